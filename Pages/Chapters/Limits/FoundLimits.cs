using CookieTutorial.Services.Wire;
using Microsoft.AspNetCore.WebUtilities;

namespace CookieTutorial.Pages.Chapters.Limits;

/// <summary>Tells from one exchange whether its request proves a limit: the address and the cookies must say the same.</summary>
public static class FoundLimits
{
    /// <summary>
    /// Whether the browser was just offered a cookie of one octet more than the one that it sent; or sent the largest that is
    /// tried.
    /// </summary>
    public static bool FoundSize(this Exchange exchange)
    {
        var sent = exchange.SentValues(LabCookies.Size).Select(value => LabCookies.Size.Length + value.Length).LastOrDefault();
        var (state, search) = exchange.Measure(LabCookies.Sizes, LabCookies.TriedSize, sent);
        return state == MeasurementState.KeptAll || (state == MeasurementState.Found && sent == search.Kept);
    }

    /// <summary>
    /// Whether the browser was just given one numbered cookie too many, and sent fewer; or sent the most that are tried.
    /// </summary>
    public static bool FoundCount(this Exchange exchange)
    {
        var sent = LabCookies.NumbersIn(exchange.SentCookies.Select(cookie => cookie.Name)).Count;
        var (state, _) = exchange.Measure(LabCookies.Counts, LabCookies.TriedCount, sent);
        return state == MeasurementState.KeptAll || (state == MeasurementState.Found && sent > 0);
    }

    private static Measurement Measure(this Exchange exchange, SearchRange range, string triedName, int cameBack)
    {
        var query = QueryHelpers.ParseQuery(exchange.Query);
        return Measurement.Read(
            range,
            LabCookies.ReadNumber(query.GetValueOrDefault("kept")),
            LabCookies.ReadNumber(query.GetValueOrDefault("refused")),
            LabCookies.ReadNumber(exchange.SentValues(triedName).LastOrDefault()),
            cameBack);
    }
}
