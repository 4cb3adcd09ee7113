using System.Globalization;

namespace CookieTutorial.Services.Hosting;

/// <summary>Reads settings strictly: one that is mistyped stops the start, before it can lower a guard unseen.</summary>
public static class Settings
{
    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <exception cref="SettingException">It is something else.</exception>
    public static bool Flag(this IConfiguration configuration, string name) =>
        bool.TryParse(configuration[name], out var flag)
            ? flag
            : throw new SettingException(name, configuration[name], "true or false");

    /// <summary>Reads a whole number.</summary>
    /// <exception cref="SettingException">It is something else, or out of the range.</exception>
    public static int Number(this IConfiguration configuration, string name, int least, int most) =>
        int.TryParse(configuration[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least && number <= most
            ? number
            : throw new SettingException(name, configuration[name], $"a number from {least} to {most}");

    /// <summary>Reads what commas or spaces separate, or a list of the JSON file.</summary>
    public static IReadOnlyList<string> List(this IConfiguration configuration, string name)
    {
        var section = configuration.GetSection(name);
        const StringSplitOptions Trimmed = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        return [.. section.GetChildren().Select(child => child.Value).Prepend(section.Value)
            .SelectMany(value => (value ?? "").Split([',', ' '], Trimmed))];
    }
}
