using System.Text.Json;

/// <summary>The kinds of collections, told by the members that their cases have.</summary>
internal static class VectorKind
{
    private static readonly (string Member, string Kind, Func<JsonElement, IEnumerable<ReplayResult>> Replay)[] All =
    [
        ("setCookieHeaders", "set-cookie", SetCookieVectors.Replay),
        ("input", "dates", root => DateVectors.Replay(root.GetProperty("vectors"))),
        ("situation", "same-site", root => SameSiteVectors.Replay(root.GetProperty("vectors"))),
        ("header", "cookie-header", root => CookieHeaderVectors.Replay(root.GetProperty("vectors"))),
    ];

    /// <exception cref="FormatException">It is of no kind.</exception>
    public static (string Kind, Func<JsonElement, IEnumerable<ReplayResult>> Replay) Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("vectors", out var vectors)
            || vectors.ValueKind != JsonValueKind.Array
            || vectors.GetArrayLength() == 0
            || vectors[0].ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("It has no array “vectors” of cases.");
        }

        foreach (var (member, kind, replay) in All)
        {
            if (vectors[0].TryGetProperty(member, out _))
            {
                return (kind, replay);
            }
        }

        throw new FormatException($"Its cases have none of {string.Join(", ", All.Select(one => one.Member))}.");
    }
}
