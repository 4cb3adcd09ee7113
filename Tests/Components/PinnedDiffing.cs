using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CookieTutorial.Tests.Components;

/// <summary>
/// Lets bUnit use the pinned AngleSharp.Diffing. Its version number is lower than the one that bUnit was built against, and the
/// loader refuses lower numbers on its own, whatever the library can do.
/// </summary>
internal static class PinnedDiffing
{
    private const string Library = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Use() => AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == Library
        ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{Library}.dll"))
        : null;
}
