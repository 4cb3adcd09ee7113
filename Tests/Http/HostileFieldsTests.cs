using System.Net;
using System.Text;
using CookieTutorial.Services.Forms;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>Fields as no form of this site sends them, in the query and in the body.</summary>
public sealed class HostileFieldsTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    private readonly HttpClient _client = site.CreateClient();

    public static TheoryData<string> Names =>
    [
        "1[", "[", "a[b", "text[0", "header[", "slug[a]b[", "]", "[]", ".", "a.b[", "%5B", "%00", "%ED%A0%80", "text[%5D", "&&",
        "=", "%",
    ];

    [Theory, MemberData(nameof(Names))]
    public async Task No_name_in_the_query_breaks_a_page(string name)
    {
        foreach (var page in SiteAddresses.All)
        {
            Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync($"{page}?{name}=1", cookie: null)).StatusCode);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task No_name_in_a_form_breaks_a_page(string name)
    {
        foreach (var page in SiteAddresses.All.Append("/reset-chapter"))
        {
            Assert.InRange((int)(await PostAsync(page, UrlEncoded, $"{name}=1")).StatusCode, 200, 499);
        }
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n100\r\n")]
    [InlineData("multipart/form-data; boundary=b", "100")]
    [InlineData("multipart/form-data", "--b--")]
    public async Task A_form_that_came_whole_and_cannot_be_read_gets_the_sentence(string contentType, string body)
    {
        var response = await PostAsync(SiteAddresses.PatientForms[0], contentType, body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(FormField.Unreadable, (await response.DocumentAsync()).Body?.TextContent);
        Assert.Empty(response.SetCookie());
    }

    /// <summary>
    /// Whichever part announces it, and whatever the method: the framework reads the form of a GET request, too. A page without
    /// a form refuses to be posted to.
    /// </summary>
    [Theory]
    [InlineData("name=\"text\"\r\nContent-Type: text/plain; charset=utf-7")]
    [InlineData("name=\"=?utf-7?B?AAAA?=\"")]
    [InlineData("name=\"text\"; filename*=utf-7''a")]
    public async Task A_part_of_a_form_in_UTF_7_is_refused(string part)
    {
        foreach (var page in SiteAddresses.All)
        {
            foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post])
            {
                var body = $"--b\r\nContent-Disposition: form-data; {part}\r\n\r\na\r\n--b--";
                var response = await SendAsync(method, page, "multipart/form-data; boundary=b", body);

                Assert.True(
                    response.StatusCode is HttpStatusCode.UnsupportedMediaType or HttpStatusCode.MethodNotAllowed,
                    $"{method} {page}: {response.StatusCode}");
                Assert.Empty(response.SetCookie());
            }
        }
    }

    private Task<HttpResponseMessage> PostAsync(string address, string contentType, string body) =>
        SendAsync(HttpMethod.Post, address, contentType, body);

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string contentType, string body)
    {
        HttpRequestMessage request = new(method, address) { Content = new StringContent(body, Encoding.Latin1) };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Cache-Control", "no-cache");
        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
