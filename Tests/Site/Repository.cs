namespace CookieTutorial.Tests.Site;

/// <summary>The folder that this test run was built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds CookieTutorial.sln.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CookieTutorial.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests were moved out of the repository.");
        }

        return folder.FullName;
    }
}
