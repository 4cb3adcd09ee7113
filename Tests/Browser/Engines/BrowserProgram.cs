using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser.Engines;

/// <summary>A browser on this machine, and how it is started.</summary>
/// <param name="Engine">Its engine.</param>
/// <param name="File">Its program, or <see langword="null"/> for the one that Playwright downloaded.</param>
internal sealed record BrowserProgram(Engine Engine, string? File)
{
    /// <summary>No sandbox, because containers run as root; and no calls home, because the tests count every request.</summary>
    private static readonly string[] ChromiumArguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Twenty pictures a second are enough where nobody looks; they change nothing but how often Firefox draws its window.</summary>
    private static readonly Dictionary<string, object> FirefoxPreferences =
        RunOptions.Headed ? [] : new() { ["layout.frame_rate"] = 20 };

    /// <summary>Starts it with a fresh profile that is gone afterwards.</summary>
    public Task<IBrowser> LaunchAsync(IPlaywright playwright) => Engine switch
    {
        Engine.Chromium => playwright.Chromium.LaunchAsync(new() { ExecutablePath = File, Args = ChromiumArguments, Headless = !RunOptions.Headed, SlowMo = RunOptions.SlowMo }),
        Engine.WebKit => playwright.Webkit.LaunchAsync(new() { Headless = !RunOptions.Headed, SlowMo = RunOptions.SlowMo }),
        _ => playwright.Firefox.LaunchAsync(new()
        {
            ExecutablePath = File,
            Channel = FirefoxChannel,
            FirefoxUserPrefs = FirefoxPreferences,
            Headless = !RunOptions.Headed,
            SlowMo = RunOptions.SlowMo,
        }),
    };

    /// <summary>Starts it on a profile that stays on the disk.</summary>
    /// <param name="playwright">The driver.</param>
    /// <param name="profile">The profile's folder.</param>
    /// <param name="site">What relative addresses begin with.</param>
    /// <param name="firefoxPreferences">Preferences of Firefox; Chromium reads its own from the profile.</param>
    public Task<IBrowserContext> LaunchOnProfileAsync(
        IPlaywright playwright, string profile, Uri site, Dictionary<string, object>? firefoxPreferences = null) => Engine switch
        {
            Engine.Chromium => playwright.Chromium.LaunchPersistentContextAsync(
                profile,
                new()
                {
                    ExecutablePath = File,
                    Args = ChromiumArguments,
                    BaseURL = site.AbsoluteUri,
                    Headless = !RunOptions.Headed,
                    SlowMo = RunOptions.SlowMo,
                }),
            Engine.WebKit => playwright.Webkit.LaunchPersistentContextAsync(
                profile,
                new() { BaseURL = site.AbsoluteUri, Headless = !RunOptions.Headed, SlowMo = RunOptions.SlowMo }),
            _ => playwright.Firefox.LaunchPersistentContextAsync(
                profile,
                new()
                {
                    ExecutablePath = File,
                    Channel = FirefoxChannel,
                    BaseURL = site.AbsoluteUri,

                    // A dictionary, because the driver takes no other sequence of pairs for an object.
                    FirefoxUserPrefs = new Dictionary<string, object>(FirefoxPreferences.Concat(firefoxPreferences ?? [])),
                    Headless = !RunOptions.Headed,
                    SlowMo = RunOptions.SlowMo,
                }),
        };

    /// <summary>Playwright drives its own Firefox by a patch, and an unpatched one by the standard protocol WebDriver BiDi.</summary>
    private string? FirefoxChannel => File is null ? null : "moz-firefox";
}
