using System.Net;
using AngleSharp.Dom;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>What the laboratory answers to what a reader types.</summary>
public sealed class LaboratoryTests(ListeningSite site) : LabTests(site)
{
    private const string Laboratory = "/predict-and-observe";
    private string? _host;

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
    public async Task What_is_really_sent_is_set_once_by_the_address_that_was_chosen()
    {
        var set = await NextStepAsync(4, ("line", "a=1"), ("at", "/observe/shop/cart"), ("send", "true"));
        var own = await AskAsync(set, "same-origin");
        var again = await AskAsync(set, "same-origin");

        Assert.StartsWith("/observe/shop/cart?run=", set.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(["a=1"], own.LessonCookies());
        Assert.Equal((HttpStatusCode.OK, 0), (again.StatusCode, again.LessonCookies().Length));
    }

    /// <summary>Before the lines are set, and when they are.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task No_link_of_a_stranger_leads_a_browser_into_a_run(int number)
    {
        var step = await NextStepAsync(number, ("line", "a=1"), ("send", "true"));

        foreach (var site in new[] { "cross-site", "same-site", "none" })
        {
            var answer = await AskAsync(step, site);
            Assert.Equal((HttpStatusCode.OK, 0), (answer.StatusCode, answer.LessonCookies().Length));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync(step, "same-origin")).StatusCode);
    }

