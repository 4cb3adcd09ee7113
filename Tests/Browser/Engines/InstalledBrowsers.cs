namespace CookieTutorial.Tests.Browser.Engines;

/// <summary>Finds the browsers that are installed on this machine.</summary>
internal static class InstalledBrowsers
{
    private static readonly string[] ChromiumCommands =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
        "microsoft-edge-stable", "msedge",
    ];

    /// <summary>Chromium without a window to draw: Debian's package, and Chrome for Testing's download.</summary>
    private static readonly string[] LightChromiumCommands = ["chromium-headless-shell", "chrome-headless-shell"];

    private static readonly string[] FirefoxCommands = ["firefox", "firefox-esr"];

    private static readonly string[] ChromiumFiles =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        .. OnWindows("Google/Chrome/Application/chrome.exe"),
        .. OnWindows("Microsoft/Edge/Application/msedge.exe"),
    ];

    private static readonly string[] FirefoxFiles =
    [
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        .. OnWindows("Mozilla Firefox/firefox.exe"),
    ];

    /// <summary>The programs of an engine that exist on this machine, the preferred one first.</summary>
    public static IEnumerable<BrowserProgram> Find(Engine engine) =>
        FilesOf(engine).Select(file => new BrowserProgram(engine, file));

    /// <summary>
    /// The programs that start as a light browser, the lightest first. Firefox has none: nothing that it can leave out saves what
    /// starting a second Firefox costs.
    /// </summary>
    public static IEnumerable<BrowserProgram> FindLight(Engine engine) =>
        (engine == Engine.Chromium ? OnPath(LightChromiumCommands).Where(File.Exists).Concat(FilesOf(engine)) : [])
        .Select(file => new BrowserProgram(engine, file) { IsLight = true });

    private static IEnumerable<string> FilesOf(Engine engine) => engine switch
    {
        Engine.Chromium => OnPath(ChromiumCommands).Concat(ChromiumFiles).Where(File.Exists),
        Engine.Firefox => OnPath(FirefoxCommands).Concat(FirefoxFiles).Where(File.Exists),
        _ => [],
    };

    private static IEnumerable<string> OnPath(IEnumerable<string> commands)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        var folders = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var extension = OperatingSystem.IsWindows() ? ".exe" : "";
        return commands.SelectMany(command => folders.Select(folder => Path.Combine(folder, command + extension)));
    }

    private static IEnumerable<string> OnWindows(string file) =>
        new[]
            {
                Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86,
                Environment.SpecialFolder.LocalApplicationData,
            }
            .Select(Environment.GetFolderPath)
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, file));
}
