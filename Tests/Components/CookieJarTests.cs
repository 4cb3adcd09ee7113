using Bunit;
using CookieTutorial.Pages.Components;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Components;

public sealed class CookieJarTests : BunitContext
{
    private const string NeverSentBack = "its expiry, its path, its flags: a browser never sends attributes back";
    private const string OnlyTheNextRequestShows = "whether your browser obeys: only its next request shows it";

    [Fact]
    public void Its_markup_is_a_table_with_headings_for_rows_and_columns() =>
        Jar(cookie: ["flavour=oat"], setCookie: []).Find("table").MarkupMatches(
            $"""
            <table>
              <thead>
                <tr>
                  <th scope="col">Cookie</th>
                  <th scope="col">Your browser sent</th>
                  <th scope="col">This answer</th>
                  <th scope="col">No server can know</th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row"><code class="cookie-name">flavour</code></th>
                  <td data-heading="Your browser sent"><code class="cookie-value">oat</code></td>
                  <td data-heading="This answer"><span>changes nothing</span></td>
                  <td data-heading="No server can know">{NeverSentBack}</td>
                </tr>
              </tbody>
            </table>
            """);

    [Fact]
    public void What_cannot_be_seen_is_named() => Assert.Equal(
        ["fla[U+202E]vour", "a value, not shown: this is not a cookie of the tutorial", "changes nothing", NeverSentBack],
        Jar(cookie: ["fla\u202evour=oat"], setCookie: []).FindAll("tbody th, tbody td").Select(cell => cell.TextContent.Trim()));

    [Fact]
    public void What_cannot_be_seen_of_a_value_is_named() => Assert.Equal(
        ["[U+0001][U+202E]", "[U+2003]"],
        Jar(cookie: ["flavour=\u0001\u202e"], setCookie: ["b=\u2003"]).FindAll(".cookie-value")
            .Select(value => value.TextContent));

    [Fact]
    public void Where_not_all_cookies_fit_those_that_the_answer_changes_come_first()
    {
        var sent = string.Join("; ", Enumerable.Range(1, 30).Select(number => $"c{number}=1"));

        var jar = Jar(cookie: [sent], setCookie: ["c29=2; path=/", "new=1; path=/"]);

        Assert.Equal(["c29", "new", "c1", "c2"], jar.FindAll("tbody th").Take(4).Select(cell => cell.TextContent.Trim()));
        Assert.Equal("And 11 more cookies.", jar.FindAll(".note")[^1].TextContent);
    }

    [Fact]
    public void A_name_that_came_several_times_has_all_its_values_but_of_very_many()
    {
        Assert.Equal(
            ["oat", "(empty)", "rye"],
            Jar(cookie: ["flavour=oat; flavour=", "flavour=rye"], setCookie: []).FindAll("td .cookie-value")
                .Select(value => value.TextContent));
        Assert.Equal(5, Jar(cookie: ["flavour=1; flavour=2; flavour=3; flavour=4; flavour=5; flavour=6"], setCookie: [])
            .FindAll("td .cookie-value").Count);
    }

    [Fact]
    public void An_exchange_without_cookies_has_no_table()
    {
        var jar = Jar(cookie: [], setCookie: []);

        Assert.Empty(jar.FindAll("table"));
        Assert.Equal(
            "Empty, as far as this server can tell: no cookie came in, and this answer sets none.",
            jar.Find(".note").TextContent);
    }

    [Theory]
    [InlineData("taken=1; max-age=60; path=/", "sets it to 1, until 22 November 2026, 12:01:00 UTC, at the latest")]
    [InlineData("taken=1; max-age=172800; path=/", "sets it to 1, until 24 November 2026 at the latest")]
    [InlineData(
        "taken=1; max-age=63072000; path=/",
        "sets it to 1, until 27 December 2027 at the latest: browsers cut what is longer than 400 days")]
    [InlineData("taken=1; max-age=34560000; path=/", "sets it to 1, until 27 December 2027 at the latest")]
    [InlineData(
        "taken=1; expires=Fri, 01 Jan 2038 00:00:00 GMT; path=/",
        "sets it to 1, until 27 December 2027 at the latest: browsers cut what is longer than 400 days")]
    [InlineData("taken=1; path=/", "sets it to 1, until the browser's session ends")]
    [InlineData("taken=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/x", "asks to delete the one with path=/x")]
    [InlineData("taken=; max-age=0; domain=example.org; path=/", "asks to delete the one with domain=example.org and path=/")]
    [InlineData("taken=; max-age=0", "asks to delete it")]
    public void A_row_tells_what_the_answer_changes(string setCookie, string change) => Assert.Equal(
        ["taken", "nothing", change, OnlyTheNextRequestShows],
        Cells(Jar(cookie: [], setCookie: [setCookie])));

    [Fact]
    public void A_foreign_cookie_is_named_without_its_value() => Assert.Equal(
        ["session", "a value, not shown: this is not a cookie of the tutorial", "changes nothing", NeverSentBack],
        Cells(Jar(cookie: ["session=secret"], setCookie: [])));

    [Fact]
    public void A_value_without_a_name_is_not_shown() => Assert.Equal(
        ["(without a name)", "a value, not shown: this is not a cookie of the tutorial", "changes nothing", NeverSentBack],
        Cells(Jar(cookie: ["secret"], setCookie: [])));

    private static IEnumerable<string> Cells(IRenderedComponent<CookieJar> jar) =>
        jar.FindAll("tbody th, tbody td").Select(cell => cell.TextContent.Trim());

    private IRenderedComponent<CookieJar> Jar(string[] cookie, string[] setCookie) =>
        Render<CookieJar>(parameters => parameters
            .Add(jar => jar.Exchange, Exchanges.Of(cookie, setCookie))
            .Add(jar => jar.Cookies, new([new("flavour"), new("taken")])));
}
