using CookieTutorial.Services.Wire;

namespace CookieTutorial.Tests.Site;

/// <summary>Exchanges for tests that need one without a server.</summary>
internal static class Exchanges
{
    /// <summary>When they are answered: noon (UTC) on 22 November 2026.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>An exchange with these header values, answered at <see cref="Noon"/>.</summary>
    public static Exchange Of(string[] cookie, string[] setCookie) => new()
    {
        Method = "GET",
        Target = "/page",
        Host = "localhost",
        IsHttps = false,
        Protocol = "HTTP/1.1",
        Cookie = [.. cookie],
        StatusCode = 200,
        SetCookie = [.. setCookie],
        AnsweredAt = Noon,
    };
}
