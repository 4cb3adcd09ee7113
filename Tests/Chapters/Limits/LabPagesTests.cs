using CookieTutorial.Pages.Chapters.Limits;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using AngleSharp.Dom;
using CookieTutorial.Services.Security;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.RateLimiting;

namespace CookieTutorial.Tests.Chapters.Limits;

/// <summary>What the laboratory of the limits answers.</summary>
public sealed class LabPagesTests(TutorialSite memory, ListeningSite site)
    : IClassFixture<TutorialSite>, IClassFixture<ListeningSite>
{
    private const string Attributes = "max-age=60; path=/chapters/limits/lab; Priority=Low";

    private readonly HttpClient _client = memory.CreateClient();

    [Fact]
    public async Task The_size_lab_begins_in_the_middle()
    {
        var response = await PostAsync("/chapters/limits/lab/size");

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
        var response = await PostAsync("/chapters/limits/lab/count");

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

        var response = await PostAsync($"/chapters/limits/lab/{page}", cookie: string.Join("; ", cookies));

        Assert.InRange(response.SetCookie().Sum(line => "Set-Cookie: ".Length + line.Length + 2), 10_000, 15_000);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("4", 4)]
    [InlineData("20", 20)]
    public async Task The_cost_lab_sets_heavy_cookies_of_4000_octets_on_its_own_address(string cookies, int count)
    {
        var response = await PostAsync("/chapters/limits/lab/cost", $"cookies={cookies}");
        List<string> set = [];
        for (var answers = 0; answers <= 7 && response.Headers.Location?.OriginalString != "/chapters/limits/lab/cost"; answers++)
        {
            response = await _client.GetAsync(response.Headers.Location?.OriginalString!, cookie: null);
            set.AddRange(response.LessonCookies());
            Assert.InRange(response.LessonCookies().Sum(line => line.Length), 1, 15_000);
        }

        Assert.Equal("/chapters/limits/lab/cost", response.Headers.Location?.OriginalString);
        Assert.Equal(
            Enumerable.Range(1, count).Select(number =>
                $"limits-heavy-{number}={new string('x', 4000 - $"limits-heavy-{number}".Length)}; "
                + "max-age=60; path=/chapters/limits/lab/cost; Priority=Low"),
            set);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?first=0&last=3")]
    [InlineData("?first=1&last=21")]
    [InlineData("?first=4&last=3")]
    [InlineData("?first=-2147483648&last=3")]
    [InlineData("?first=x&last=y")]
    [InlineData("?first=2147483647&last=20")]
    public async Task What_is_no_part_of_the_chain_hands_out_nothing(string query)
    {
        var response = await _client.GetAsync($"/chapters/limits/lab/heavy{query}", cookie: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.SetCookie());
    }

    [Fact]
    public async Task A_link_of_another_site_hands_out_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chapters/limits/lab/heavy?first=1&last=20");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.SetCookie());
    }

    [Fact]
    public void The_address_of_the_heavy_cookies_is_limited_though_it_takes_no_form() => Assert.Equal(
        LabRate.Policy, typeof(HeavyModel).GetCustomAttribute<EnableRateLimitingAttribute>()?.PolicyName);

    [Theory]
    [InlineData("")]
    [InlineData("cookies=")]
    [InlineData("cookies=0")]
    [InlineData("cookies=21")]
    [InlineData("cookies=3.5")]
    [InlineData("cookies=%3Cb%3E")]
    [InlineData("cookies=99999999999999999999")]
    [InlineData("cookies=%ED%A0%80%0d%0a")]
    public async Task A_wrong_number_of_heavy_cookies_is_told_at_the_field(string form)
    {
        var response = await PostAsync("/chapters/limits/lab/cost", form);
        var document = await response.DocumentAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Type a whole number from 1 to 20.", document.QuerySelector(".field .problem")?.TextContent);
        Assert.Equal(
            document.QuerySelector(".field .problem")?.Id,
            document.QuerySelector(".field input")?.GetAttribute("aria-describedby"));
        Assert.Empty(response.SetCookie());
    }

    [Fact]
    public async Task Ten_thousand_digits_are_a_wrong_number()
    {
        var response = await PostAsync("/chapters/limits/lab/cost", "cookies=" + new string('9', 10_000));

        Assert.Equal(
            "Type a whole number from 1 to 20.",
            (await response.DocumentAsync()).QuerySelector(".problem")?.TextContent);
    }

    [Fact]
    public async Task The_cost_lab_counts_the_octets_of_the_header_lines()
    {
        var response = await RawHttp.GetAsync(site.Address, "/chapters/limits/lab/cost", "Cookie: limits-heavy-1=x");

        // "Cookie: limits-heavy-1=x", "Host: localhost:12345" and "Connection: close", each with its line end.
        var all = 26 + $"Host: {site.Address.Authority}".Length + 2 + 19;
        Assert.Contains("This request carried 1 heavy cookie.", response);
        Assert.Contains("<strong>26 octets</strong>", response);
        Assert.Contains($"All its header lines together: {all} of the 32,768 octets", response);
        Assert.Contains($"min=\"0\" max=\"32768\" value=\"{all}\"", response);
    }

    [Fact]
    public async Task The_server_answers_431_beyond_its_limit_of_header_octets()
    {
        string Cookies(int octets) => "Cookie: limits-heavy-1=" + new string('x', octets - "Cookie: limits-heavy-1=\r\n".Length);
        var others = $"Host: {site.Address.Authority}\r\nConnection: close\r\n".Length;

        var read = await RawHttp.GetAsync(site.Address, "/chapters/limits/lab/cost", Cookies(32_768 - others - 2));
        var refused = await RawHttp.GetAsync(site.Address, "/chapters/limits/lab/cost", Cookies(32_768 + 1 - others));

        Assert.StartsWith("HTTP/1.1 200 ", read);
        Assert.StartsWith("HTTP/1.1 431 ", refused);
    }

    [Fact]
    public async Task The_chapter_explains_the_empty_answer_before_the_reader_gets_it()
    {
        var prose = (await (await _client.GetAsync("/chapters/limits", cookie: null)).DocumentAsync()).QuerySelector(".prose");

        Assert.Contains("the answer is empty", prose?.TextContent);
        Assert.Contains("Kestrel, reads 32,768 octets", prose?.TextContent);
        Assert.Contains("open “Clean up the lab”", prose?.QuerySelector("[data-status='431']")?.TextContent);
    }

    [Fact]
    public async Task Cleaning_up_deletes_the_labs_cookies_that_came_and_the_heavy_ones_that_cannot()
    {
        const string Gone = "max-age=-1";

        var response = await PostAsync(
            "/chapters/limits/lab/clean-up", "", "limits-1=1; limits-12=1; limits-size=xxx; limits-other=1; id=5");

        Assert.StartsWith("Your browser was asked to delete 3 cookies of the lab", await response.OutputAsync());
        Assert.Equal(
            ((string[])[
                $"limits-size=; {Gone}; path=/chapters/limits/lab",
                $"limits-1=; {Gone}; path=/chapters/limits/lab",
                $"limits-12=; {Gone}; path=/chapters/limits/lab",
                .. Enumerable.Range(1, 20).Select(number => $"limits-heavy-{number}=; {Gone}; path=/chapters/limits/lab/cost"),
            ]).Order(),
            response.SetCookie().Order());
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
    public async Task A_long_cookie_line_waits_to_be_asked_for_and_is_whole()
    {
        var cookie = string.Join("; ", Enumerable.Range(1, 180).Select(number => $"{LabCookies.Numbered(number)}=1"));

        var document = await (await _client.GetAsync("/chapters/limits/lab/clean-up", cookie)).DocumentAsync();

        Assert.Equal(
            $"A long Cookie line: 180 cookies in {cookie.Length.ToString("N0", CultureInfo.InvariantCulture)} characters",
            document.QuerySelector(".sent details > summary")?.TextContent);
        Assert.Equal($"Cookie: {cookie}", document.QuerySelector(".sent details .header-line")?.TextContent);
        Assert.Equal(4, document.QuerySelectorAll(".jar tbody tr").Length);
        Assert.Equal("176 more cookies", document.QuerySelector(".jar summary")?.TextContent);
    }

    [Fact]
    public async Task Before_it_cleans_up_the_page_says_what_came_and_deletes_nothing()
    {
        var response = await _client.GetAsync("/chapters/limits/lab/clean-up", "limits-7=1; limits-size=x; id=5");

        Assert.Equal("Your browser sent 2 cookies of the lab to this address.", await response.OutputAsync());
        Assert.Empty(response.SetCookie());
    }

    [Fact]
    public async Task The_prose_measures_the_size_and_the_number_and_then_the_cost() => Assert.Equal(
        [
            "Predict: How large may a cookie be, name and value together?",
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
            "4,096 octets.",
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

    private async Task<HttpResponseMessage> PostAsync(string address, string form = "", string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (cookie is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        }

        request.Content = new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded");
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
