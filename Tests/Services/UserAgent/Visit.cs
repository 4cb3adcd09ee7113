using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Services.UserAgent;

/// <summary>Requests and cookies as the tests of the model need them.</summary>
internal static class Visit
{
    public const string Page = "https://shop.example.test/app/page";
    public const string InsecurePage = "http://shop.example.test/app/page";

    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 5, 30, 0, TimeSpan.Zero);

    public static CookieRequest To(string address) => new() { Address = CookieAddress.Parse(address)!, Now = Now };

    public static SchemefulSite SiteOf(string address) => CookieAddress.Parse(address)!.Site;

    /// <summary>A request that a page of another site embeds, such as an image.</summary>
    public static CookieRequest Embedded(string address, string by = "https://other.test/") =>
        To(address) with { Documents = [SiteOf(by)], IsTopLevelNavigation = false };

    /// <summary>A navigation that a page of another site starts.</summary>
    public static CookieRequest FromElsewhere(string address) => To(address) with { Documents = [SiteOf("https://other.test/")] };

    public static StorageDecision Receive(string line, string address = Page, Profile? profile = null) =>
        StorageModel.Receive(CookieStore.Empty, line, To(address), profile ?? Profile.Standard);

    public static CookieStore Store(string address, params string[] lines) =>
        Store(Profile.Standard, To(address), lines);

    public static CookieStore Store(Profile profile, CookieRequest request, params string[] lines) =>
        lines.Aggregate(CookieStore.Empty, (store, line) => StorageModel.Receive(store, line, request, profile).Store);

    public static string? Sent(CookieStore store, CookieRequest request, Profile? profile = null) =>
        RetrievalModel.Retrieve(store, request, profile ?? Profile.Standard).CookieString;

    /// <summary>What comes back after one answer.</summary>
    public static string? RoundTrip(Profile profile, params string[] lines) =>
        Sent(Store(profile, To(Page), lines), To(Page), profile);
}
