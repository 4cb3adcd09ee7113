using CookieTutorial.Pages.Chapters;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The form that writes a lesson's cookie where no script runs.</summary>
public sealed class ByHandFormTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly HttpClient _client = site.CreateClient(new() { AllowAutoRedirect = false });

    [Theory]
    [InlineData("two words", "/")]
    [InlineData("a\tb", "/folder")]
    [InlineData("\"a,b\"=%41", "/")]
    [InlineData("", "/")]
    public async Task It_writes_a_value_as_it_was_typed(string value, string path) => Assert.Equal(
        [$"{AnyLesson.CookieName}={value}; path={path}"], (await PostAsync(AnyLesson.CookieName, value, path)).SetCookie());

    [Fact]
    public async Task It_deletes() => Assert.Equal(
        [$"{AnyLesson.CookieName}=; max-age=0; path=/"],
        (await PostAsync(AnyLesson.CookieName, "a", "/", ("delete", "true"))).SetCookie());

    [Theory]
    [InlineData("session", "a", "/", "No lesson has you write this cookie")]
    [InlineData("progress", "a", "/", "No lesson has you write this cookie")]
    [InlineData("limits-1", "a", "/", "No lesson has you write this cookie")]
    [InlineData("", "a", "/", "No lesson has you write this cookie")]
    [InlineData(null, "a; HttpOnly", "/", "A semicolon would cut it short")]
    [InlineData(null, "a\r\nSet-Cookie: b=1", "/", "is a control character")]
    [InlineData(null, "\U0001F36A", "/", "takes ASCII only")]
    [InlineData(null, "a", "folder", "A path begins with a slash.")]
    [InlineData(null, "a", "/; HttpOnly", "A semicolon would cut it short")]
    [InlineData(null, "a", "/\n", "is a control character")]
    [InlineData(null, "a", "", "A path begins with a slash.")]
    public async Task What_it_does_not_write_is_said_at_the_field(string? name, string value, string path, string problem)
    {
        var response = await PostAsync(name ?? AnyLesson.CookieName, value, path);

        Assert.Empty(response.SetCookie());
        var page = await response.DocumentAsync();
        Assert.Contains(problem, page.QuerySelector(".field .problem")?.TextContent);
        Assert.Equal("Nothing was written.", page.GetElementById("output")?.TextContent);
        Assert.Null(page.QuerySelector(".jar"));
    }

    [Fact]
    public async Task A_value_has_at_most_1000_characters_and_a_path_200()
    {
        var (value, path) = (new string('x', 1000), $"/{new string('x', 199)}");

        Assert.Single((await PostAsync(AnyLesson.CookieName, value, path)).SetCookie());
        Assert.Empty((await PostAsync(AnyLesson.CookieName, $"{value}x", "/")).SetCookie());
        Assert.Empty((await PostAsync(AnyLesson.CookieName, "a", $"{path}x")).SetCookie());
    }

    [Fact]
    public async Task It_writes_no_cookie_that_the_server_alone_sets()
    {
        var names = TutorialCourse.Contents.Chapters.SelectMany(chapter => chapter.Cookies).Select(cookie => cookie.Name);
        foreach (var name in names.Except(AnyLesson.NamesByHand))
        {
            Assert.Empty((await PostAsync(name, "a", "/")).SetCookie());
        }
    }

    /// <summary>A deletion writes no value. The script does not look at it, either.</summary>
    [Fact]
    public async Task A_value_that_cannot_be_written_does_not_keep_it_from_deleting() => Assert.Single(
        (await PostAsync(AnyLesson.CookieName, "a;\U0001F36A", "/", ("delete", "true"))).SetCookie());

    [Theory]
    [InlineData("/")]
    [InlineData("folder")]
    public async Task It_leads_back_to_the_chapter_whatever_became_of_it(string path)
    {
        var chapter = AnyLesson.Chapter;

        var page = await (await PostAsync(AnyLesson.CookieName, "a", path, ("slug", chapter.Slug))).DocumentAsync();

        Assert.NotNull(page.QuerySelector($"main a[href='{chapter.Address}#desk']"));
        Assert.Equal(chapter.Slug, page.QuerySelector("main form input[name=slug]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Its_page_posts_the_same_fields_without_a_chapter_too()
    {
        var form = (await (await _client.GetAsync("/by-hand", cookie: null)).DocumentAsync()).QuerySelector("main form")!;

        Assert.Equal("post", form.GetAttribute("method"));
        Assert.Equal(
            [("slug", ""), ("name", ""), ("value", ""), ("path", "/"), ("delete", "true")],
            form.QuerySelectorAll("[name]").Select(field => (field.GetAttribute("name"), field.GetAttribute("value") ?? "")));
        Assert.Single((await PostAsync(AnyLesson.CookieName, "a", "/", ("slug", ""))).SetCookie());
    }

    private Task<HttpResponseMessage> PostAsync(
        string name, string value, string path, params (string Name, string Value)[] more)
    {
        HttpRequestMessage request = new(HttpMethod.Post, "/by-hand");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Content = new FormUrlEncodedContent(
        [
            new("name", name), new("value", value), new("path", path),
            .. more.Select(one => KeyValuePair.Create(one.Name, one.Value)),
        ]);
        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
