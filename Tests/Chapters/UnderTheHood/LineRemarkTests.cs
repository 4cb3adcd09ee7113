using CookieTutorial.Pages.Chapters.UnderTheHood;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

public sealed class LineRemarkTests
{
    private const string Http =
        "The standard keeps the cookie. Chromium and Firefox refuse the cookie: A name that begins with __Http- or __Host-Http-";

    private const string Year =
        "The standard and Chromium keep the cookie. Firefox reads a time in the past, and keeps no cookie.";

    private static readonly string Long = new('x', 1025);

    public static TheoryData<string, RemarkKind, string> LinesOfLocalhost => new()
    {
        { "__Secure-a=1; path=/", RemarkKind.Refused, "begins with __Secure- needs Secure" },
        { "__sEcUrE-a=1; path=/", RemarkKind.Refused, "begins with __Secure- needs Secure" },
        { "__Host-a=1; path=/", RemarkKind.Refused, "begins with __Host- needs Secure, Path=/ and no Domain" },
        { "__host-a=1; path=/; secure", RemarkKind.Differs, "Safari (not observed) refuses the cookie: It has Secure" },
        { "__Host-a=1; path=/x; secure", RemarkKind.Refused, "begins with __Host-" },
        { "__Host-a=1; secure", RemarkKind.Refused, "begins with __Host-" },
        {
            "__Host-a=1; domain=localhost; path=/; secure",
            RemarkKind.Differs,
            "The standard and Firefox keep the cookie. Chromium refuses the cookie: A name that begins with __Host-"
        },
        { "__Host-a=1; domain=localhost; path=/x; secure", RemarkKind.Refused, "begins with __Host-" },
        { "__Host-a=1; domain=localhost; path=/", RemarkKind.Refused, "begins with __Host-" },
        { "__Http-a=1; path=/", RemarkKind.Refused, Http },
        { "__http-a=1; path=/; secure", RemarkKind.Refused, "__Host-Http- needs Secure and HttpOnly" },
        { "__Http-a=1; path=/; httponly", RemarkKind.Refused, Http },
        { "__Host-Http-a=1; path=/; secure", RemarkKind.Refused, Http },
        { "__HOST-HTTP-a=1; secure; httponly", RemarkKind.Refused, "needs Secure, Path=/ and no Domain" },
        {
            "__Host-Http-a=1; path=/; secure; httponly; domain=localhost",
            RemarkKind.Differs,
            "The standard and Firefox keep the cookie. Chromium refuses the cookie: A name that begins with __Host-"
        },
        { $"a={new string('x', 4096)}", RemarkKind.Refused, "have more than 4096 octets together" },
        { $"a={new string('\u00e9', 2048)}", RemarkKind.Refused, "have more than 4096 octets together" },
        { "a=1; samesite=none", RemarkKind.Refused, "SameSite=None needs Secure. Safari (not observed) keeps the cookie." },
        { "a=1; samesite=none; secure", RemarkKind.Differs, "Safari (not observed) refuses the cookie: It has Secure" },
        { "a=1; Partitioned", RemarkKind.Refused, "Partitioned needs Secure" },
        { $"a=1; path=/{Long}", RemarkKind.Kept, "attribute path has 1,026 octets, and 1,024 are the limit" },
        { $"a=1; domain={Long}", RemarkKind.Kept, "attribute domain has 1,025 octets, and 1,024 are the limit" },
        { $"a=1; Partitioned={Long}", RemarkKind.Differs, "Firefox obeys this one all the same, whatever its value" },
        { $"a=1; secure={Long}", RemarkKind.Differs, "Firefox obeys this one all the same, whatever its value" },
        { $"a=1; httponly={Long}", RemarkKind.Differs, "Firefox obeys this one all the same, whatever its value" },
        { $"a=1; domain=com; domain={Long}", RemarkKind.Refused, "Domain is a public suffix" },
        { "a=1; expires=Sat, 01 Jan 0050 00:00:00 GMT", RemarkKind.Differs, Year },
        {
            "a=1; expires=Sat, 01 Jan 0050 00:00:00 GMT; max-age=+60",
            RemarkKind.Differs,
            "UTC. Chromium keeps the cookie until 22 Nov 2026, 12:01:00 UTC. Firefox reads a time in the past"
        },
        { "a=1; expires=Tue, 31 Dec 0069 00:00:00 GMT", RemarkKind.Differs, Year },
        { "a=1; path=/a b", RemarkKind.Kept, "/a b becomes /a%20b in one" },
        { "a=1; path=/a\"b", RemarkKind.Kept, "becomes /a%22b in one" },
        { "a=1; path=/a?b", RemarkKind.Kept, "/a?b becomes /a in one" },
        { "a=1; path=/a#b", RemarkKind.Kept, "/a#b becomes /a in one" },
        { "a=1; path=/a\\b", RemarkKind.Kept, "becomes /a/b in one" },
        { "a=1; path=/a/../b", RemarkKind.Kept, "becomes /b in one" },
        { "a=1; path=/a/.%2e", RemarkKind.Kept, "/a/.%2e becomes / in one" },
        { "a=1; path=/a|b", RemarkKind.Differs, "Firefox leaves it as it is" },
        { "a=1; path=/a%2Db", RemarkKind.Kept, "only where an address has %2D itself" },
        { "a=1; path=/a%3fb", RemarkKind.Kept, "only where an address has %3f itself" },
        { "a=1; path=/a%7Eb", RemarkKind.Kept, "only where an address has %7E itself" },
        { "a=1; domain=com", RemarkKind.Refused, "Domain is a public suffix" },
        { "a=1; domain=example.com", RemarkKind.Refused, "Domain is neither the host nor a domain above it" },
        {
            "a=1; domain=.",
            RemarkKind.Refused,
            "The standard keeps the cookie. Chromium and Firefox refuse the cookie: A Domain that is only a dot"
        },
        { "a=1; domain=[::1]", RemarkKind.Refused, "Domain is neither the host nor a domain above it" },
        { "a=1; domain=LOCALHOST", RemarkKind.Kept, "to localhost alone" },
        { "a=1; domain=example.com; domain=com", RemarkKind.Refused, "Domain is a public suffix" },
        {
            "=1",
            RemarkKind.Differs,
            "The standard and Chromium keep the cookie. Firefox refuses the cookie: A cookie without a name"
        },
        { "=__Host-x", RemarkKind.Refused, "value begins like a name with a prefix" },
        { "=__secure-x=1; path=/; secure", RemarkKind.Refused, "value begins like a name with a prefix" },
        { "=__Host-Http-x", RemarkKind.Refused, "value begins like a name with a prefix" },
        {
            "=a=b",
            RemarkKind.Refused,
            "The standard keeps the cookie. Chromium refuses the cookie: A cookie without a name is refused if its value has an"
        },
        { "=", RemarkKind.Refused, "neither a name nor a value" },
    };

