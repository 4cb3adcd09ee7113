/// <summary>The repository that the running program lies in.</summary>
internal static class Repository
{
    public static string Root { get; } =
        Path.GetFullPath(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..", ".."));

    public static string In(params string[] names) => Path.Combine([Root, .. names]);
}
