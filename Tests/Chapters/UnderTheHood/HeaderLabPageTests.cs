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
        Assert.Equal(["a=<b>", "a=1"], document.QuerySelectorAll(".readers tbody th code").Select(code => code.TextContent));
        Assert.Equal("a=<b>; a=1", document.QuerySelector("input[name=header]")?.GetAttribute("value"));
        Assert.Empty(document.QuerySelectorAll("b"));
        Assert.Empty(shown.LessonCookies());
    }

    [Fact]
    public async Task Pair_by_pair_the_page_says_what_four_servers_make_of_a_typed_header() => Assert.Equal(
        [
            "lost | lost | kept blue | lost",
            "lost | kept red | kept red | kept red",
            "kept green | kept %67reen | lost | kept %67reen",
            "kept \"\" | kept empty | kept \"\" | kept empty",
            "dropped | kept 1 | kept 1 | not read",
            "dropped | dropped | kept empty | not read",
            "dropped | kept foo | dropped | not read",
        ],
        await ReadingsAsync(Typed("color=blue; Color=red; color=%67reen; q=\"\"; é=1; =; foo")));

    [Fact]
    public async Task One_odd_pair_leaves_nothing_to_Python_and_the_page_says_why()
    {
        var response = await Client.GetAsync(Typed("color=blue; motto=carpe diem; visits=3"), cookie: null);
        var document = await response.DocumentAsync();

        Assert.Equal(
            [
                "kept blue | kept blue | kept blue | nothing kept",
                "dropped | kept carpe diem | kept carpe diem | nothing kept",
                "kept 3 | kept 3 | kept 3 | nothing kept",
            ],
            Readings(document));
        Assert.Equal(
            "ASP.NET Core: its value holds a space, which is not allowed there. Python: a word without a value, or an attribute "
                + "before any cookie, makes the whole header void.",
            Collapse(Assert.Single(document.QuerySelectorAll(".reasons")).TextContent));
        Assert.Equal(
            "Pair by pair: Django keeps 3, npm’s cookie 3, Python 0",
            Collapse(document.QuerySelector(".pairs summary")!.TextContent));
    }

    [Theory]
    [InlineData("a=1; a=2", "ASP.NET Core: a later pair has", "Django: a later pair has", "Python: a later cookie has")]
    [InlineData("=", "ASP.NET Core: it has no name", "Django: it has neither name", "npm’s cookie: a single character is no")]
    [InlineData("foo", "ASP.NET Core: it has no equals sign", "npm’s cookie: it has no equals sign")]
    [InlineData("a=\"", "ASP.NET Core: its value holds a quotation mark", "Python: no pair can begin here")]
    [InlineData("a/b=1", "ASP.NET Core: its name holds", "Python: a name that it cannot keep raises")]
    public async Task Whatever_a_server_does_not_keep_has_a_reason(string header, params string[] beginnings)
    {
        var document = await (await Client.GetAsync(Typed(header), cookie: null)).DocumentAsync();

        var reasons = Collapse(document.QuerySelector(".reasons")!.TextContent);
        Assert.All(beginnings, beginning => Assert.Contains(beginning, reasons));
    }

    [Fact]
    public async Task Only_to_npm_does_a_pair_lose_to_an_earlier_one() =>
        Assert.Equal(
            "npm’s cookie: an earlier pair has this name.",
            (await (await Client.GetAsync(Typed("a=1; a=2"), cookie: null)).DocumentAsync())
                .QuerySelector("tbody:last-child .reasons")?.TextContent);

    [Fact]
    public async Task What_Python_takes_for_several_pieces_or_for_a_part_of_another_pair_stands_in_its_cell() => Assert.Equal(
        [
            "kept 1 | kept 1 | kept 1 | kept 1",
            "kept 2 | kept 2 | kept 2 | attribute",
            "dropped | kept \"2 | kept \"2 | kept 2;3",
            "dropped | kept 3\" | dropped | belongs to the value above",
            "dropped | kept 4 d=5 | kept 4 d=5 | kept 4, kept d = 5",
        ],
        await ReadingsAsync(Typed("a=1; $Path=2; b=\"2;3\"; c=4 d=5")));

    [Fact]
    public async Task Of_the_browsers_own_header_it_shows_the_values_of_the_tutorials_cookies_only() => Assert.Equal(
        ["kept blue | kept blue | kept blue | kept blue", "kept | kept | kept | kept"],
        await ReadingsAsync(HeaderLab, "color=blue; session=s3cret"));

    [Fact]
    public async Task A_longer_own_header_keeps_foreign_values_to_itself_whatever_Python_makes_of_them()
    {
        var own = await Client.GetAsync(HeaderLab, "color=blue; session=s3cret x=t0ken; a=\"s3cret;t0ken\"; s3cret");

        var text = await own.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("nothing kept", text, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("t0ken", text, StringComparison.Ordinal);
    }

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

        Assert.Equal($"a={bytes}", document.QuerySelector(".readers tbody th code")?.TextContent);
    }

    private static string Typed(string header) => $"{HeaderLab}?header={Uri.EscapeDataString(header)}";

    /// <summary>The cells of each pair.</summary>
    private static IEnumerable<string> Readings(IDocument document) =>
        from pair in document.QuerySelectorAll(".readers tbody tr:nth-child(2)")
        select string.Join(" | ", pair.QuerySelectorAll("td").Select(CellText));

    /// <summary>What a cell says; a comma between the pieces that Python finds.</summary>
    private static string CellText(IElement cell) => string.Join(
        ", ",
        (cell.QuerySelector("p") is null ? [cell] : cell.QuerySelectorAll("p").ToArray())
            .Select(part => Collapse(part.TextContent)));

    private async Task<IEnumerable<string>> ReadingsAsync(string target, string? cookie = null) =>
        Readings(await (await Client.GetAsync(target, cookie)).DocumentAsync());

    private static string Collapse(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