    [Theory, MemberData(nameof(LinesOfLocalhost))]
    public void What_a_browser_does_otherwise_gets_a_sentence(string line, RemarkKind kind, string sentence)
    {
        Assert.Contains(Of(line), remark => remark.Kind == kind && remark.Text.Contains(sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", "Chromium and Firefox keep the cookie")]
    [InlineData("127.0.0.1", ".127.0.0.1", "The standard and Chromium refuse the cookie")]
    [InlineData("[::1]", "[::1]", "Chromium and Firefox keep the cookie")]
    [InlineData("[::1]", ".[::1]", "The standard and Chromium refuse the cookie")]
    public void A_host_prefix_with_the_domain_of_an_address_is_kept_where_no_dot_begins_it(
        string host, string domain, string sentence) => Assert.Contains(
            Of($"__Host-a=1; domain={domain}; path=/; secure", host),
            remark => remark.Kind == RemarkKind.Differs && remark.Text.Contains(sentence, StringComparison.Ordinal));

    [Theory]
    [InlineData("localhost", "localhost", "localhost is a single label")]
    [InlineData("127.0.0.1", ".127.0.0.1", "127.0.0.1 is an address")]
    [InlineData("[::1]", "[::1]", "[::1] is an address")]
    [InlineData("co.uk", ".CO.uk", "co.uk is a public suffix")]
    public void A_host_without_subdomains_of_its_own_says_why(string host, string domain, string sentence) =>
        Assert.Contains(sentence, Assert.Single(Of($"a=1; domain={domain}", host)).Text);

    [Theory]
    [InlineData("w.example.co.uk", "co.uk")]
    [InlineData("me.github.io", ".github.io")]
    [InlineData("a.b.ck", "b.ck")]
    [InlineData("xn--85x722f.xn--55qx5d.cn", "xn--55qx5d.cn")]
    public void A_host_sets_no_cookie_for_the_public_suffix_above_it(string host, string domain) =>
        Assert.Contains("is a public suffix", Assert.Single(Of($"a=1; domain={domain}", host)).Text);

    [Theory]
    [InlineData("a=1; path=/; httponly; samesite=lax")]
    [InlineData("__Secur-a=1")]
    [InlineData("a=__Host-1")]
    [InlineData("a=1; path=nowhere; max-age=-5; Anything")]
    [InlineData("a=1; domain=")]
    [InlineData("a=1; path=/a%20b/%C3%A9/%3F/%2F/%25")]
    [InlineData("a=1; path=/%22%3C%3E%5E%60%7B%7D%23%5C%7C%1F%7F")]
    [InlineData("a=1; path=/.a/..b/.../a%zz/%")]
    [InlineData("a=1; path=!$&'()*+,=:@~[]")]
    [InlineData("a=1; path=/!$&'()*+,=:@~[]")]
    [InlineData("a=1; expires=Wed, 31 Dec 0070 00:00:00 GMT")]
    [InlineData("a=1; expires=Sat, 01 Jan 0050 00:00:00 GMT; max-age=60")]
    [InlineData("a=1; expires=Sat, 01 Jan 0050 00:00:00 GMT; max-age=99999999999999999999")]
    public void A_line_that_browsers_obey_gets_none(string line) => Assert.Empty(Of(line));

    [Fact]
    public void Name_and_value_may_have_4096_octets_together() => Assert.Empty(Of($"a={new string('x', 4095)}"));

    [Fact]
    public void An_attribute_may_have_1024_octets() => Assert.Empty(Of($"a=1; x={new string('x', 1024)}"));

    [Theory]
    [InlineData("shop.example.com", "shop.example.com")]
    [InlineData("shop.example.com", "example.com")]
    [InlineData("shop.example.com", ".Example.COM")]
    [InlineData("x.www.ck", "www.ck")]
    [InlineData("me.github.io", "me.github.io")]
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
    [InlineData("http", "[::1]", RemarkKind.Differs)]
    [InlineData("http", "192.0.2.1", RemarkKind.Refused)]
    [InlineData("http", "notlocalhost", RemarkKind.Refused)]
    [InlineData("https", "shop.example.com", null)]
    public void A_secure_cookie_wants_encryption_except_on_this_machine(string scheme, string host, RemarkKind? kind) =>
        Assert.Equal(
            kind,
            Of("a=1; secure", host, scheme == "https").SingleOrDefault()?.Kind);

    [Theory]
    [InlineData("__Http-a=1; path=/x; secure; httponly")]
    [InlineData("__Host-Http-a=1; path=/; secure; httponly")]
    [InlineData("__Host-a=1; path=/; secure; domain=")]
    [InlineData("__Secure-a=1; path=/x; domain=shop.example.com; secure")]
    [InlineData("a=1; samesite=none; secure; Partitioned")]
    public void A_line_whose_attributes_are_there_gets_none_over_https(string line) =>
        Assert.Empty(Of(line, "shop.example.com", isHttps: true));

    [Theory]
    [InlineData("__Host-a=1; path=/; domain=shop.example.com; secure")]
    [InlineData("__Host-Http-a=1; path=/; domain=example.com; secure; httponly")]
    public void A_host_prefix_with_a_domain_is_refused_even_over_https(string line) => Assert.Equal(
        RemarkKind.Refused,
        Assert.Single(Of(line, "shop.example.com", isHttps: true)).Kind);

    public static TheoryData<string, string> Sources => new()
    {
        { $"a={new string('x', 4096)}", "RFC 6265bis, 5.6" },
        { "=", "RFC 6265bis, 5.7" },
        { "=__Host-x", "RFC 6265bis, 5.7" },
        { "=a=b", "RFC 6265bis, 5.7" },
        { "=1", "RFC 6265bis, 5.7" },
        { "__Secure-a=1", "RFC 6265bis, 5.7" },
        { "__Http-a=1", "Layered cookies" },
        { "a=1; domain=.", "RFC 6265bis, 5.7" },
        { "a=1; domain=com", "RFC 6265bis, 5.7" },
        { "a=1; path=/a b", "RFC 6265bis, 5.1.4" },
        { "a=1; expires=Sat, 01 Jan 0050 00:00:00 GMT", "RFC 6265bis, 5.1.1" },
        { "a=1; samesite=none", "RFC 6265bis, 5.7" },
        { "a=1; Partitioned", "CHIPS draft" },
        { "a=1; secure", "RFC 6265bis, 5.7" },
        { $"a=1; path=/{Long}", "RFC 6265bis, 5.6" },
    };

    [Theory, MemberData(nameof(Sources))]
    public void A_remark_names_the_text_that_says_so(string line, string source) =>
        Assert.Equal(source, Assert.Single(Of(line)).Source.Name);

    private static IEnumerable<LineRemark> Of(string line, string host = "localhost", bool isHttps = false) => LineRemark.AllOf(
        line, (Exchanges.Of([], []) with { Host = host, IsHttps = isHttps, Target = "/under-the-hood/set-cookie-line" }).Request);
}
