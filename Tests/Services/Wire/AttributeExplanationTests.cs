using CookieTutorial.Services.Wire;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Wire;

/// <summary>Where the words about an attribute change, and where they were read.</summary>
public sealed class AttributeExplanationTests
{
    [Theory]
    [InlineData("a=; max-age=172799", "Keep it for 172,799 seconds.")]
    [InlineData("a=; max-age=172800", "Keep it for 172,800 seconds, which is 2 days.")]
    [InlineData("a=; max-age=34560001", "Keep it for 34,560,001 seconds, which is 400 days. Browsers cut this to 400 days.")]
    [InlineData("a=; expires=Mon, 27 Dec 2027 12:00:00 GMT", "Keep it until then.")]
    [InlineData("a=; expires=Mon, 27 Dec 2027 12:00:01 GMT", "Keep it until then. Browsers cut this to 400 days.")]
    [InlineData("a=; expires=Sun, 22 Nov 2026 12:00:00 GMT", "A time in the past: delete the cookie now.")]
    [InlineData("a=; expires=Mon, 01 Jan 1601 00:00:00 GMT", "A time in the past: delete the cookie now.")]
    public void A_lifetime_is_explained_up_to_the_last_second(string setCookie, string meaning) =>
        Assert.Equal(meaning, AllOf(setCookie)[^1].Meaning);

    /// <summary>What is no number is ignored; one that is too large is the largest (RFC 6265, section 5.2.2).</summary>
    [Theory]
    [InlineData("+5", "Keep it until then.")]
    [InlineData("soon", "Keep it until then.")]
    [InlineData("99999999999999999999", "Has no effect here: Max-Age wins.")]
    public void Expires_has_no_effect_exactly_where_Max_Age_has_one(string maxAge, string meaning) => Assert.Equal(
        meaning, AllOf($"a=; max-age={maxAge}; expires=Fri, 01 Jan 2027 00:00:00 GMT")[^1].Meaning);

    [Theory]
    [InlineData("a=", "no max-age", "RFC 6265, 4.1.2.2")]
    [InlineData("a=; max-age=9", "max-age", "RFC 6265, 5.2.2")]
    [InlineData("a=; max-age=0", "max-age", "RFC 6265, 5.2.2")]
    [InlineData("a=; max-age=soon", "max-age", "RFC 6265, 5.2.2")]
    [InlineData("a=; max-age=34560001", "max-age", "RFC 6265bis, 5.5")]
    [InlineData("a=; max-age=9; max-age=8", "max-age", "RFC 6265, 5.3")]
    [InlineData("a=; max-age=9; expires=never", "expires", "RFC 6265, 4.1.2.2")]
    [InlineData("a=; expires=never", "expires", "RFC 6265, 5.2.1")]
    [InlineData("a=; expires=Fri, 01 Jan 2027 00:00:00 GMT", "expires", "RFC 6265, 5.2.1")]
    [InlineData("a=; expires=Fri, 31 Dec 9999 23:59:59 GMT", "expires", "RFC 6265bis, 5.5")]
    [InlineData("a=; expires=Sat, 01 Jan 0050 00:00:00 GMT", "expires", "RFC 6265, 5.1.1")]
    [InlineData("a=; expires=Sat, 01 Jan 1600 00:00:00 GMT", "expires", "RFC 6265, 5.1.1")]
    [InlineData("a=; domain=", "domain", "RFC 6265bis, 5.6.3")]
    [InlineData("a=; domain=example.org", "domain", "RFC 6265, 5.2.3")]
    [InlineData("a=; max-age=0; domain=example.org", "domain", "RFC 6265, 5.3")]
    [InlineData("a=; path=/", "path", "RFC 6265, 5.2.4")]
    [InlineData("a=; path=/x", "path", "RFC 6265, 5.2.4")]
    [InlineData("a=; path=x", "path", "RFC 6265, 5.2.4")]
    [InlineData("a=; max-age=0; path=/", "path", "RFC 6265, 5.3")]
    [InlineData("a=; secure", "secure", "RFC 6265, 5.2.5")]
    [InlineData("a=; httponly", "httponly", "RFC 6265, 5.2.6")]
    [InlineData("a=; samesite=lax", "samesite", "RFC 6265bis, 5.6.7")]
    [InlineData("a=; partitioned", "partitioned", "CHIPS draft")]
    [InlineData("a=; priority=low", "priority", "Priority draft")]
    [InlineData("a=; flavour=oat", "flavour", "RFC 6265, 5.2")]
    public void It_cites_the_section_that_says_so(string setCookie, string term, string source) => Assert.Equal(
        source, AllOf(setCookie).First(one => one.Term.StartsWith(term, StringComparison.Ordinal)).Source.Name);

    [Fact]
    public void What_is_ignored_because_it_is_too_long_cites_the_limit() =>
        Assert.Equal("RFC 6265bis, 5.6", AllOf($"a=; path=/{new string('x', 1024)}")[^1].Source.Name);

    [Fact]
    public void A_citation_leads_to_the_section_and_a_draft_to_its_text() => Assert.Equal(
        [
            "https://www.rfc-editor.org/rfc/rfc6265#section-5.3",
            "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis-22#section-5.6",
            "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-layered-cookies",
            "https://datatracker.ietf.org/doc/html/draft-cutler-httpbis-partitioned-cookies",
            "https://datatracker.ietf.org/doc/html/draft-west-cookie-priority-00",
        ],
        [
            Specification.Rfc6265("5.3").Url,
            Specification.Rfc6265bis("5.6").Url,
            Specification.LayeredCookies.Url,
            Specification.PartitionedCookies.Url,
            Specification.CookiePriority.Url,
        ]);

    private static List<AttributeExplanation> AllOf(string setCookie) =>
        [.. AttributeExplanation.AllOf(SetCookieHeader.Parse(setCookie), Exchanges.Noon)];
}
