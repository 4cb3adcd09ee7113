using System.Globalization;
using System.Text.Json;
using CookieTutorial.Services.UserAgent;

/// <summary>
/// Responses with <c>Set-Cookie</c> lines, and the <c>Cookie</c> header of the next request: what the specification gives, and
/// what browsers sent.
/// </summary>
internal static class SetCookieVectors
{
    private static readonly (Profile Profile, string Member)[] Profiles =
    [
        (Profile.Standard, "expectedCookieHeader"),
        (Profile.Chromium, "observedChromium"),
        (Profile.Firefox, "observedFirefox"),
    ];

    /// <summary>One result for each profile and case that has an answer for it.</summary>
    public static IEnumerable<ReplayResult> Replay(JsonElement root)
    {
        var now = root.TryGetProperty("meta", out var meta) && meta.TryGetProperty("assumedNow", out var assumed)
            ? DateTimeOffset.Parse(assumed.GetString()!, CultureInfo.InvariantCulture)
            : DateTimeOffset.UtcNow;
        return
            from vector in root.GetProperty("vectors").EnumerateArray()
            from profile in Profiles
            where vector.TryGetProperty(profile.Member, out _)
            where profile.Profile != Profile.Standard || !IsLeftToUserAgents(vector)
            let store = StoreAfter(vector, profile.Profile, now)
            let stored = profile.Profile == Profile.Standard ? StoredCookies.Compare(vector, store, now) : null
            select new ReplayResult(
                profile.Profile.Name,
                vector.GetProperty("id").GetString()!,
                Shown(vector.GetProperty(profile.Member), IsLatin1(vector)) + stored?.Expected,
                Octets.ToText(Header(vector, store, profile.Profile, now) ?? "null") + stored?.Actual);
    }

    /// <summary>A header as text; of one that was noted as octets, the text that they are in UTF-8, as of the model's.</summary>
    private static string Shown(JsonElement header, bool isLatin1) => header.GetString() is not { } text ? "null"
        : isLatin1 && text.All(character => character <= '\u00FF') ? Octets.ToText(text)
        : text;

    private static bool IsLeftToUserAgents(JsonElement vector) => Is(vector, "uaDefined") || Is(vector, "wire");

    private static bool Is(JsonElement vector, string member) =>
        vector.TryGetProperty(member, out var value) && value.ValueKind is not (JsonValueKind.False or JsonValueKind.Null);

    private static bool IsLatin1(JsonElement vector) =>
        vector.TryGetProperty("bytes", out var bytes) && bytes.GetString() == "latin1";

    private static CookieStore StoreAfter(JsonElement vector, Profile profile, DateTimeOffset now)
    {
        var store = CookieStore.Empty;
        if (vector.TryGetProperty("priorSteps", out var steps) && steps.ValueKind == JsonValueKind.Array)
        {
            store = steps.EnumerateArray()
                .Aggregate(store, (before, step) => Answer(before, step, IsLatin1(vector), profile, now));
        }

        return Answer(store, vector, IsLatin1(vector), profile, now);
    }

    private static string? Header(JsonElement vector, CookieStore store, Profile profile, DateTimeOffset now)
    {
        var next = vector.TryGetProperty("requestUrl2", out var address) ? address : vector.GetProperty("url");
        return Request(next, now) is { } request ? RetrievalModel.Retrieve(store, request, profile).CookieString : null;
    }

    /// <summary>The store after one response; status codes below 200 are left out, and no other.</summary>
    private static CookieStore Answer(CookieStore store, JsonElement step, bool isLatin1, Profile profile, DateTimeOffset now)
    {
        if (step.TryGetProperty("status", out var status) && status.GetInt32() < 200)
        {
            return store;
        }

        var isScript = step.TryGetProperty("via", out var via) && via.GetString() == "document.cookie";
        if (Request(step.GetProperty("url"), now) is not { } request)
        {
            return store;
        }

        foreach (var line in step.GetProperty("setCookieHeaders").EnumerateArray())
        {
            var text = line.GetString()!;
            var octets = isLatin1 || step.TryGetProperty("bytes", out _) ? text : Octets.FromText(text);
            store = StorageModel.Receive(store, octets, request with { IsScript = isScript }, profile).Store;
        }

        return store;
    }

    /// <summary>
    /// A navigation to an address; <see langword="null"/> for one whose host has no canonical form (5.8.3 step 2).
    /// </summary>
    private static CookieRequest? Request(JsonElement url, DateTimeOffset now) =>
        CookieAddress.Parse(url.GetString()!) is { } address ? new() { Address = address, Now = now } : null;
}
