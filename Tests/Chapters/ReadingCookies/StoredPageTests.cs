using CookieTutorial.Pages.Chapters.ReadingCookies;
using System.Net;
using System.Text;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.ReadingCookies;

/// <summary>The live page that stores a text and reads it back.</summary>
public sealed class StoredPageTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private const string Form = "application/x-www-form-urlencoded";

    private readonly HttpClient _client = site.CreateClient();

    /// <summary>A form's body and what the page says at its field.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "", "Type a text first: 1 to 200 characters, and not only spaces." },
        { "text=", "Type a text first: 1 to 200 characters, and not only spaces." },
        { "text=+", "Type a text first: 1 to 200 characters, and not only spaces." },
        { "other=100", "Type a text first: 1 to 200 characters, and not only spaces." },
        { "text=" + new string('x', 10_240), "The text has 10,240 characters. This field takes at most 200: shorten it." },
        {
            "text=a%07",
            "Character 2 is a control character (U+0007), such as a line break. "
            + "Take it out: a text without control characters can be stored."
        },
        {
            "text=a%0D%0ASet-Cookie:+evil=1",
            "Character 2 is a control character (U+000D), such as a line break. "
            + "Take it out: a text without control characters can be stored."
        },
        { "text=a%EF%BF%BD", "Character 2 has lost its other half (an unpaired surrogate). Type it again." },
    };

    [Theory]
    [MemberData(nameof(RoundTripTests.Escaped), MemberType = typeof(RoundTripTests))]
    [InlineData("x; Secure; Domain=evil.example", "x%3B%20Secure%3B%20Domain%3Devil.example")]
    public async Task What_is_typed_is_stored_escaped_and_comes_back_with_the_next_request(string text, string onTheWire)
    {
        var stored = await PostAsync($"text={Uri.EscapeDataString(text)}");
        var readBack = await _client.GetAsync("/stored", $"stored={onTheWire}");

        Assert.Equal([$"stored={onTheWire}; path=/"], stored.LessonCookies());
        Assert.Equal("Stored. Request.Cookies cannot have it yet: send the request again.", await stored.OutputAsync());
        Assert.Equal($"Read back: {text}. Add 1, and it is {text}1.", await readBack.OutputAsync());
        Assert.Empty(readBack.LessonCookies());
    }

    /// <summary>ASP.NET Core leaves escapes that are no UTF-8 as they are, so they are plain text.</summary>
    [Theory]
    [InlineData("a%FF", "a%25FF")]
    [InlineData("a%ED%A0%BC", "a%25ED%25A0%25BC")]
    public async Task Bytes_that_are_no_text_are_stored_as_their_escapes(string typed, string onTheWire) =>
        Assert.Equal([$"stored={onTheWire}; path=/"], (await PostAsync($"text={typed}")).LessonCookies());

    [Theory, MemberData(nameof(Refused))]
    public async Task What_cannot_be_stored_is_told_why_at_the_field_and_sets_nothing(string body, string problem)
    {
        var response = await PostAsync(body);
        var document = await response.DocumentAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.LessonCookies());
        Assert.Equal("Nothing was stored.", document.GetElementById("output")?.TextContent);
        Assert.Equal(problem, document.GetElementById("text-problem")?.TextContent);
        Assert.Equal("text-problem", document.GetElementById("text")?.GetAttribute("aria-describedby"));
        Assert.Equal("true", document.GetElementById("text")?.GetAttribute("aria-invalid"));
    }

    [Theory]
    [InlineData("application/json", "{\"text\":\"100\"}")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nbroken")]
    [InlineData("text/plain", "text=100")]
    public async Task A_body_that_is_no_form_sets_nothing(string mediaType, string body)
    {
        var response = await PostAsync(body, mediaType);

        Assert.InRange((int)response.StatusCode, 200, 499);
        Assert.Empty(response.LessonCookies());
    }

    [Fact]
    public async Task A_form_of_another_site_stores_nothing()
    {
        var response = await PostAsync("text=100", fetchSite: "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(response.SetCookie());
    }

    [Fact]
    public async Task A_get_request_stores_nothing() =>
        Assert.Empty((await _client.GetAsync("/stored?text=100", cookie: null)).SetCookie());

    [Theory]
    [InlineData("stored=two words", true)]
    [InlineData("stored=red, green; color=blue", true)]
    [InlineData("color=blue", false)]
    [InlineData("other=two words", false)]
    public async Task A_dropped_cookie_is_told_from_a_missing_one(string cookie, bool dropped)
    {
        var response = await _client.GetAsync("/stored", cookie);
        var document = await response.DocumentAsync();

        Assert.Equal("Request.Cookies has no cookie named stored.", document.GetElementById("output")?.TextContent);
        Assert.Equal(dropped, document.GetElementById("dropped") is not null);
    }

    [Fact]
    public async Task Markup_in_a_stored_text_is_shown_as_text()
    {
        var document = await (await _client.GetAsync("/stored", "stored=%3Cimg%20src%3Dx%3E")).DocumentAsync();

        Assert.Equal("Read back: <img src=x>. Add 1, and it is <img src=x>1.", document.GetElementById("output")?.TextContent);
        Assert.Empty(document.QuerySelectorAll("main img"));
    }

    [Fact]
    public async Task The_chapter_shows_what_the_framework_makes_of_each_text()
    {
        var document = await (await _client.GetAsync("/chapters/reading-cookies", cookie: null)).DocumentAsync();

        Assert.Equal(RoundTripTests.Escaped.Select(row => row.Data), Rows("texts"));
        Assert.Equal(
            RoundTripTests.Unescaped.Select(row => ($"stored={row.Data.Item1}", row.Data.Item2 ?? "nothing: dropped")),
            Rows("values"));
        IEnumerable<(string, string)> Rows(string table) =>
            from row in document.QuerySelectorAll($"#{table} tbody tr")
            let cells = row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList()
            select (cells[0], cells[1]);
    }

    [Fact]
    public async Task The_prose_stores_a_number_and_writes_what_is_dropped() => Assert.Equal(
        [
            "/stored",
            "Predict: You stored 100. The next answer adds 1 to it. What will it say?",
            "/stored",
            "int.TryParse(Request.Cookies[\"stored\"], out var number)",
            "Predict: Your browser holds the value “two words”, with a real space. What will the page read?",
            "/stored",
            "document.cookie = \"stored=two words; path=/\"",
            "/stored",
            "document.cookie = \"stored=\" + encodeURIComponent(\"two words\") + \"; path=/\"",
            "Pages/Chapters/ReadingCookies/Stored.cshtml.cs",
        ],
        await Prose.StepsAsync(_client, "/chapters/reading-cookies"));

    [Fact]
    public Task The_page_answers_what_was_predicted_of_it() => Prediction.AssertAsync(
        _client,
        "/chapters/reading-cookies",
        new("1001.", Shown: ("/stored", "stored=100"), Hidden: ("/stored", null)),
        new("Nothing: the cookie is dropped.", Shown: ("/stored", "stored=two words"), Hidden: ("/stored", null)));

    private Task<HttpResponseMessage> PostAsync(string body, string mediaType = Form, string fetchSite = "same-origin")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/stored")
        {
            Content = new ByteArrayContent(Encoding.ASCII.GetBytes(body)),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        request.Headers.Add("Sec-Fetch-Site", fetchSite);
        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
