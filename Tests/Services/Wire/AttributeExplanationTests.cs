using CookieTutorial.Services.UserAgent;
using CookieTutorial.Services.Wire;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Wire;

/// <summary>What is said of an attribute, where the words change, and where they were read.</summary>
public sealed class AttributeExplanationTests
{
    private static readonly Exchange _exchange = Exchanges.Of([], []) with { Host = "shop.example.org", IsHttps = true };

    [Theory]
    [InlineData("a=b", "no max-age, no expires: A session cookie: kept until the browser's session ends.")]
    [InlineData("a=; max-age=0", "max-age=0: No time left: delete the cookie now.")]
    [InlineData(
        "a=; max-age=soon; max-age=60",
        "max-age=soon: Has no effect here. Its value is no number of seconds.")]
    [InlineData("a=; max-age=soon", "max-age=soon: Has no effect here. Its value is no number of seconds.")]
    [InlineData(
        "a=; max-age=-soon",
        "max-age=-soon: Has no effect here. Its value is no number of seconds. Firefox reads it all the same, and deletes the "
            + "cookie.")]
    [InlineData(
        "a=; max-age=9; path=/; PATH=/x",
        "path=/: Has no effect here. The same attribute stands again further on, and the last one counts.")]
    [InlineData(
        "a=; expires=Fri, 31 Dec 9999 23:59:59 GMT",
        "expires=Fri, 31 Dec 9999 23:59:59 GMT: Keep it until then. Browsers cut this to 400 days.")]
    [InlineData(
        "a=; max-age=+5",
        "max-age=+5: Has no effect here. Its value is no number of seconds. Chromium reads it all the same, and keeps the "
            + "cookie.")]
    [InlineData(
        "a=; expires=Fri, 01 Jan 27 00:00:00 GMT",
        "expires=Fri, 01 Jan 27 00:00:00 GMT: Keep it until then. The year 27 means 2027: the standard reads it as two digits.")]
    [InlineData(
        "a=; max-age=9; domain=org",
        "the whole line: Browsers ignore it. Its Domain is a public suffix: strangers have hosts below it.")]
    [InlineData("a=; domain=.", "domain=.: Names no domain: send it to this host alone.")]
    [InlineData(
        "a=; max-age=9; Partitioned",
        "Partitioned: Keep a jar of its own for each site in whose pages this one is embedded. It needs Secure.")]
    [InlineData("a=; max-age=86400", "max-age=86400: Keep it for 86,400 seconds.")]
    [InlineData("a=; max-age=34560000", "max-age=34560000: Keep it for 34,560,000 seconds, which is 400 days.")]
    [InlineData(
        "a=; expires=Thu, 01 Jan 1970 00:00:00 GMT",
        "expires=Thu, 01 Jan 1970 00:00:00 GMT: A time in the past: delete the cookie now.")]
    [InlineData("a=; expires=never", "expires=never: Has no effect here. Its value is no date.")]
    [InlineData(
        "a=; expires=Sat, 01 Jan 0050 00:00:00 GMT",
        "expires=Sat, 01 Jan 0050 00:00:00 GMT: Keep it until then. Browsers cut this to 400 days. The year 0050 means 2050: the "
            + "standard reads it as two digits.")]
    [InlineData(
        "a=; expires=Wed, 01 Jan 0070 00:00:00 GMT",
        "expires=Wed, 01 Jan 0070 00:00:00 GMT: A time in the past: delete the cookie now. The year 0070 means 1970: the "
            + "standard reads it as two digits.")]
    [InlineData(
        "a=; expires=Sat, 01 Jan 1600 00:00:00 GMT",
        "expires=Sat, 01 Jan 1600 00:00:00 GMT: Has no effect here. Its value is no date. Chromium reads it all the same, and "
            + "deletes the cookie. Firefox reads it all the same, and deletes the cookie.")]
    [InlineData("a=; expires=Fri, 01 Jan 2027 00:00:00 GMT", "expires=Fri, 01 Jan 2027 00:00:00 GMT: Keep it until then.")]
    [InlineData(
        "a=; max-age=9; domain=example.org",
        "domain=example.org: Asks to send it to example.org and all its subdomains.")]
    [InlineData(
        "a=; max-age=9; domain=.example.org",
        "domain=.example.org: Asks to send it to example.org and all its subdomains.")]
    [InlineData("a=; max-age=9; domain=", "domain: Names no domain: send it to this host alone.")]
    [InlineData("a=; max-age=9; path=/x", "path=/x: Send it to /x and the paths below, to no others.")]
    [InlineData(
        "a=; max-age=9; path=abc",
        "path=abc: Does not begin with a slash: the browser takes the folder of the page instead.")]
    [InlineData(
        "a=; max-age=60; expires=Thu, 01 Jan 1970 00:00:00 GMT",
        "expires=Thu, 01 Jan 1970 00:00:00 GMT: Has no effect here. Max-Age counts where both are there.")]
    [InlineData(
        "a=; max-age=0; path=/x",
        "path=/x: A deletion must name the path that the cookie is bound to, and its Domain, if it was set with one.")]
    [InlineData(
        "a=; max-age=0; domain=example.org",
        "domain=example.org: A deletion must name the domain that the cookie was set with.")]
    [InlineData(
        "a=; max-age=9; Priority=Low",
        "Priority=Low: No standard has it. When Chromium has too many cookies, it throws out those of low priority first, all "
            + "but 30; Firefox ignores it.")]
    [InlineData("a=; max-age=9; Secure", "Secure: Send it over secure connections only.")]
    [InlineData("a=; max-age=9; HttpOnly", "HttpOnly: Hide it from scripts in the page.")]
    [InlineData(
        "a=; max-age=9; SameSite=Lax",
        "SameSite=Lax: Send it also when a link of another site leads here, but not with what other sites post or embed.")]
    [InlineData(
        "a=; max-age=9; SameSite=strict",
        "SameSite=strict: Send it only with requests that a page of the same site makes, or the reader, with a typed "
            + "address.")]
    [InlineData(
        "a=; max-age=9; SameSite=None",
        "SameSite=None: Send it whichever site makes the request, unless the browser blocks third-party cookies. The "
            + "standard asks for Secure with it.")]
    [InlineData(
        "a=; max-age=9; SameSite=Sometimes",
        "SameSite=Sometimes: Has no effect here. It says neither None nor Lax nor Strict.")]
    [InlineData(
        "a=; max-age=9; Flavour=oat",
        "Flavour=oat: Has no effect here. Browsers ignore an attribute whose name they do not know.")]
    public void It_says_what_an_attribute_asks_for(string setCookie, string explanation) => Assert.Contains(
        explanation,
        AllOf(setCookie).Select(one => $"{one.Term}: {one.Meaning}"));

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
    [InlineData("99999999999999999999", "Has no effect here. Max-Age counts where both are there.")]
    public void Expires_has_no_effect_exactly_where_Max_Age_has_one(string maxAge, string meaning) => Assert.Equal(
        meaning, AllOf($"a=; max-age={maxAge}; expires=Fri, 01 Jan 2027 00:00:00 GMT")[^1].Meaning);

