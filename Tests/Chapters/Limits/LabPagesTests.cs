using CookieTutorial.Pages.Chapters.Limits;
using System.Net;
using AngleSharp.Dom;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.Limits;

/// <summary>What the laboratory of the limits answers.</summary>
public sealed class LabPagesTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private const string Attributes = "max-age=60; path=/chapters/limits/lab; Priority=Low";

    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task The_size_lab_begins_in_the_middle()
    {
        var response = await _client.PostLabAsync("/chapters/limits/lab/size");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/chapters/limits/lab/size?kept=16&refused=8193", response.Headers.Location?.OriginalString);
        Assert.Equal(
            [$"limits-tried-size=4104; {Attributes}", $"limits-size={new string('x', 4104 - 11)}; {Attributes}"],
            response.LessonCookies());
    }

    [Fact]
    public async Task The_size_lab_goes_down_when_the_cookie_did_not_come_and_up_when_it_did()
    {
        var smaller = await _client.GetAsync("/chapters/limits/lab/size?kept=16&refused=8193", "limits-tried-size=4104");
        var larger = await _client.GetAsync(
            "/chapters/limits/lab/size?kept=16&refused=4104",
            $"limits-tried-size=2060; limits-size={new string('x', 2060 - 11)}");

        Assert.Equal("/chapters/limits/lab/size?kept=16&refused=4104", smaller.Headers.Location?.OriginalString);
        Assert.StartsWith("limits-tried-size=2060;", smaller.LessonCookies()[0]);
        Assert.Equal("/chapters/limits/lab/size?kept=2060&refused=4104", larger.Headers.Location?.OriginalString);
        Assert.StartsWith("limits-tried-size=3082;", larger.LessonCookies()[0]);
    }

    [Fact]
    public async Task The_count_lab_begins_in_the_middle()
    {
        var response = await _client.PostLabAsync("/chapters/limits/lab/count");

        Assert.Equal("/chapters/limits/lab/count?kept=0&refused=301", response.Headers.Location?.OriginalString);
        Assert.Equal(
            [
                $"limits-tried-count=150; {Attributes}",
                .. Enumerable.Range(1, 150).Select(number => $"limits-{number}=1; {Attributes}"),
            ],
            response.LessonCookies());
    }

    [Fact]
    public async Task The_count_lab_deletes_what_is_too_many_and_adds_what_is_missing()
    {
        var response = await _client.GetAsync(
            "/chapters/limits/lab/count?kept=0&refused=8",
            "limits-tried-count=4; limits-2=1; limits-3=1; limits-9=1");

        Assert.Equal("/chapters/limits/lab/count?kept=0&refused=4", response.Headers.Location?.OriginalString);
        Assert.Equal(
            [
                "limits-3=; max-age=-1; path=/chapters/limits/lab",
                "limits-9=; max-age=-1; path=/chapters/limits/lab",
                $"limits-tried-count=2; {Attributes}",
                $"limits-1=1; {Attributes}",
            ],
            response.LessonCookies());
    }

    [Fact]
    public async Task The_count_lab_renews_the_progress_first_and_invents_none()
    {
        var renewed = await _client.GetAsync(
            "/chapters/limits/lab/count?kept=0&refused=8", "progress=got-id; limits-tried-count=4");
        var none = await _client.GetAsync("/chapters/limits/lab/count?kept=0&refused=8", "limits-tried-count=4");

        Assert.StartsWith("progress=got-id; max-age=31536000;", renewed.SetCookie()[0]);
        Assert.DoesNotContain(none.SetCookie(), line => line.StartsWith("progress=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?kept=16&refused=8193", "did not come back")]
    [InlineData("?kept=4096&refused=4097", "did not come back")]
    [InlineData("?kept=5", "This address is none that the lab made")]
    [InlineData("?kept=-1&refused=3", "This address is none that the lab made")]
    [InlineData("?kept=9&refused=9", "This address is none that the lab made")]
    [InlineData("?kept=100&refused=2147483647", "This address is none that the lab made")]
    [InlineData("?kept=2147483647&refused=2147483648", "This address is none that the lab made")]
    [InlineData("?kept=%3Cscript%3E&refused=%0d%0aSet-Cookie:x=1", "Nothing measured yet")]
    [InlineData("?kept=&refused=", "Nothing measured yet")]
    public async Task An_address_that_no_cookie_proves_is_told_so_and_redirects_nowhere(string query, string sentence)
    {
        var size = await _client.GetAsync("/chapters/limits/lab/size" + query, cookie: null);
        var count = await _client.GetAsync("/chapters/limits/lab/count" + query, cookie: null);

        Assert.Equal(HttpStatusCode.OK, size.StatusCode);
        Assert.Contains(sentence, await size.OutputAsync());
        Assert.Empty(size.SetCookie());
        Assert.Equal(HttpStatusCode.OK, count.StatusCode);
        Assert.Empty(count.SetCookie());
    }

    [Theory]
    [InlineData("size", "?kept=16&refused=8193", "limits-tried-size=99999; limits-size=x")]
    [InlineData("size", "?kept=16&refused=8193", "limits-tried-size=-5; limits-size=")]
    [InlineData("size", "?kept=16&refused=18", "limits-tried-size=17; limits-size=1234567")]
    [InlineData("size", "?kept=8192&refused=8193", "limits-tried-size=8193")]
    [InlineData("count", "?kept=0&refused=1", "limits-tried-count=1; limits-1=")]
    [InlineData("count", "?kept=300&refused=301", "limits-tried-count=301")]
    [InlineData("count", "?kept=0&refused=301", "limits-tried-count=%00; limits-0=1; limits-00001=1; limits-301=1")]
    public async Task No_cookie_breaks_a_lab(string page, string query, string cookie)
    {
        var response = await _client.GetAsync($"/chapters/limits/lab/{page}{query}", cookie);

        Assert.InRange((int)response.StatusCode, 200, 302);
    }

    [Theory]
    [InlineData("kept=4096&refused=4097", 4097, 4096, "4,096 octets", true)]
    [InlineData("kept=8191&refused=8193", 8192, 8192, "8,192 octets or more", false)]
    public async Task The_size_lab_shows_what_it_found(string query, int tried, int octets, string figure, bool isLimit)
    {
        var document = await (await _client.GetAsync(
            $"/chapters/limits/lab/size?{query}",
            $"limits-tried-size={tried}; limits-size={new string('x', octets - 11)}")).DocumentAsync();

        Assert.Equal(
            $"The largest cookie that your browser keeps has {figure}, name and value together.",
            document.QuerySelector("#output p")?.TextContent.Trim());
        Assert.Equal(isLimit ? 2 : 1, document.QuerySelectorAll("#output > p").Length);
        Assert.Equal(($"Your browser: {figure}", $"{octets}", "8192"), FirstBar(document));
    }

    /// <summary>One octet in the middle of a search was kept now, and refused before.</summary>
    [Fact]
    public async Task The_size_lab_ends_where_a_browser_contradicts_itself()
    {
        var response = await _client.GetAsync(
            "/chapters/limits/lab/size?kept=4096&refused=4097",
            $"limits-tried-size=4097; limits-size={new string('x', 4097 - 11)}");

        Assert.StartsWith("Nothing measured: your browser kept what it did not keep", await response.OutputAsync());
        Assert.Empty(response.SetCookie());
    }

    /// <summary>Cookies that the framework drops, or of which it keeps one, count in a browser all the same.</summary>
    [Fact]
    public async Task The_count_lab_counts_the_other_cookies_that_came_along()
    {
        var document = await CountedAsync("kept=178&refused=179", "limits-tried-count=179; id=1; id=2; x=a b", numbered: 148);

        Assert.Equal(
            [
                "Your browser keeps 182 cookies of this site: 178 numbered ones, and 4 others that it sent along.",
                "With one more it threw some out: now it sends 152.",
            ],
            document.QuerySelectorAll("#output > p:not(.note)").Select(Collapse));
        Assert.Equal(("Your browser: 182 cookies; with one more, cut to 152", "182", "304"), FirstBar(document));
    }

    [Fact]
    public async Task The_count_lab_says_so_when_a_browser_keeps_all_that_are_tried()
    {
        var document = await CountedAsync("kept=299&refused=301", "limits-tried-count=300", numbered: 300);

        Assert.Equal(
            ["Your browser keeps 301 or more cookies of this site: 300 numbered ones, and 1 other that it sent along."],
            document.QuerySelectorAll("#output > p:not(.note)").Select(Collapse));
        Assert.Equal(("Your browser: 301 or more cookies", "301", "301"), FirstBar(document));
    }

    /// <summary>The most that can come along of what has to go.</summary>
    [Theory]
    [InlineData("count", 151)]
    [InlineData("clean-up", 1)]
    public async Task A_proxy_lets_every_answer_of_the_lab_through(string page, int first)
    {
        var cookies = Enumerable.Range(first, 301 - first).Select(number => $"{LabCookies.Numbered(number)}=1");

        var response = await _client.PostLabAsync($"/chapters/limits/lab/{page}", cookie: string.Join("; ", cookies));

        Assert.InRange(response.SetCookie().Sum(line => "Set-Cookie: ".Length + line.Length + 2), 10_000, 15_000);
    }

    [Fact]
    public async Task The_chapter_explains_the_empty_answer_before_the_reader_gets_it()
    {
        var prose = (await (await _client.GetAsync("/chapters/limits", cookie: null)).DocumentAsync()).QuerySelector(".prose");

        Assert.Contains("the answer is empty", prose?.TextContent);
        Assert.Contains("Kestrel, reads 32,768 octets", prose?.TextContent);
        Assert.Contains("open “Clean up the lab”", prose?.QuerySelector("[data-status='431']")?.TextContent);
    }

    [Theory]
    [InlineData("size")]
    [InlineData("count")]
    [InlineData("cost")]
    [InlineData("clean-up")]
    public async Task Another_sites_form_changes_nothing(string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/chapters/limits/lab/{page}");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(response.SetCookie());
    }

    [Fact]
    public async Task The_prose_measures_the_size_and_the_number_and_then_the_cost() => Assert.Equal(
        [
            "Predict: How large may a cookie be, name and value together, in bytes?",
            "/chapters/limits/lab/size",
            "Pages/Chapters/Limits/Size.cshtml.cs",
            "Predict: Your browser gets one cookie too many. How many does it throw out?",
            "/chapters/limits/lab/count",
            "Pages/Chapters/Limits/Count.cshtml.cs",
            "/chapters/limits/lab/cost",
            "/chapters/limits/lab/clean-up",
            "Pages/Chapters/Limits/Cost.cshtml.cs",
            "Pages/Chapters/Limits/CleanUp.cshtml.cs",
        ],
        await Prose.StepsAsync(_client, "/chapters/limits"));

    [Fact]
    public Task The_lab_answers_what_was_predicted_of_it() => Prediction.AssertAsync(
        _client,
        "/chapters/limits",
        new(
            "4,096.",
            Shown: (
                "/chapters/limits/lab/size?kept=4096&refused=4097",
                $"limits-tried-size=4097; limits-size={new string('x', 4096 - 11)}"),
            Hidden: ("/chapters/limits/lab/size", null)),
        new(
            "Dozens.",
            Shown: ("/chapters/limits/lab/count?kept=178&refused=179", "limits-tried-count=179; limits-1=1"),
            Hidden: ("/chapters/limits/lab/count", null)));

    private async Task<IDocument> CountedAsync(string query, string cookies, int numbered) => await (await _client.GetAsync(
        $"/chapters/limits/lab/count?{query}",
        string.Join("; ", Enumerable.Range(1, numbered).Select(number => $"{LabCookies.Numbered(number)}=1").Prepend(cookies))))
        .DocumentAsync();

    private static (string? Label, string? Value, string? Most) FirstBar(IDocument document)
    {
        var bar = document.QuerySelector("meter");
        return (document.QuerySelector("label")?.TextContent, bar?.GetAttribute("value"), bar?.GetAttribute("max"));
    }

    private static string Collapse(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
