using System.Net;
using AngleSharp.Dom;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>What the laboratory answers to what a reader types.</summary>
public sealed class LaboratoryTests(ListeningSite site) : LabTests(site)
{
    private const string Laboratory = "/predict-and-observe";

    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";

    [Fact]
    public async Task A_link_fills_the_form_and_predicts_and_sets_nothing()
    {
        var response = await Client.GetAsync($"{Laboratory}?line=a%3D1&line=b%3D2&at=/observe/shop/cart&send=true", cookie: null);
        var page = await response.DocumentAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.SetCookie());
        Assert.Equal("a=1\nb=2", page.QuerySelector("textarea")?.TextContent);
        Assert.Equal("/observe/shop/cart", page.QuerySelector("select[name=at] option[selected]")?.TextContent);
        Assert.Empty(page.QuerySelectorAll(".verdicts"));
    }

    [Fact]
    public async Task A_link_need_not_know_the_host()
    {
        var response = await Client.GetAsync($"{Laboratory}?line=a%3D1;Domain%3D%7Bhost%7D", cookie: null);

        Assert.Equal(
            $"a=1;Domain={Client.BaseAddress!.Host}", (await response.DocumentAsync()).QuerySelector("textarea")?.TextContent);
    }

    [Fact]
    public async Task A_prediction_tells_of_each_line_and_each_request_and_sets_nothing()
    {
        var response = await PostAsync(Laboratory, ("line", "a=1; Path=/\n__Host-b=2"), ("at", "/observe"), ("over", "http"));
        var page = await response.DocumentAsync();

        Assert.Empty(response.LessonCookies());
        Assert.Equal(
            ["a=1; Path=/: stored by all", "__Host-b=2: refused (5.7 step 21) by all"],
            page.QuerySelectorAll(".verdicts li").Select(Words));
        Assert.Contains("Nothing was sent.", await response.OutputAsync());
        Assert.Contains("A request to /observe/shopping", Words(page.QuerySelector(".requests")!));
    }

    [Fact]
    public async Task A_line_is_repeated_as_it_was_typed()
    {
        const string line = @"ä=日本; Path=/\t\x07";

        var page = await (await PostAsync(Laboratory, ("line", line))).DocumentAsync();

        Assert.Equal([line, line], page.QuerySelectorAll(".verdicts code, .findings th code").Select(one => one.TextContent));
    }

    [Fact]
    public async Task The_readers_engine_is_named()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, Laboratory)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("line", "token")]),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("User-Agent", Firefox);

        var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains(
            "Firefox (your browser):",
            (await response.DocumentAsync()).QuerySelectorAll(".fates strong").Select(one => one.TextContent));
    }

    [Fact]
    public async Task Thousands_of_attributes_make_no_long_page()
    {
        var line = $"a=1{string.Concat(Enumerable.Range(0, 2500).Select(number => $";b{number}"))}";

        var answer = await (await PostAsync(Laboratory, ("line", line))).Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken);

        Assert.InRange(answer.Length, 0, 2 * line.Length + 20_000);
    }

    [Fact]
    public async Task A_run_that_nobody_knows_is_told()
    {
        var response = await Client.GetAsync($"{Laboratory}?run=0123", cookie: null);

        Assert.Contains("has forgotten it", await response.OutputAsync());
    }

    /// <summary>The link of other answers would ask for an empty form.</summary>
    [Fact]
    public async Task What_a_form_brought_no_link_claims_to_send_again()
    {
        var page = await (await PostAsync(Laboratory, ("line", "a=1"))).DocumentAsync();

        Assert.Empty(page.QuerySelectorAll("main > header .send"));
    }

    [Fact]
    public async Task Markup_in_a_line_stays_text()
    {
        var page = await (await PostAsync(Laboratory, ("line", "a=<img src=x>; Domain=<b>; <i>"))).DocumentAsync();

        Assert.Empty(page.QuerySelectorAll("img, b, i"));
    }

    /// <summary>The text of an element, without the widths of its white space.</summary>
    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