    [Theory]
    [InlineData("a=", "no max-age", "RFC 6265, 4.1.2.2")]
    [InlineData("a=; max-age=9", "max-age", "RFC 6265, 5.2.2")]
    [InlineData("a=; max-age=0", "max-age", "RFC 6265, 5.2.2")]
    [InlineData("a=; max-age=soon", "max-age", "RFC 6265bis, 5.6.2")]
    [InlineData("a=; max-age=34560001", "max-age", "RFC 6265bis, 5.5")]
    [InlineData("a=; max-age=9; max-age=8", "max-age", "RFC 6265bis, 5.7")]
    [InlineData("a=; max-age=9; expires=Fri, 01 Jan 2027 00:00:00 GMT", "expires", "RFC 6265bis, 5.7")]
    [InlineData("a=; expires=never", "expires", "RFC 6265bis, 5.6.1")]
    [InlineData("a=; expires=Fri, 01 Jan 2027 00:00:00 GMT", "expires", "RFC 6265, 5.2.1")]
    [InlineData("a=; expires=Fri, 31 Dec 9999 23:59:59 GMT", "expires", "RFC 6265bis, 5.5")]
    [InlineData("a=; expires=Sat, 01 Jan 0050 00:00:00 GMT", "expires", "RFC 6265, 5.1.1")]
    [InlineData("a=; expires=Sat, 01 Jan 1600 00:00:00 GMT", "expires", "RFC 6265bis, 5.6.1")]
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
    [InlineData("a=; flavour=oat", "flavour", "RFC 6265bis, 5.6")]
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

    [Fact]
    public void An_attribute_that_is_too_long_is_ignored_and_nothing_else_is_said_of_it()
    {
        Assert.Equal(
            [
                "Keep it for 9 seconds.",
                "Send it to /x and the paths below, to no others.",
                "Has no effect here. Its value has more than 1024 octets.",
            ],
            AllOf($"a=; max-age=9; path=/x; path=/{new string('x', 1024)}").Select(one => one.Meaning));
    }

    [Fact]
    public void A_public_suffix_sets_cookies_for_itself_alone() => Assert.Equal(
        "Names this host, which is a public suffix: send it to this host alone.",
        AttributeExplanation.AllOf(Exchanges.Of([], []).Receive("a=; domain=localhost"), Exchanges.Noon).Last().Meaning);

    private static List<AttributeExplanation> AllOf(string setCookie) =>
        [.. AttributeExplanation.AllOf(_exchange.Receive(setCookie), Exchanges.Noon)];
}
