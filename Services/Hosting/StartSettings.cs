using System.Net;

namespace CookieTutorial.Services.Hosting;

/// <summary>Checks what the framework would believe although it means nothing, or would read as something else.</summary>
public static class StartSettings
{
    private const string UrlSetting = "urls";

    /// <summary>A file that every page needs: without it the folder of the assets is missing, or is another one.</summary>
    private const string StyleSheet = "css/site.css";

    /// <summary>Checks that every option of the command line has a value; the framework leaves one without out.</summary>
    /// <exception cref="SettingException">One has none.</exception>
    public static void CheckArguments(string[] args)
    {
        for (var index = 0; index < args.Length; index++)
        {
            if (args[index].StartsWith("--", StringComparison.Ordinal) && !args[index].Contains('=', StringComparison.Ordinal))
            {
                index++;
                if (index == args.Length)
                {
                    throw new SettingException(args[^1][2..], null, "followed by a value");
                }
            }
        }
    }

    /// <summary>Checks the addresses, the levels of the log, and that the assets are there.</summary>
    /// <exception cref="SettingException">One of them is wrong.</exception>
    public static void Check(WebApplication app)
    {
        CheckUrls(app.Configuration);
        CheckLevels(app.Configuration.GetSection("Logging"));
        if (!app.Environment.WebRootFileProvider.GetFileInfo(StyleSheet).Exists)
        {
            throw new SettingException(
                "contentRoot", app.Environment.ContentRootPath, "the folder of the published site, with wwwroot in it");
        }
    }

    /// <summary>
    /// Kestrel takes whatever is no address for every address of the machine: a name that is mistyped,
    /// <c>http://127.0.0.1:80a</c> too.
    /// </summary>
    private static void CheckUrls(IConfiguration configuration)
    {
        var urls = configuration[UrlSetting] ?? "";
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var address = BindingAddress.Parse(url);
            if (!address.IsUnixPipe && !IsHost(address.Host))
            {
                throw new SettingException(UrlSetting, url, "an address whose host is an IP address, localhost, * or +");
            }
        }
    }

    private static bool IsHost(string host) =>
        host is "*" or "+"
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out _);

    /// <summary>The framework takes any number for a level.</summary>
    private static void CheckLevels(IConfigurationSection section)
    {
        foreach (var child in section.GetChildren())
        {
            if (section.Key == "LogLevel" && !Enum.GetNames<LogLevel>().Contains(child.Value, StringComparer.OrdinalIgnoreCase))
            {
                throw new SettingException(child.Path, child.Value, $"one of {string.Join(", ", Enum.GetNames<LogLevel>())}");
            }

            CheckLevels(child);
        }
    }
}
