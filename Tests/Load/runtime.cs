// Loaded into a .NET server by DOTNET_STARTUP_HOOKS, it answers two questions by writing a number into the file RUNTIME_ANSWER:
// at each SIGCONT, how many bytes the server has allocated so far; at each SIGWINCH, how many are alive when all garbage is
// collected. So benchmark.cs and hostile.cs can ask any .NET server, without a package and without a line in the server.

#:property OutputType=Library
#:property PublishAot=false

using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

[SupportedOSPlatform("linux")]
internal static class StartupHook
{
    // A registration that nothing holds is collected, and its signal then goes unheard.
    private static PosixSignalRegistration[] s_registrations = [];

    public static void Initialize()
    {
        var file = Environment.GetEnvironmentVariable("RUNTIME_ANSWER")!;
        s_registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => Answer(file, GC.GetTotalAllocatedBytes(precise: true))),
            PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => Answer(file, AliveBytes())),
        ];
    }

    private static long AliveBytes()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static void Answer(string file, long bytes)
    {
        File.WriteAllText(file + ".part", bytes.ToString(CultureInfo.InvariantCulture));
        File.Move(file + ".part", file, overwrite: true);
    }
}
