using System.Net;
using AngleSharp.Dom;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The laboratories of the chapter “Under the hood”, on Kestrel, because they take texts that only a server's limits stop.</summary>
public sealed class UnderTheHoodTests(ListeningSite site) : IClassFixture<ListeningSite>, IDisposable
{
    private const string HeaderLab = "/under-the-hood/cookie-header";
    private const string LineLab = "/under-the-hood/set-cookie-line";

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task No_cookie_is_parsed_before_the_handler_asks()
    {
        var items = (await (await _client.GetAsync("/under-the-hood/first-access", "color=blue; visits=3")).DocumentAsync()).QuerySelectorAll("#output li");

        Assert.Equal(
            [
                "Before the handler asked: no cookies are parsed.",
                "The handler asked, and got 2 cookies: now they are parsed.",
                "It asked again, and got the same object: nothing was parsed twice.",
            ],
            items.Select(item => item.TextContent));
    }

    [Fact]
    public async Task Start_over_deletes_the_duplicate_that_the_chapter_has_the_reader_write()
    {
        var response = await PostAsync("/start-over");

        Assert.Contains("color=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/under-the-hood", response.SetCookie());
    }

    [Fact]
    public async Task The_lab_reads_the_browsers_own_header_until_one_is_typed()
    {
        var none = await _client.GetAsync(HeaderLab, cookie: null);
        var own = await _client.GetAsync(HeaderLab, "color=special; session=s3cret; color=general; visits=two words; s3cret");

        Assert.StartsWith("Your browser’s own header has no pair.", await none.OutputAsync());
        Assert.Equal(
            "Your browser’s own header: pairs 5, kept 2, lost to a duplicate 1, dropped 2.", Collapse(await own.OutputAsync()));
        Assert.DoesNotContain("s3cret", await own.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_typed_header_is_posted_and_then_asked_for_by_its_address()
    {
        var posted = await PostAsync(HeaderLab, ("header", "a=<b>; a=1"));
        Assert.Equal(HttpStatusCode.SeeOther, posted.StatusCode);
        Assert.Equal($"{HeaderLab}?header=a%3D%3Cb%3E%3B%20a%3D1", posted.Headers.Location?.OriginalString);

        var shown = await _client.GetAsync(posted.Headers.Location!.OriginalString, "color=blue");
        var document = await shown.DocumentAsync();

        Assert.Equal("The header that you typed: pairs 2, kept 1, lost to a duplicate 1, dropped 0.", Collapse(await shown.OutputAsync()));
        Assert.Equal(["a=<b>", "a=1"], document.QuerySelectorAll("ol > li > code").Select(code => code.TextContent));
        Assert.Equal("a=<b>; a=1", document.QuerySelector("input[name=header]")?.GetAttribute("value"));
        Assert.Empty(document.QuerySelectorAll("b"));
        Assert.Empty(shown.LessonCookies());
    }

    /// <summary>Else one link would reach both checkpoints for a reader who typed nothing.</summary>
    [Fact]
    public async Task A_link_of_another_site_types_nothing_for_the_reader()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{HeaderLab}?header=a%20;b=1;b=2");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(HeaderLab, response.Headers.Location?.OriginalString);
        Assert.Empty(response.SetCookie());
    }

    public static TheoryData<string, string> BadHeaders => new()
    {
        { "", "Type a header first" },
        { new('a', 10_000), "This field takes at most 500" },
        { "a=1\r\nSet-Cookie: b=2", "control character" },
        { "a=\u0000", "holds the character NUL" },
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
        var response = await _client.GetAsync($"{HeaderLab}?header={query}", cookie: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(Problem(await response.DocumentAsync(), "header"));
        Assert.Empty(response.SetCookie());
    }

    /// <summary>Fields, one a line; the header that is written.</summary>
    [Theory]
    [InlineData("name=theme\nvalue=dark blue\npath=/", "theme=dark%20blue; path=/")]
    [InlineData("name=theme\nvalue=x\npath=", "theme=x")]
    [InlineData("name=theme\nvalue= ", "theme=%20")]
    [InlineData("name=\nvalue=x", "=x")]
    [InlineData("name=a\nvalue=<b>\"; Secure", "a=%3Cb%3E%22%3B%20Secure")]
    [InlineData("name=a\nvalue=\u0001\r", "a=%01%0D")]
    [InlineData(
        "name=a\nvalue=1\npath=/x\ndomain=example.org\nmaxAge=60\nexpires=2027-01-31T12:00\nsecure=true\nhttpOnly=true\nsameSite=None\nextension=Partitioned",
        "a=1; expires=Sun, 31 Jan 2027 12:00:00 GMT; max-age=60; domain=example.org; path=/x; secure; samesite=none; httponly; Partitioned")]
    [InlineData("name=a\nvalue=1\nmaxAge=-5", "a=1; max-age=-5")]
    [InlineData("name=a\nvalue=1\nsecure=banana", "a=1")]
    public async Task The_line_is_the_frameworks_and_goes_into_no_real_response(string fields, string line)
    {
        var response = await PostAsync(LineLab, Fields(fields));

        Assert.Equal($"Set-Cookie: {line}", await response.OutputAsync());
        Assert.Empty(response.SetCookie());
    }

    /// <summary>The field with the problem; what is typed into it; a part of the sentence.</summary>
    [Theory]
    [InlineData("name", "my cookie", "ASP.NET Core refuses this name")]
    [InlineData("name", "a=b", "ASP.NET Core refuses this name")]
    [InlineData("name", "a\r\nSet-Cookie: b", "ASP.NET Core refuses this name")]
    [InlineData("name", "é", "ASP.NET Core refuses this name")]
    [InlineData("name", "\ufffd", "unpaired surrogate")]
    [InlineData("value", "\ufffd", "unpaired surrogate")]
    [InlineData("path", "/shop; Secure", "begin another one")]
    [InlineData("domain", "x.example; HttpOnly", "begin another one")]
    [InlineData("extension", "Partitioned; Domain=evil.example", "begin another one")]
    [InlineData("path", "/\r\nSet-Cookie: evil=1", "control character")]
    [InlineData("domain", "a\u0001b", "control character")]
    [InlineData("extension", "a\tb", "control character")]
    [InlineData("extension", "path=/x", "field of its own")]
    [InlineData("extension", " SECURE ", "field of its own")]
    [InlineData("path", "/é", "beyond ASCII")]
    [InlineData("path", "/\ufffd", "beyond ASCII")]
    [InlineData("domain", "bücher.example", "Browsers refuse such a domain")]
    [InlineData("maxAge", "1.5", "whole number")]
    [InlineData("maxAge", "10000000000", "9,999,999,999")]
    [InlineData("maxAge", "99999999999999999999", "9,999,999,999")]
    [InlineData("maxAge", "<b>", "whole number")]
    [InlineData("expires", "never", "such as 2027-01-31T12:00")]
    [InlineData("expires", "275760-09-13T00:00", "such as 2027-01-31T12:00")]
    [InlineData("sameSite", "Banana", "Choose one of Strict, Lax, None")]
    [InlineData("sameSite", "-1", "Choose one of Strict, Lax, None")]
    public async Task What_cannot_be_written_gets_a_sentence_at_its_field(string field, string text, string sentence)
    {
        var response = await PostAsync(LineLab, (field, text));

        await AssertRefusedAsync(response, field, sentence);
    }

    [Theory]
    [InlineData("name", "100")]
    [InlineData("value", "1,000")]
    [InlineData("path", "2,000")]
    [InlineData("domain", "2,000")]
    [InlineData("maxAge", "9,999,999,999")]
    [InlineData("expires", "9999")]
    [InlineData("sameSite", "Choose one of")]
    [InlineData("extension", "2,000")]
    public async Task Ten_thousand_characters_are_refused_with_the_limit(string field, string limit)
    {
        var response = await PostAsync(LineLab, (field, new('a', 10_000)));

        await AssertRefusedAsync(response, field, limit);
    }

    [Theory]
    [InlineData("%FF")]
    [InlineData("%ED%A0%80")]
    public async Task Bytes_in_an_address_that_are_no_text_stay_percent_encoded(string bytes)
    {
        var document = await (await _client.GetAsync($"{HeaderLab}?header=a={bytes}", cookie: null)).DocumentAsync();

        Assert.Equal($"a={bytes}", document.QuerySelector("ol > li > code")?.TextContent);
    }

    [Theory]
    [InlineData(HeaderLab, "header", 5_000_000, "a")]
    [InlineData(LineLab, "name", 5_000_000, "a")]
    [InlineData(HeaderLab, "header", 1, "\u0000")]
    [InlineData(LineLab, "name", 1, "\u0000")]
    public async Task A_form_that_cannot_be_read_gets_a_sentence(string lab, string field, int count, string text)
    {
        var response = await PostAsync(lab, (field, string.Concat(Enumerable.Repeat(text, count))));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, body.Split("The form could not be read.").Length);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_blames_no_field()
    {
        var document = await (await PostAsync(LineLab, ("extension", "\u0000"))).DocumentAsync();

        Assert.StartsWith("The form could not be read.", Assert.Single(document.QuerySelectorAll("#output li")).TextContent.Trim());
        Assert.Empty(document.QuerySelectorAll(".problem, [aria-invalid], #output a"));
    }

    [Fact]
    public async Task Every_problem_stands_above_the_form_too_and_leads_to_its_field()
    {
        var document = await (await PostAsync(LineLab, ("path", "/é"), ("maxAge", "soon"), ("sameSite", "Banana"))).DocumentAsync();

        var links = document.QuerySelectorAll("#output li a");
        Assert.Equal(["Path", "Max-Age, in seconds", "SameSite"], links.Select(link => link.TextContent));
        Assert.All(links, link => Assert.NotNull(document.QuerySelector($"form {link.GetAttribute("href")}")));
        Assert.Equal(
            document.QuerySelectorAll(".problem").Select(problem => problem.TextContent),
            document.QuerySelectorAll("#output li").Select(item => item.TextContent.Split(": ", 2)[1].Trim()));
    }

    [Theory]
    [InlineData("theme")]
    [InlineData("my cookie")]
    public async Task Result_and_refusal_come_before_all_else(string name)
    {
        var document = await (await PostAsync(LineLab, ("name", name))).DocumentAsync();

        Assert.Equal(document.GetElementById("output"), document.QuerySelector(".output")?.FirstElementChild);
    }

    [Fact]
    public async Task A_line_that_browsers_refuse_says_so_beside_it()
    {
        var document = await (await PostAsync(LineLab, ("name", "__Host-a"), ("value", "1"), ("sameSite", "None"), ("domain", "com"))).DocumentAsync();

        Assert.Equal("Set-Cookie: __Host-a=1; domain=com; samesite=none", document.GetElementById("output")?.TextContent.Trim());
        var remarks = document.QuerySelectorAll(".remarks li");
        Assert.Equal(3, remarks.Length);
        Assert.All(remarks, remark => Assert.StartsWith("Refused:", remark.TextContent.Trim()));
        Assert.All(remarks, remark => Assert.NotNull(remark.QuerySelector("a.source")));
    }

    [Fact]
    public async Task The_remarks_are_about_the_host_that_was_asked()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, LineLab);
        request.Content = new FormUrlEncodedContent([new("name", "a"), new("domain", "example.com")]);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Host = "shop.example.com:5000";

        var document = await (await _client.SendAsync(request, TestContext.Current.CancellationToken)).DocumentAsync();

        Assert.Empty(document.QuerySelectorAll(".remarks"));
    }

    [Theory]
    [InlineData(HeaderLab)]
    [InlineData(LineLab)]
    public async Task Only_pages_of_this_site_may_post(string lab)
    {
        using FormUrlEncodedContent content = new([new("header", "a=1"), new("name", "a")]);

        var response = await _client.PostAsync(lab, content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response, string field, string sentence)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("Nothing was written.", await response.OutputAsync());
        Assert.Contains(sentence, Problem(await response.DocumentAsync(), field));
        Assert.Empty(response.SetCookie());
    }

    /// <summary>The sentence that the field refers to, which must be the only one.</summary>
    private static string Problem(IDocument document, string field)
    {
        var sentence = Assert.Single(document.QuerySelectorAll(".problem"));
        Assert.Contains(sentence.Id, document.QuerySelector($"[name='{field}']")?.GetAttribute("aria-describedby")?.Split(' ') ?? []);
        return sentence.TextContent;
    }

    private static (string Name, string Value)[] Fields(string lines) =>
        [.. lines.Split('\n').Select(line => line.Split('=', 2)).Select(parts => (parts[0], parts[1]))];

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address);
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
