using System.Globalization;
using AngleSharp.Dom;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.ColorCookie;

/// <summary>The laboratory that reads a date.</summary>
public sealed class ReadDatePageTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private const string NotRead = "not read: a session cookie";

    private static readonly int _nextYear = DateTimeOffset.UtcNow.AddYears(1).Year;

    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Without_a_text_it_reads_a_date_of_next_week_which_all_read_alike()
    {
        var page = await OpenAsync("/read-a-date");

        var date = page.QuerySelector("input[name=date]")!.GetAttribute("value")!;
        Assert.InRange(
            DateTimeOffset.Parse(date, CultureInfo.InvariantCulture) - DateTimeOffset.UtcNow,
            TimeSpan.FromDays(6.9),
            TimeSpan.FromDays(7));
        Assert.StartsWith("until ", Assert.Single(Rows(page).Values.Distinct()));
        Assert.Empty(page.QuerySelectorAll(".difference"));
    }

    [Fact]
    public async Task Each_part_has_the_colour_of_what_it_is_and_the_legend_says_so()
    {
        var page = await ReadAsync("Wed, 21 Jul 2027 7:28:00 GMT");

        Assert.Equal("Wed, 21 Jul 2027 7:28:00 GMT", page.QuerySelector("code.date")!.TextContent);
        Assert.Equal(
            [
                ("Wed", "date-ignored"), ("21", "date-day"), ("Jul", "date-month"), ("2027", "date-year"),
                ("7:28:00", "date-time"), ("GMT", "date-ignored"),
            ],
            page.QuerySelectorAll("code.date [class]").Select(part => (part.TextContent, part.ClassName)));
        Assert.Equal(
            "To the standard: time 7:28:00, day 21, month Jul, year 2027, ignored Wed GMT.",
            Collapse(page.QuerySelector("#output .note")!.TextContent));
        Assert.Equal(
            ["date-time", "date-day", "date-month", "date-year", "date-ignored"],
            page.QuerySelectorAll("#output .note [class]").Select(word => word.ClassName));
    }

    [Theory]
    [InlineData("1 Jan 1970 00:00:00", "1 Jan 1970, 00:00:00 UTC, in the past: the cookie is deleted")]
    [InlineData("31 Dec 9999 23:59:59", "31 Dec 9999, 23:59:59 UTC, cut to 400 days")]
    [InlineData("tomorrow", NotRead)]
    public async Task It_says_what_becomes_of_the_cookie(string date, string outcome) =>
        Assert.Equal(outcome, Assert.Single(Rows(await ReadAsync(date)).Values.Distinct()));

    [Fact]
    public async Task Where_Firefox_reads_what_the_others_do_not_it_says_why()
    {
        var page = await ReadAsync($"1 Jan {_nextYear} 10:30 PST");

        var rows = Rows(page);
        Assert.Equal(NotRead, rows["The standard"]);
        Assert.Equal(NotRead, rows["Chromium"]);
        Assert.Equal($"until 1 Jan {_nextYear}, 18:29:44 UTC", rows["Firefox"]);
        Assert.Equal(["The standard looks for", "Firefox has an older"], Beginnings(page));
    }

    [Fact]
    public async Task Where_Chromium_alone_does_not_read_a_date_it_says_why()
    {
        var page = await ReadAsync($"1 Jan {_nextYear} 10:30:00Z");

        Assert.Equal(NotRead, Rows(page)["Chromium"]);
        Assert.Equal(Rows(page)["The standard"], Rows(page)["Firefox"]);
        Assert.Equal(["The standard looks for", "Chromium looks for the"], Beginnings(page));
    }

    [Fact]
    public async Task A_tab_makes_Chromium_refuse_the_cookie()
    {
        var page = await ReadAsync($"1\tJan {_nextYear} 10:30:00");

        Assert.Equal("the cookie is refused", Rows(page)["Chromium"]);
        Assert.Equal(["Chromium refuses every cookie"], Beginnings(page));
    }

    [Theory]
    [InlineData("1 Jan 12345 00:00:00", "after the year 9999, cut to 400 days")]
    [InlineData("1 Jan 0000 00:00:00", "before the year 1, in the past: the cookie is deleted")]
    public async Task Years_that_few_know_are_named_all_the_same(string date, string outcome) =>
        Assert.Equal(outcome, Rows(await ReadAsync(date))["Firefox"]);

    [Fact]
    public async Task What_follows_a_semicolon_is_no_part_of_the_date()
    {
        var page = await ReadAsync("1 Jan 1970; 00:00:00");

        Assert.Equal("1 Jan 1970", page.QuerySelector("code.date")!.TextContent);
        Assert.Equal(NotRead, Rows(page)["The standard"]);
        Assert.NotNull(page.GetElementById("shortened"));
        Assert.Null((await ReadAsync("1 Jan 1970")).GetElementById("shortened"));
    }

    [Fact]
    public async Task A_text_is_shown_as_a_text()
    {
        var page = await ReadAsync("<b>é\u202E</b>");

        Assert.Equal("<b>é[U+202E]</b>", page.QuerySelector("code.date")!.TextContent);
        Assert.Equal("<b>é\u202E</b>", page.QuerySelector("input[name=date]")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("b"));
    }

    [Theory]
    [InlineData("", "Type a date first")]
    [InlineData("  ", "Type a date first")]
    [InlineData("1 Jan\u0001", "Character 6 is a control character (U+0001)")]
    [InlineData("1 Jan\uFFFD", "Character 6 has lost its other half")]
    public async Task A_text_that_no_date_can_be_gets_a_sentence(string text, string sentence)
    {
        var page = await ReadAsync(text);

        Assert.StartsWith(sentence, Problem(page));
        Assert.Equal("Nothing was read. The form says why.", page.GetElementById("output")!.TextContent);
    }

    [Fact]
    public async Task A_text_may_have_200_characters()
    {
        Assert.Empty((await ReadAsync(new string('é', 200))).QuerySelectorAll(".problem"));
        Assert.StartsWith("The text has 201 characters.", Problem(await ReadAsync(new string('é', 201))));
    }

    [Theory]
    [InlineData("Mozilla/5.0 AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36", "Chromium (yours)")]
    [InlineData("Mozilla/5.0 Gecko/20100101 Firefox/153.0", "Firefox (yours)")]
    [InlineData("Mozilla/5.0 AppleWebKit/605.1.15 Version/26.2 Safari/605.1.15", null)]
    [InlineData("curl/8", null)]
    public async Task It_names_the_readers_own_engine(string userAgent, string? row)
    {
        var page = await (await _client.SendAsync(HttpMethod.Get, "/read-a-date", ("User-Agent", userAgent))).DocumentAsync();

        Assert.Equal(row, Rows(page).Keys.SingleOrDefault(name => name.EndsWith("(yours)", StringComparison.Ordinal)));
        Assert.Equal(userAgent.Contains("Version/", StringComparison.Ordinal), page.GetElementById("unknown-engine") is not null);
    }

    [Fact]
    public async Task It_sets_no_cookie()
    {
        var response = await _client.GetAsync("/read-a-date?date=1+Jan+1970+00:00:00", cookie: null);

        Assert.Empty(response.SetCookie());
    }

    private Task<IDocument> ReadAsync(string date) => OpenAsync($"/read-a-date?date={Uri.EscapeDataString(date)}");

    private async Task<IDocument> OpenAsync(string address) =>
        await (await _client.GetAsync(address, cookie: null)).DocumentAsync();

    private static Dictionary<string, string> Rows(IDocument page) => page.QuerySelectorAll("#output tr").ToDictionary(
        row => Collapse(row.QuerySelector("th")!.TextContent), row => Collapse(row.QuerySelector("td")!.TextContent));

    private static IEnumerable<string> Beginnings(IDocument page) => page.QuerySelectorAll(".difference")
        .Select(sentence => string.Join(' ', sentence.TextContent.Split(' ').Take(4)));

    private static string Problem(IDocument page)
    {
        var sentence = Assert.Single(page.QuerySelectorAll(".problem"));
        Assert.Contains(
            sentence.Id, page.QuerySelector("input[name=date]")!.GetAttribute("aria-describedby")!.Split(' '));
        return sentence.TextContent;
    }

    private static string Collapse(string text) =>
        string.Join(' ', text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
