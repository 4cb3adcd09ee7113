using Bunit;
using CookieTutorial.Pages.Components;
using CookieTutorial.Services.Wire;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Components;

public sealed class CookieJarTests : BunitContext
{
    [Fact]
    public void Its_markup_is_a_table_with_headings_for_rows_and_columns() =>
        Jar(cookie: ["flavour=oat"], setCookie: []).Find("table").MarkupMatches(
            """
            <table>
              <thead>
                <tr>
                  <th scope="col">Cookie</th>
                  <th scope="col">Value</th>
                  <th scope="col">This answer</th>
                  <th scope="col">Sent to</th>
                  <th scope="col">Kept</th>
                  <th scope="col">Flags</th>
                </tr>
              </thead>
              <tbody>
                <tr class="none">
                  <th scope="row"><code class="cookie-name">flavour</code></th>
                  <td class="value"><code class="cookie-value">oat</code></td>
                  <td class="change">left as it came</td>
                  <td class="unknown">?</td>
                  <td class="unknown">?</td>
                  <td class="unknown">?</td>
                </tr>
              </tbody>
            </table>
            """);

    [Theory]
    [InlineData("taken=1; max-age=60; path=/", "1", "new", "this host, /", "until 12:01:00 UTC", "no flags")]
    [InlineData("taken=1; max-age=172800; path=/", "1", "new", "this host, /", "until 24 Nov 2026, 12:00:00 UTC", "no flags")]
    [InlineData(
        "taken=1; max-age=63072000; path=/",
        "1", "new", "this host, /", "until 27 Dec 2027, 12:00:00 UTC: browsers cut it to 400 days", "no flags")]
    [InlineData("taken=1; max-age=34560000; path=/", "1", "new", "this host, /", "until 27 Dec 2027, 12:00:00 UTC", "no flags")]
    [InlineData("taken=; path=/", "(empty)", "new", "this host, /", "until the session ends", "no flags")]
    [InlineData("taken=1", "1", "new", "this host, /", "until the session ends", "no flags")]
    [InlineData("taken=1; path=abc", "1", "new", "this host, /", "until the session ends", "no flags")]
    [InlineData(
        "taken=1; domain=.example.org; path=/x; Secure; HttpOnly; SameSite=Lax; Partitioned; Priority=Low",
        "1", "new", "example.org and below, /x", "until the session ends", "Secure, HttpOnly, SameSite=Lax, Partitioned")]
    [InlineData(
        "taken=; max-age=0; path=/",
        "(empty)", "deletes nothing known here: no such cookie came along", "this host, /", "no longer", "no flags")]
    public void A_row_tells_what_the_answer_asks_for(
        string setCookie, string value, string change, string sentTo, string kept, string flags) => Assert.Equal(
        ["taken", value, change, sentTo, kept, flags],
        Cells(Jar(Exchanges.Of(cookie: [], setCookie: [setCookie]) with { Host = "shop.example.org", IsHttps = true })));

    [Theory]
    [InlineData("taken=1; domain=localhost", "this host, /")]
    [InlineData("taken=1; domain=", "this host, /")]
    public void A_domain_without_hosts_below_it_is_this_host_alone(string setCookie, string sentTo) =>
        Assert.Equal(sentTo, Cells(Jar(cookie: [], setCookie: [setCookie])).ElementAt(3));

    [Theory]
    [InlineData("taken=2; samesite=none", "SameSite=None needs Secure. RFC 6265bis, 5.7", "samesite=none")]
    [InlineData(
        "taken=2; domain=other.example", "Its Domain is neither the host nor a domain above it. RFC 6265bis, 5.7", "no flags")]
    [InlineData("taken=2\u0001", "It has a control character other than the tab. RFC 6265bis, 5.6", "no flags")]
    public void A_line_that_browsers_refuse_says_why_and_leaves_what_came_along_alone(string setCookie, string why, string flags)
    {
        var jar = Jar(cookie: ["taken=1"], setCookie: [setCookie]);

        Assert.Equal(["ignored", "none"], jar.FindAll("tbody tr").Select(row => row.ClassName));
        Assert.Equal([$"ignored: {why}", "nowhere", "not kept", flags], Cells(jar).Skip(2).Take(4));
        Assert.Equal(["1", "left as it came"], Cells(jar).Skip(7).Take(2));
    }

    [Fact]
    public void A_flag_without_effect_is_none() => Assert.Equal(
        "SameSite=Lax", Cells(Jar(cookie: [], setCookie: ["taken=1; SameSite=Strict; SameSite=Lax; Priority=High"])).Last());

    [Theory]
    [InlineData("taken=2; path=/", "2", "changed, was 1")]
    [InlineData("taken=1; path=/", "1", "set again")]
    [InlineData("taken=; max-age=0; path=/", "1", "asked to delete")]
    public void A_row_tells_what_becomes_of_a_cookie_that_came_along(string setCookie, string value, string change) =>
        Assert.Equal([value, change], Cells(Jar(cookie: ["taken=1"], setCookie: [setCookie])).Skip(1).Take(2));

    [Fact]
    public void What_cannot_be_seen_is_named()
    {
        var jar = Jar(cookie: ["flavour=\u0001\u202e"], setCookie: ["fla\u202evour=\u2003"]);

        Assert.Equal(["fla[U+202E]vour", "flavour"], jar.FindAll("th .cookie-name").Select(name => name.TextContent));
        Assert.Equal(["[U+2003]", "[U+0001][U+202E]"], jar.FindAll(".cookie-value").Select(value => value.TextContent));
    }

