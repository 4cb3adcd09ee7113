using CookieTutorial.Pages.Chapters.UnderTheHood;
using System.Net;
using AngleSharp.Dom;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

/// <summary>The laboratory that reads a <c>Cookie</c> header.</summary>
public sealed class HeaderLabPageTests(ListeningSite site) : LabTests(site)
{
    private const string HeaderLab = "/under-the-hood/cookie-header";

    [Fact]
    public async Task The_lab_reads_the_browsers_own_header_until_one_is_typed()
    {
        var none = await Client.GetAsync(HeaderLab, cookie: null);
        var own = await Client.GetAsync(HeaderLab, "color=special; session=s3cret; color=general; visits=two words; s3cret");

        Assert.StartsWith("Your browser’s own header has no pair.", await none.OutputAsync());
        Assert.Equal(
            "Your browser’s own header: pairs 5, kept 2, overridden by a duplicate 1, dropped 2.",
            Collapse(await own.OutputAsync()));
        Assert.DoesNotContain("s3cret", await own.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("stored=two words", true)]
    [InlineData("color=blue; id=1; id=2", true)]
    [InlineData("color=two words", false)]
    [InlineData("stored=1; color=blue; color=red", false)]
    public async Task It_says_so_when_what_was_dropped_or_lost_counts_for_no_checkpoint(string cookie, bool isSaid)
    {
        var own = await (await Client.GetAsync(HeaderLab, cookie)).DocumentAsync();
        var typed = await (await Client.GetAsync($"{HeaderLab}?header={Uri.EscapeDataString(cookie)}", cookie)).DocumentAsync();

        Assert.Equal(isSaid, own.GetElementById("leftovers") is not null);
        Assert.Null(typed.GetElementById("leftovers"));
    }

    [Fact]
    public async Task A_typed_header_is_posted_and_then_asked_for_by_its_address()
    {
        var posted = await PostAsync(HeaderLab, ("header", "a=<b>; a=1"));
        Assert.Equal(HttpStatusCode.SeeOther, posted.StatusCode);
        Assert.Equal($"{HeaderLab}?header=a%3D%3Cb%3E%3B%20a%3D1", posted.Headers.Location?.OriginalString);

        var shown = await Client.GetAsync(posted.Headers.Location!.OriginalString, "color=blue");
        var document = await shown.DocumentAsync();

        Assert.Equal(
            "The header that you typed: pairs 2, kept 1, overridden by a duplicate 1, dropped 0.",
            Collapse(await shown.OutputAsync()));
        Assert.Equal(["a=<b>", "a=1"], document.QuerySelectorAll("ol > li > code").Select(code => code.TextContent));
        Assert.Equal("a=<b>; a=1", document.QuerySelector("input[name=header]")?.GetAttribute("value"));
        Assert.Empty(document.QuerySelectorAll("b"));
        Assert.Empty(shown.LessonCookies());
    }

    [Fact]
    public async Task Pair_by_pair_the_page_says_what_both_frameworks_make_of_a_typed_header()
    {
        const string header = "color=blue; Color=red; color=%67reen; motto=carpe diem; =; foo; q=\"\"";
        const string lost = "Lost: a later pair has the same name; letter case does not count.";

        Assert.Equal(
            [
                (lost, "Lost: a later pair has the same name; letter case counts."),
                (lost, "Kept: Color is red"),
                ("Kept: color is green", "Kept: color is %67reen"),
                ("Dropped: its value holds a space, which is not allowed there.", "Kept: motto is carpe diem"),
                ("Dropped: it has no name.", "Dropped: it has neither a name nor a value."),
                ("Dropped: it has no equals sign.", "Kept: the empty name is foo"),
                ("Kept: q is \"\"", "Kept: q is empty"),
            ],
            await ReadingsAsync($"{HeaderLab}?header={Uri.EscapeDataString(header)}"));
    }

    [Fact]
    public async Task Of_the_browsers_own_header_it_shows_the_values_of_the_tutorials_cookies_only() => Assert.Equal(
        [("Kept: color is blue", "Kept: color is blue"), ("Kept.", "Kept.")],
        await ReadingsAsync(HeaderLab, "color=blue; session=s3cret"));

    [Fact]
    public async Task It_says_how_many_cookies_it_leaves_out()
    {
        var cookie = string.Join("; ", Enumerable.Range(1, 205).Select(number => $"a{number}=1"));

        var document = await (await Client.GetAsync(HeaderLab, cookie)).DocumentAsync();

        Assert.Contains("pairs 200, kept 200", Collapse(document.GetElementById("output")!.TextContent));
        Assert.StartsWith("And 5 more, which this page neither reads nor", document.QuerySelector(".pairs > .note")?.TextContent);
    }

    /// <summary>Else one link would reach both checkpoints for a reader who typed nothing.</summary>
    [Fact]
    public async Task A_link_of_another_site_types_nothing_for_the_reader()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{HeaderLab}?header=a%20;b=1;b=2");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(HeaderLab, response.Headers.Location?.OriginalString);
        Assert.Empty(response.SetCookie());
    }

    public static TheoryData<string, string> BadHeaders => new()
    {
        { "", "Type a header first" },
        { new('a', 10_000), "This field takes at most 500" },
        { "a=1\r\nSet-Cookie: b=2", "control character" },
        { "a=\u0001", "control character" },
        { "a=\ufffd", "unpaired surrogate" },
    };

    [Theory, MemberData(nameof(BadHeaders))]
    public async Task A_text_that_is_no_header_gets_a_sentence_at_the_field(string header, string sentence)
    {
        var response = await PostAsync(HeaderLab, ("header", header));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(sentence, Problem(await response.DocumentAsync(), "header"));
        Assert.Empty(response.SetCookie());
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%0D%0ASet-Cookie:%20x=1")]
    [InlineData("a=%EF%BF%BD")]
    public async Task An_address_written_by_hand_gets_the_same_sentences(string query)
    {
        var response = await Client.GetAsync($"{HeaderLab}?header={query}", cookie: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(Problem(await response.DocumentAsync(), "header"));
        Assert.Empty(response.SetCookie());
    }

    [Theory]
    [InlineData("%FF")]
    [InlineData("%ED%A0%80")]
    public async Task Bytes_in_an_address_that_are_no_text_stay_percent_encoded(string bytes)
    {
        var document = await (await Client.GetAsync($"{HeaderLab}?header=a={bytes}", cookie: null)).DocumentAsync();

        Assert.Equal($"a={bytes}", document.QuerySelector("ol > li > code")?.TextContent);
    }

    private async Task<IEnumerable<(string AspNetCore, string Django)>> ReadingsAsync(string target, string? cookie = null) =>
        from pair in (await (await Client.GetAsync(target, cookie)).DocumentAsync()).QuerySelectorAll(".pairs > ol > li")
        let said = pair.QuerySelectorAll("dd").Select(one => Collapse(one.TextContent)).ToList()
        select (said[0], said[1]);

    private static string Collapse(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
