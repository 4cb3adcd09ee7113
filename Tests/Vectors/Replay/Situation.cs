using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CookieTutorial.Services.UserAgent;

/// <summary>One situation as a request to A: read off its name and its sentence, whose words are few.</summary>
internal sealed partial record Situation(CookieRequest Request, TimeSpan Age, bool HasCredentials)
{
    public static CookieAddress A { get; } = CookieAddress.Parse("https://site-a.test/")!;

    private static readonly SchemefulSite B = CookieAddress.Parse("https://site-b.test/")!.Site;

    private static readonly SchemefulSite InsecureA = CookieAddress.Parse("http://site-a.test/")!.Site;

    /// <summary>How old cookies are that are no longer new.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(125);

    /// <param name="id">Words with hyphens, such as <c>cross-site-post-fresh</c>.</param>
    /// <param name="sentence">Such as “form POST on B to A, cookies less than 2 minutes old”.</param>
    public static Situation Read(string id, string sentence)
    {
        var words = $"{id} {sentence}";
        bool Has(Regex pattern) => pattern.IsMatch(words);

        var isTyped = Has(Typed());
        var isEmbedded = Has(Embedded());
        var isRedirected = Has(Redirect());
        var start = isTyped ? (SchemefulSite?)null
            : Has(FromInsecure()) ? InsecureA
            : Has(FromSubdomain()) ? A.Site
            : Has(FromB()) && !(isRedirected && Has(StartsAtA())) ? B
            : A.Site;
        ImmutableArray<SchemefulSite> documents = start is null ? [] : [start.Value];
        if (Has(Nested()))
        {
            documents = [A.Site, B];
        }
        else if (Has(InsideFrame()))
        {
            documents = [B, A.Site];
        }

        CookieRequest request = new()
        {
            Address = A,
            Now = new(2026, 11, 22, 5, 30, 0, TimeSpan.Zero),
            Method = Has(Post()) && !(isRedirected && Has(BecomesGet())) ? "POST" : "GET",
            IsTopLevelNavigation = !isEmbedded || Has(TopOfFrame()),
            Documents = documents,
            RedirectedBy = !isRedirected ? [] : Has(RedirectByB()) ? [B] : [A.Site],
            IsReloadOfCrossSite = Has(Reload()) && !Has(ReloadByScript()) && start is not null && start != A.Site,
        };
        return new(request, Has(Old()) ? Stale : TimeSpan.FromSeconds(5), !Has(NoCredentials()));
    }

    [GeneratedRegex(@"\btyped|address[- ]bar|bookmark|page\.goto", RegexOptions.IgnoreCase)]
    private static partial Regex Typed();

    [GeneratedRegex(
        @"\bi?frame|\bimg\b|\bimage|\bfetch|\bxhr|XMLHttpRequest|\bscript\b|stylesheet|beacon|subresource"
        + @"|\bobject\b|\bembed|\bworker",
        RegexOptions.IgnoreCase)]
    private static partial Regex Embedded();

    [GeneratedRegex("redirect", RegexOptions.IgnoreCase)]
    private static partial Regex Redirect();

    [GeneratedRegex(
        @"http[- ]to[- ]https|http ?(->|→) ?https|http://site-a|http A\b|(plain|insecure) A\b|schemeful|over http\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex FromInsecure();

    [GeneratedRegex(@"sub-?domain|\w+\.site-a\.test", RegexOptions.IgnoreCase)]
    private static partial Regex FromSubdomain();

    [GeneratedRegex(@"\bB\b|cross-site|site-b")]
    private static partial Regex FromB();

    [GeneratedRegex(
        @"\b(on|from|in) A\b[^,]*\bto B\b|\bA (links|loads|posts|navigates|embeds|requests|fetches)[^,]*\bB\b"
        + @"|A -> B -> A|A → B → A")]
    private static partial Regex StartsAtA();

    [GeneratedRegex(@"\bA\b[^,]*\bin(side)? B\b[^,]*\bin(side)? A\b|nested")]
    private static partial Regex Nested();

    [GeneratedRegex(
        @"(from|by|of|on|in|inside) (A|the A|an A)('s)? (frame|iframe|document)"
        + @"|(frame|iframe) (of|from) A\b.*\b(fetch|load|script|link|post)")]
    private static partial Regex InsideFrame();

    [GeneratedRegex(@"_top|top-level|target=|window\.top", RegexOptions.IgnoreCase)]
    private static partial Regex TopOfFrame();

    [GeneratedRegex(@"\bB\b,? (which|that|and|then)? ?redirects|redirected by B|via B|via-cross-site|through B|B -> A|B → A")]
    private static partial Regex RedirectByB();

    [GeneratedRegex(@"\bpost", RegexOptions.IgnoreCase)]
    private static partial Regex Post();

    [GeneratedRegex(@"\b30[123]\b")]
    private static partial Regex BecomesGet();

    [GeneratedRegex(@"\breload", RegexOptions.IgnoreCase)]
    private static partial Regex Reload();

    [GeneratedRegex(@"location\.reload|by (a )?script", RegexOptions.IgnoreCase)]
    private static partial Regex ReloadByScript();

    [GeneratedRegex(
        @"stale|12[0-9] ?s|more than (2|two) minutes|older than|(2|two) minutes later"
        + @"|\bold\b(?<!less than \w+ minutes old)", RegexOptions.IgnoreCase)]
    private static partial Regex Old();

    [GeneratedRegex(
        @"without credentials|no credentials|same-origin|omit|no-credentials"
        + @"|credentials not", RegexOptions.IgnoreCase)]
    private static partial Regex NoCredentials();
}
