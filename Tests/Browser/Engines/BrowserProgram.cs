using CookieTutorial.Tests.Site;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser.Engines;

/// <summary>A browser on this machine, and how it is started.</summary>
/// <param name="Engine">Its engine.</param>
/// <param name="File">Its program, or <see langword="null"/> for the one that Playwright downloaded.</param>
internal sealed record BrowserProgram(Engine Engine, string? File)
{
    /// <summary>
    /// The popups of the address bar: each window keeps renderers ready for them, which take a third of the CPU time of an empty
    /// window. A second list of features replaces the first, so that Playwright's own list stands here again.
    /// </summary>
    private static readonly string[] DisabledChromiumFeatures =
    [
        "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup",

        // Playwright's, of its file chromiumSwitches.ts.
        "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider", "GlobalMediaControls",
        "HttpsUpgrades", "LensOverlay", "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning",
        "BlockOriginHeaderModificationOnRedirect", "AvoidCorsURLLoaderRestartOnRedirect", "Translate", "AutoDeElevate",
        "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "msForceBrowserSignIn",
        "msEdgeUpdateLaunchServicesPreferredVersion",
    ];

    /// <summary>No sandbox, because containers run as root; and no calls home, because the tests count every request.</summary>
    private static readonly string[] CommonChromiumArguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",

        // Foreign hosts are this machine, and its certificate a valid one: beside an error that is ignored, HSTS is not heeded.
        $"--host-resolver-rules={string.Join(',', ForeignHosts.All.Select(host => $"MAP {host} 127.0.0.1"))}",
        $"--ignore-certificate-errors-spki-list={TestCertificate.PublicKeyHash}",
    ];

    /// <summary>
    /// Foreign hosts are this machine; that its certificate is valid, Firefox cannot be told. The rest spares what Firefox does
    /// for its own window: more than twenty pictures a second, colours in the address bar, the icons of sites, and the extensions
    /// that come with it, which mend other sites, fill in forms and take screenshots. One process shows all pages, where readers'
    /// Firefox starts one for each site of each jar: cookies are kept outside of it, and to start one takes longer than a page.
    /// </summary>
    private static readonly Dictionary<string, object> FirefoxPreferences = new()
    {
        ["network.dns.localDomains"] = string.Join(',', ForeignHosts.All),
        ["layout.frame_rate"] = RunOptions.Headed ? 60 : 20,
        ["browser.urlbar.formatting.enabled"] = false,
        ["browser.chrome.site_icons"] = false,
        ["extensions.enabledScopes"] = 0,
        ["fission.webContentIsolationStrategy"] = 0,
        ["dom.ipc.processCount"] = 1,
        ["dom.ipc.keepProcessesAlive.web"] = 1,
        ["dom.ipc.processPrelaunch.enabled"] = false,
    };

    /// <summary>Whether it is for tests of the site only, and spares what they do not look at.</summary>
    public bool IsLight { get; init; }

    /// <summary>
    /// A light Chromium does without a new frame for each document and without compilers for code that runs long.
    /// Neither changes what a page shows, and without them it takes less CPU time.
    /// </summary>
    private string[] ChromiumArguments => IsLight
        ?
        [
            .. CommonChromiumArguments, Disable([.. DisabledChromiumFeatures, "RenderDocument"]),
            "--js-flags=--no-opt --min-semi-space-size=32",
        ]
        : [.. CommonChromiumArguments, Disable(DisabledChromiumFeatures)];

    /// <summary>Starts it with a fresh profile that is gone afterwards.</summary>
    public Task<IBrowser> LaunchAsync(IPlaywright playwright) => Engine switch
    {
        Engine.Chromium => playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = File,
            Args = ChromiumArguments,
            Headless = !RunOptions.Headed,
            SlowMo = RunOptions.SlowMo,
        }),
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

    /// <summary>
    /// Playwright drives its own Firefox by a patch, and an unpatched one by the standard protocol WebDriver BiDi.
    /// </summary>
    private string? FirefoxChannel => File is null ? null : "moz-firefox";

    private static string Disable(IEnumerable<string> features) => $"--disable-features={string.Join(',', features)}";
}
