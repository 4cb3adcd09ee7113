using CookieTutorial.Pages.Chapters.UnderTheHood;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

public sealed class LineRemarkTests
{
    private static readonly string Long = new('x', 1025);

    public static TheoryData<string, RemarkKind, string> LinesOfLocalhost => new()
    {
        { "__Secure-a=1; path=/", RemarkKind.Refused, "begins with __Secure- needs Secure" },
        { "__sEcUrE-a=1; path=/", RemarkKind.Refused, "begins with __Secure- needs Secure" },
        { "__Host-a=1; path=/", RemarkKind.Refused, "begins with __Host- needs Secure, Path=/ and no Domain" },
        { "__host-a=1; path=/; secure", RemarkKind.Differs, "Chromium and Firefox trust localhost" },
        { "__Host-a=1; path=/x; secure", RemarkKind.Refused, "begins with __Host-" },
        { "__Host-a=1; secure", RemarkKind.Refused, "begins with __Host-" },
        { "__Host-a=1; domain=localhost; path=/; secure", RemarkKind.Differs, "Firefox keeps the cookie, Chromium refuses it" },
        { "__Host-a=1; domain=localhost; path=/x; secure", RemarkKind.Refused, "begins with __Host-" },
        { "__Host-a=1; domain=localhost; path=/", RemarkKind.Refused, "begins with __Host-" },
        { $"a={new string('x', 4096)}", RemarkKind.Refused, "have 4,097 octets together, and 4,096 are the limit" },
        { "a=1; samesite=none", RemarkKind.Refused, "SameSite=None needs Secure" },
        { "a=1; samesite=none; secure", RemarkKind.Differs, "other browsers may refuse" },
        { "a=1; Partitioned", RemarkKind.Refused, "Partitioned needs Secure" },
        { $"a=1; path=/{Long}", RemarkKind.Kept, "attribute path has 1,026 octets" },
        { $"a=1; domain={Long}", RemarkKind.Kept, "attribute domain has 1,025 octets" },
        { "a=1; domain=com", RemarkKind.Refused, "com is a single label" },
        { "a=1; domain=example.com", RemarkKind.Refused, "example.com does not cover localhost" },
        { "a=1; domain=.", RemarkKind.Refused, "does not cover localhost" },
        { "a=1; domain=LOCALHOST", RemarkKind.Kept, "to localhost alone" },
        { "a=1; domain=example.com; domain=com", RemarkKind.Refused, "com is a single label" },
        { "=1", RemarkKind.Differs, "Firefox refuses it" },
        { "=", RemarkKind.Refused, "neither a name nor a value" },
    };

    [Theory, MemberData(nameof(LinesOfLocalhost))]
    public void What_a_browser_does_otherwise_gets_a_sentence(string line, RemarkKind kind, string sentence)
    {
        Assert.Contains(Of(line), remark => remark.Kind == kind && remark.Text.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Both_engines_keep_a_host_prefix_with_the_domain_of_an_address() => Assert.Contains(
        Of("__Host-a=1; domain=127.0.0.1; path=/; secure", "127.0.0.1"),
        remark => remark.Kind == RemarkKind.Differs
            && remark.Text.Contains("Chromium and Firefox keep the cookie", StringComparison.Ordinal));

    [Theory]
    [InlineData("a=1; path=/; httponly; samesite=lax")]
    [InlineData("__Secur-a=1")]
    [InlineData("a=__Host-1")]
    [InlineData("a=1; path=nowhere; max-age=-5; Anything")]
    public void A_line_that_browsers_obey_gets_none(string line) => Assert.Empty(Of(line));

    [Fact]
    public void Name_and_value_may_have_4096_octets_together() => Assert.Empty(Of($"a={new string('x', 4095)}"));

    [Fact]
    public void An_attribute_may_have_1024_octets() => Assert.Empty(Of($"a=1; x={new string('x', 1024)}"));

    [Theory]
    [InlineData("shop.example.com", "shop.example.com")]
    [InlineData("shop.example.com", "example.com")]
    [InlineData("shop.example.com", ".Example.COM")]
    public void A_domain_may_be_the_host_or_above_it(string host, string domain) =>
        Assert.Empty(Of($"a=1; domain={domain}", host));

    [Theory]
    [InlineData("shop.example.com", "com")]
    [InlineData("shop.example.com", "other.example.com")]
    [InlineData("shop.example.com", "hop.example.com")]
    [InlineData("x.localhost", "localhost")]
    [InlineData("127.0.0.1", "0.0.1")]
    [InlineData("[::1]", "a.example")]
    [InlineData("", "a.example")]
    public void Any_other_domain_is_refused(string host, string domain) =>
        Assert.Equal(RemarkKind.Refused, Assert.Single(Of($"a=1; domain={domain}", host)).Kind);

    [Theory]
    [InlineData("http", "shop.example.com", RemarkKind.Refused)]
    [InlineData("http", "localhost", RemarkKind.Differs)]
    [InlineData("http", "x.localhost", RemarkKind.Differs)]
    [InlineData("http", "127.0.0.1", RemarkKind.Differs)]
    [InlineData("https", "shop.example.com", null)]
    public void A_secure_cookie_wants_encryption_except_on_this_machine(string scheme, string host, RemarkKind? kind) =>
        Assert.Equal(
            kind,
            LineRemark.AllOf(SetCookieHeader.Parse("a=1; secure"), host, scheme == "https").SingleOrDefault()?.Kind);

    private static IEnumerable<LineRemark> Of(string line, string host = "localhost") =>
        LineRemark.AllOf(SetCookieHeader.Parse(line), host, isHttps: false);
}
