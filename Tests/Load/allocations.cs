// Loaded into a .NET server by DOTNET_STARTUP_HOOKS: at each SIGCONT it writes down how many bytes the server has allocated so far.
// So benchmark.cs can ask any .NET server, without a package and without a line in the server.

#:property OutputType=Library
#:property PublishAot=false

using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

[SupportedOSPlatform("linux")]
internal static class StartupHook
{
    private static PosixSignalRegistration? s_registration;

    public static void Initialize()
    {
        var file = Environment.GetEnvironmentVariable("ALLOCATIONS")!;
        s_registration = PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ =>
        {
            File.WriteAllText(file + ".part", GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
            File.Move(file + ".part", file, overwrite: true);
        });
    }
}