    [Fact]
    public void An_end_in_the_afternoon_is_told_with_all_its_hours() => Assert.Contains(
        "until 21:31:00 UTC",
        Cells(Jar(Exchanges.Of([], ["taken=1; max-age=60"]) with { AnsweredAt = Exchanges.Noon.AddHours(9.5) })));

    [Fact]
    public void A_long_value_is_cut_between_two_characters()
    {
        var value = new string('a', 19) + "🍪" + new string('a', 30);

        Assert.Equal(
            $"{new string('a', 19)}… (51 characters)",
            Jar(cookie: [], setCookie: [$"taken={value}"]).Find(".cookie-value").TextContent);
    }

    [Fact]
    public void Where_not_all_cookies_fit_those_that_the_answer_changes_come_first_and_the_rest_waits_to_be_asked_for()
    {
        var sent = string.Join("; ", Enumerable.Range(1, 30).Select(number => $"c{number}=1").Prepend("flavour=oat"));

        var jar = Jar(cookie: [sent], setCookie: ["c29=2; path=/", "new=1; path=/"]);

        Assert.Equal(["c29", "new", "flavour"], jar.FindAll("tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("29 more cookies", jar.Find("summary").TextContent);
        Assert.Equal(20, jar.FindAll("details .cookie-name").Count);
        Assert.EndsWith("and 9 more", jar.Find("details p").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_alone_is_told_from_what_changes() => Assert.Equal(
        ["new", "none"],
        Jar(cookie: ["flavour=oat"], setCookie: ["taken=1"]).FindAll("tbody tr").Select(row => row.ClassName));

    [Fact]
    public void A_question_mark_is_explained_where_one_stands_and_nowhere_else()
    {
        Assert.Single(Jar(cookie: ["flavour=oat"], setCookie: ["taken=1"]).FindAll("p.unknown"));
        Assert.Empty(Jar(cookie: ["taken=1"], setCookie: ["taken=1"]).FindAll("p.unknown"));
    }

    [Theory]
    [InlineData(40, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData(41, "xxxxxxxxxxxxxxxxxxxx… (41 characters)")]
    public void A_value_of_forty_characters_is_shown_whole_and_a_longer_one_is_cut(int length, string shown) => Assert.Equal(
        shown, Jar(cookie: [], setCookie: [$"taken={new string('x', length)}"]).Find(".cookie-value").TextContent);

    [Fact]
    public void A_cookie_without_a_name_has_a_row_that_says_so() =>
        Assert.Equal("(no name)", Jar(cookie: [], setCookie: ["=1; path=/"]).Find("th .cookie-name").TextContent);

    [Fact]
    public void A_cookie_without_a_path_is_sent_to_the_folder_of_the_page() => Assert.Contains(
        "this host, /a/b", Cells(Jar(Exchanges.Of([], ["taken=1"]) with { Target = "/a/b/c?d=/e/f" })));

    [Fact]
    public void One_more_cookie_is_one() =>
        Assert.Equal("1 more cookie", Jar(cookie: ["other=1"], setCookie: []).Find("summary").TextContent);

    [Fact]
    public void A_name_that_came_several_times_has_a_row_for_each_value() => Assert.Equal(
        ["oat", "(empty)", "rye"],
        Jar(cookie: ["flavour=oat; flavour=", "flavour=rye"], setCookie: []).FindAll("td .cookie-value")
            .Select(value => value.TextContent));

    [Theory]
    [InlineData(
        "", "Empty, as far as this exchange tells: the request brought no cookie of the lessons, and the answer sets none.")]
    [InlineData(
        "of_another_program=1",
        "Empty, as far as this exchange tells: the request brought no cookie of the lessons, and the answer sets none.")]
    [InlineData("other=1", "No cookie of this chapter came along, and the answer sets none.")]
    public void Without_a_cookie_of_the_chapter_there_is_no_table(string cookie, string note)
    {
        var jar = Jar(cookie: [cookie], setCookie: []);

        Assert.Empty(jar.FindAll("table"));
        Assert.Equal(note, jar.Find(".note").TextContent);
    }

    [Fact]
    public void The_sites_own_cookie_has_no_row()
    {
        var jar = Jar(cookie: ["progress=one"], setCookie: ["progress=one.two; path=/"]);

        Assert.Empty(jar.FindAll("tr"));
        Assert.Empty(jar.FindAll("details"));
    }

    [Theory]
    [InlineData("session=secret")]
    [InlineData("secret")]
    public void The_value_of_a_foreign_cookie_is_not_shown(string cookie) =>
        Assert.DoesNotContain("secret", Jar(cookie: [cookie], setCookie: ["session=1; path=/", "=1; path=/"]).Markup);

    [Fact]
    public void Its_heading_names_the_section()
    {
        var jar = Jar(cookie: [], setCookie: []);

        Assert.Equal("The cookie jar", jar.Find($"#{jar.Find("section").GetAttribute("aria-labelledby")}").TextContent);
    }

    private static IEnumerable<string> Cells(IRenderedComponent<CookieJar> jar) =>
        jar.FindAll("tbody th, tbody td").Select(cell => cell.TextContent.Trim());

    private IRenderedComponent<CookieJar> Jar(string[] cookie, string[] setCookie) => Jar(Exchanges.Of(cookie, setCookie));

    private IRenderedComponent<CookieJar> Jar(Exchange exchange) =>
        Render<CookieJar>(parameters => parameters
            .Add(jar => jar.Exchange, exchange)
            .Add(jar => jar.Cookies, new([new("flavour"), new("taken"), new("other"), new("c") { IsNumbered = true }]))
            .Add(jar => jar.Lesson, new([new("flavour"), new("taken")])));
}
