using System.Collections.Immutable;

namespace CookieTutorial.Services.Wire;

/// <summary>Takes the value of a <c>Cookie</c> header apart (RFC 6265, section 4.2.1).</summary>
public static class CookieHeader
{
    /// <summary>
    /// The cookies of a header's value, in their order. Any text is accepted; nothing between two semicolons is no cookie.
    /// </summary>
    public static ImmutableArray<CookiePair> Parse(string value)
    {
        var pairs = ImmutableArray.CreateBuilder<CookiePair>();
        foreach (var text in value.AsSpan().Split(';'))
        {
            if (!HeaderText.Trim(value.AsSpan(text)).IsEmpty)
            {
                pairs.Add(CookiePair.Parse(value.AsSpan(text)));
            }
        }

        return pairs.DrainToImmutable();
    }
}
