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
    public async Task What_it_does_not_write_is_said_at_the_field(string? name, string value, string path, string problem)
    {
        var response = await PostAsync(name ?? AnyLesson.CookieName, value, path);

        Assert.Empty(response.SetCookie());
        Assert.Contains(problem, (await response.DocumentAsync()).QuerySelector(".field .problem")?.TextContent);
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
