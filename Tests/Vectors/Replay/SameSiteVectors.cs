using System.Text.Json;
using CookieTutorial.Services.UserAgent;

/// <summary>Same-site and cross-site situations: what A is sent, and what it can store.</summary>
internal static class SameSiteVectors
{
    private static readonly (Profile Profile, string Member)[] Profiles =
    [
        (Profile.Standard, ""),

        // Observed in Debian's, which blocks third-party cookies.
        (Profile.Chromium with { ThirdParties = ThirdPartyPolicy.Block }, "observedChromium"),
        (Profile.Firefox, "observedFirefox"),
    ];

    private static readonly string[] Attributes =
        ["", "; SameSite=Lax", "; SameSite=Strict", "; SameSite=None; Secure", "; SameSite=None; Secure; Partitioned"];

    private static readonly string[] Names = ["def", "lax", "strict", "none", "part"];

    /// <summary>One result for each profile and situation that has an answer for it.</summary>
    public static IEnumerable<ReplayResult> Replay(JsonElement vectors) =>
        from vector in vectors.EnumerateArray()
        let isStoring = vector.GetProperty("kind").GetString() == "storing"
        from profile in Profiles
        let member = profile.Member is "" ? isStoring ? "expectedStored" : "expectedCookieHeader" : profile.Member
        where vector.TryGetProperty(member, out _)
        let situation = Situation.Read(vector.GetProperty("id").GetString()!, vector.GetProperty("situation").GetString()!)
        let expected = vector.GetProperty(member)
        select new ReplayResult(
            profile.Profile.Name,
            vector.GetProperty("id").GetString()!,
            isStoring ? Stored(expected) : expected.GetString() ?? "null",
            isStoring ? Stored(situation, profile.Profile, expected) : Sent(situation, profile.Profile));

    private static string Stored(JsonElement expected) => expected.ValueKind == JsonValueKind.Array
        ? string.Join(" ", expected.EnumerateArray().Select(name => name.GetString()).Order(StringComparer.Ordinal))
        : "null";

    /// <summary>The names that are stored; with the site of the partition where the case notes sites.</summary>
    private static string Stored(Situation situation, Profile profile, JsonElement expected)
    {
        var withSites = expected.ToString().Contains('@', StringComparison.Ordinal);
        var store = Set("x_", CookieStore.Empty, situation.Request, profile);
        return string.Join(" ", store.Cookies
            .Select(cookie => withSites && cookie.PartitionKey is { } key ? $"{cookie.Name}@{key}" : cookie.Name)
            .Order(StringComparer.Ordinal));
    }

    private static string Sent(Situation situation, Profile profile)
    {
        if (!situation.HasCredentials)
        {
            return "null";
        }

        var first = situation.Request with
        {
            Address = Situation.A,
            Documents = [],
            RedirectedBy = [],
            IsReloadOfCrossSite = false,
            IsTopLevelNavigation = true,
            Method = "GET",
        };
        var store = Set("", CookieStore.Empty, first, profile);
        var later = situation.Request with { Now = situation.Request.Now + situation.Age };
        return RetrievalModel.Retrieve(store, later, profile).CookieString ?? "null";
    }

    private static CookieStore Set(string prefix, CookieStore store, CookieRequest request, Profile profile) =>
        Names.Zip(Attributes).Aggregate(store, (before, one) =>
            StorageModel.Receive(before, $"{prefix}{one.First}=1; Path=/{one.Second}", request, profile).Store);
}
