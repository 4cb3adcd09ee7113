using Microsoft.AspNetCore.Hosting;

namespace CookieTutorial.Tests.Site;

/// <summary>The whole site on Kestrel, at a free port, for browsers and for what only a real server does.</summary>
public class ListeningSite : TutorialSite
{
    private readonly (string Name, string Value)[] _settings;
    private readonly string _scheme;

    public ListeningSite()
        : this([])
    {
    }

    /// <summary>The same with settings of its own.</summary>
    internal ListeningSite(params (string Name, string Value)[] settings)
        : this(https: false, settings)
    {
    }

    private ListeningSite(bool https, (string Name, string Value)[] settings)
    {
        _settings = settings;
        _scheme = https ? Uri.UriSchemeHttps : Uri.UriSchemeHttp;

        // Not UseKestrel(port: 0): it changes the addresses while Kestrel may already be binding them (dotnet/aspnetcore,
        // #67714).
        UseKestrel(kestrel => kestrel.ListenOnFreePort(https));
        StartServer();
    }

    /// <summary>The same over HTTPS, and not over HTTP, with the <see cref="TestCertificate"/>.</summary>
    internal static ListeningSite OverHttps(params (string Name, string Value)[] settings) => new(https: true, settings);

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);

        // As where readers reach the site: a browser keeps what has a fingerprint, and does not ask for a dozen files again with
        // each page.
        builder.UseSetting("EnableStaticAssetsDevelopmentCaching", "true");
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }
    }

    /// <summary>
    /// Where the site listens. The host is named, because cookies belong to a name: 127.0.0.1 has a jar of its own.
    /// </summary>
    public Uri Address => new($"{_scheme}://localhost:{ClientOptions.BaseAddress.Port}/");
}
