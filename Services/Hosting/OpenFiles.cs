using System.Globalization;

namespace CookieTutorial.Services.Hosting;

/// <summary>How many files and connections the system lets this process have open.</summary>
public static class OpenFiles
{
    private const string Limits = "/proc/self/limits";

    /// <summary>What the runtime, the assemblies and the log need.</summary>
    private const int Reserve = 200;

    /// <summary>
    /// How many connections fit, up to <paramref name="wanted"/>. On Linux the limit is read (<c>ulimit -n</c>); other systems
    /// grow theirs. A process that may open no more file ends, so connections are refused before that.
    /// </summary>
    public static int ConnectionsThatFit(int wanted) =>
        File.Exists(Limits) ? ConnectionsThatFit(wanted, File.ReadLines(Limits)) : wanted;

    /// <summary>The same for the lines of <c>/proc/self/limits</c> (proc(5)).</summary>
    public static int ConnectionsThatFit(int wanted, IEnumerable<string> limits)
    {
        var line = limits.FirstOrDefault(one => one.StartsWith("Max open files", StringComparison.Ordinal)) ?? "";
        var soft = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(3);
        return int.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var files)
            ? Math.Clamp(files - Reserve, 10, wanted)
            : wanted;
    }
}
