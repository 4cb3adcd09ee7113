using System.Net;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>What the laboratory does not send, it says, and the prediction stands.</summary>
public sealed class NotSentTests(ListeningSite site) : LabTests(site)
{
    private const string Laboratory = "/predict-and-observe";

    /// <summary>Without Referer the plain server could not tell the site's own steps from those of strangers.</summary>
    [Fact]
    public async Task A_browser_that_sends_no_Referer_is_not_led_to_the_plain_server()
    {
        var response = await PostAsync(Laboratory, ("line", "a=\u00E9"), ("send", "true"));

        Assert.Contains("to browsers that send Referer", Problem(await response.DocumentAsync(), "line"));
    }

    /// <summary>Nobody looks there whether a browser has such a cookie already.</summary>
    [Theory]
    [InlineData("a=1; Path=/account")]
    [InlineData("a=1; Path=/observe/shop/cart/deep")]
    [InlineData("a=1; Path=/account; Max-Age=0")]
    public async Task A_line_for_a_path_where_the_laboratory_does_not_look_is_not_sent(string line)
    {
        var page = await (await PostAsync(Laboratory, ("line", line), ("send", "true"))).DocumentAsync();

        Assert.Contains("might overwrite it", Problem(page, "line"));
        Assert.Contains("A request to /observe", page.QuerySelector(".requests")?.TextContent);
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

        Assert.Equal(
            ["http", "https, to predict only"],
            page.QuerySelectorAll("select[name=over] option").Select(option => option.TextContent));
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
}
