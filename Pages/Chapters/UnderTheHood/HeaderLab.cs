using CookieTutorial.Pages.Chapters.ColorCookie;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.Wire;
using Microsoft.AspNetCore.WebUtilities;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>The lab in which a reader types a <c>Cookie</c> header, or lets the parser read the browser's own.</summary>
public static class HeaderLab
{
    /// <summary>The lab's address with a header in its query.</summary>
    public static string AddressOf(string header) =>
        $"{PageAddress.Of<CookieHeaderModel>()}?header={Uri.EscapeDataString(header)}";

    /// <summary>
    /// The pairs that a request had the lab read: those that the reader typed, or else the colors that the browser sent. The
    /// chapter has readers write colors by hand; whatever else the browser brings along is not their doing.
    /// </summary>
    public static IEnumerable<PairReading> PairsOf(Exchange exchange)
    {
        if (!exchange.AsksFor<CookieHeaderModel>() || exchange.StatusCode != StatusCodes.Status200OK)
        {
            return [];
        }

        var query = QueryHelpers.ParseQuery(exchange.Query);
        var typed = query.TryGetValue("header", out var values) ? values[0] : null;
        if (!string.IsNullOrWhiteSpace(typed))
        {
            return HeaderForm.ProblemOf(typed) is null ? HeaderReading.Of([typed]).Pairs : [];
        }

        var colors = ShownCookies.Of(exchange.Cookie).Lines.SelectMany(line => line.Split(';'))
            .Where(text => IsColor(CookiePair.Parse(text)));
        return HeaderReading.Of(colors).Pairs;
    }

    /// <summary>Whether a cookie is one that the chapter has readers write by hand.</summary>
    public static bool IsColor(CookiePair cookie) => cookie.Name.Equals(CookieNames.Color, StringComparison.OrdinalIgnoreCase);
}