    /// <summary>Its port is same-site with every program of this machine; Firefox calls it cross-site.</summary>
    [Theory]
    [InlineData("a=1", 9)]
    [InlineData("a=\u00E9", 4)]
    public async Task No_link_of_a_stranger_leads_a_browser_to_a_step_at_the_plain_server(string line, int number)
    {
        var step = await NextStepAsync(number, ("line", line), ("send", "true"));

        Assert.NotEqual(Client.BaseAddress!.Port, step.Port);
        Assert.Equal(HttpStatusCode.Gone, (await AskAsync(step, "same-site", new("http://localhost:1/"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await AskAsync(step, "cross-site")).StatusCode);
    }

    [Fact]
    public async Task No_link_of_a_stranger_leads_a_browser_to_the_step_behind_the_plain_server()
    {
        var step = await NextStepAsync(10, ("line", "a=1"), ("send", "true"));

        Assert.Empty((await (await AskAsync(step, "cross-site", new("http://localhost:1/"))).DocumentAsync()).Scripts);
        Assert.Single((await (await AskAsync(step, "cross-site")).DocumentAsync()).Scripts);
    }

    /// <summary>Without Referer the plain server could not tell the site's own steps from those of strangers.</summary>
    [Fact]
    public async Task A_browser_that_sends_no_Referer_is_not_led_to_the_plain_server()
    {
        var response = await PostAsync(Laboratory, ("line", "a=\u00E9"), ("send", "true"));

        Assert.Contains("to browsers that send Referer", Problem(await response.DocumentAsync(), "line"));
    }

    /// <summary>A page without the script would skip the look.</summary>
    [Fact]
    public async Task Only_the_scripts_own_step_goes_without_a_look()
    {
        var look = await NextStepAsync(0, ("line", "a=1"), ("send", "true"));
        var answer = await Client.SendAsync(
            HttpMethod.Get,
            $"{look.PathAndQuery}&withoutScript=true",
            ("Sec-Fetch-Site", "same-origin"),
            ("Cookie", "a=mine"));

        Assert.StartsWith("/predict-and-observe", answer.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }

    /// <summary>Nobody looks there whether a browser has such a cookie already.</summary>
    [Theory]
    [InlineData("a=1; Path=/account")]
    [InlineData("a=1; Path=/observe/shop/cart/deep")]
    [InlineData("a=1; Path=/account; Max-Age=0")]
    public async Task A_line_for_a_path_where_the_laboratory_does_not_look_is_not_sent(string line)
    {
        var response = await PostAsync(Laboratory, ("line", line), ("send", "true"));

        Assert.Contains("might overwrite it", Problem(await response.DocumentAsync(), "line"));
        Assert.Contains("A request to /observe", await response.OutputAsync());
    }

    [Fact]
    public async Task No_link_of_a_stranger_has_a_script_tell_what_it_can_read()
    {
        _host = "tutorial.example";
        var step = await NextStepAsync(9, ("line", "a=1"), ("send", "true"));

        Assert.Empty(await ScriptsAsync("cross-site"));
        Assert.Empty(await ScriptsAsync("same-site"));
        Assert.Empty(await ScriptsAsync("none"));
        Assert.Single(await ScriptsAsync("same-origin"));

        async Task<IEnumerable<IElement>> ScriptsAsync(string site) =>
            (await (await AskAsync(step, site)).DocumentAsync()).QuerySelectorAll("script[src*=observe]");
    }

    /// <summary>On plain HTTP other than localhost, browsers say nothing of where a request is from, but for Referer.</summary>
    [Fact]
    public async Task Without_Sec_Fetch_Site_Referer_tells_who_led_to_a_step()
    {
        var set = await NextStepAsync(4, ("line", "a=1"), ("send", "true"));
        var silent = await Client.GetAsync(set.PathAndQuery, cookie: null);
        var foreign = await Client.SendAsync(HttpMethod.Get, set.PathAndQuery, ("Referer", "http://evil.example/"));
        var own = await Client.SendAsync(
            HttpMethod.Get, set.PathAndQuery, ("Referer", new Uri(Client.BaseAddress!, Laboratory).AbsoluteUri));

        Assert.Empty(silent.LessonCookies());
        Assert.Empty(foreign.LessonCookies());
        Assert.Equal(["a=1"], own.LessonCookies());
    }

    /// <summary>HTTP/1.0 knows requests without a host; no browser speaks it.</summary>
    [Fact]
    public async Task A_client_that_names_no_host_gets_a_sentence()
    {
        const string form = "line=a%3D1&send=true";
        var answer = await RawHttp.SendAsync(
            Client.BaseAddress!,
            $"POST {Laboratory} HTTP/1.0\r\nSec-Fetch-Site: same-origin\r\n"
            + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}");

        Assert.Contains(" 200 OK", answer, StringComparison.Ordinal);
        Assert.Contains("names no host", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousands_of_attributes_make_no_long_page()
    {
        var line = $"a=1{string.Concat(Enumerable.Range(0, 2500).Select(number => $";b{number}"))}";

        var answer = await (await PostAsync(Laboratory, ("line", line))).Content.ReadAsByteArrayAsync(
            TestContext.Current.CancellationToken);

        Assert.InRange(answer.Length, 0, 2 * line.Length + 20_000);
    }

    /// <summary>Begins a run, and follows it to the address of a step.</summary>
    private async Task<Uri> NextStepAsync(int number, params (string Name, string Value)[] fields)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, Laboratory)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Host = _host;
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Referrer = new(Client.BaseAddress!, Laboratory);
        var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        while (answer.Headers.Location is { } next && !next.Query.EndsWith($"&step={number}", StringComparison.Ordinal))
        {
            answer = await AskAsync(next, "same-origin");
        }

        return answer.Headers.Location!;
    }

    private async Task<HttpResponseMessage> AskAsync(Uri address, string fetchSite, Uri? referer = null)
    {
        using HttpRequestMessage request = new(
            HttpMethod.Get, _host is null ? address : new(address.PathAndQuery, UriKind.Relative));
        request.Headers.Host = _host;
        request.Headers.Add("Sec-Fetch-Site", fetchSite);
        request.Headers.Referrer = referer ?? Client.BaseAddress;
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_run_that_nobody_knows_is_told()
    {
        var response = await Client.GetAsync($"{Laboratory}?run=0123", cookie: null);

        Assert.Contains("has forgotten it", await response.OutputAsync());
    }

    [Theory]
    [InlineData("", "Type a line first")]
    [InlineData("a=1\nb=2\nc=3\nd=4\ne=5\nf=6", "These are 6 lines.")]
    [InlineData(@"a=1\x0D\x0ASet-Cookie: progress=x", "would end the header line")]
    [InlineData("a=\uFFFD", "lost its other half")]
    [InlineData(@"a=\x00", "cannot be sent")]
    [InlineData("progress=all; Path=/", "keeps your checkpoints in progress")]
    [InlineData("=progress=all", "keeps your checkpoints in progress")]
    [InlineData("Color=red", "Another chapter has a cookie named Color")]
    [InlineData("=color=red", "Another chapter has a cookie named color")]
    [InlineData("color", "Another chapter has a cookie named color")]
    [InlineData("mine=2", "Your browser has a cookie named mine")]
    public async Task A_line_that_cannot_be_sent_gets_a_sentence_at_its_field(string lines, string sentence)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, Laboratory)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("line", lines), KeyValuePair.Create("send", "true")]),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.TryAddWithoutValidation("Cookie", "mine=1");

        var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.LessonCookies());
        Assert.Contains(sentence, Problem(await response.DocumentAsync(), "line"));
    }

    [Fact]
    public async Task Lines_of_more_than_16_kB_get_a_sentence_and_those_of_16_kB_a_prediction()
    {
        var tooLong = await PostAsync(Laboratory, ("line", new string('x', (16 * 1024) + 1)));
        var tooLongToSend = await PostAsync(Laboratory, ("line", new string('x', 16 * 1024)), ("send", "true"));
        var longest = await PostAsync(Laboratory, ("line", new string('x', 16 * 1024)));

        Assert.Contains("The lines have 16,385 octets.", Problem(await tooLong.DocumentAsync(), "line"));
        Assert.Contains("you can still predict them", Problem(await tooLongToSend.DocumentAsync(), "line"));
        Assert.Contains("refused (5.6 step 5) by all", await longest.OutputAsync());
        Assert.InRange((await longest.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 0, 40_000);
    }

    [Fact]
    public async Task What_came_over_HTTP_does_not_send_over_HTTPS()
    {
        var response = await PostAsync(Laboratory, ("line", "a=1; Secure"), ("over", "https"), ("send", "true"));
        var page = await response.DocumentAsync();

        Assert.Equal(["http", "https, to predict only"], page.QuerySelectorAll("select[name=over] option").Select(Words));
        Assert.Contains("can send over http only", Problem(page, "line"));
        Assert.Contains("stored by all", await response.OutputAsync());
    }

    [Theory]
    [InlineData("at", "/test_cookie", "Choose /observe or /observe/shop/cart.")]
    [InlineData("at", "https://evil.example/", "Choose /observe or /observe/shop/cart.")]
    [InlineData("over", "ftp", "over http or https only")]
    public async Task A_choice_that_is_none_sends_nothing_and_gets_a_sentence(string field, string value, string sentence)
    {
        var response = await PostAsync(Laboratory, ("line", "a=1"), ("send", "true"), (field, value));

        Assert.Equal((HttpStatusCode.OK, 0), (response.StatusCode, response.LessonCookies().Length));
        Assert.Contains(sentence, (await response.DocumentAsync()).QuerySelector($"#output #{field}-problem")?.TextContent ?? "");
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
