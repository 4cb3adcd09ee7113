using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CookieTutorial.Tests.Site;

/// <summary>Asks the site for pages, and reads its answers as the tests compare them.</summary>
internal static class Responses
{
    /// <summary>Gets an address with a <c>Cookie</c> header, or with none.</summary>
    public static Task<HttpResponseMessage> GetAsync(this HttpClient client, string address, string? cookie)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        }

        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a request with these header lines, which nobody checks.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        this HttpClient client, HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The values of all <c>Set-Cookie</c> lines, exactly as they were sent.</summary>
    public static string[] SetCookie(this HttpResponseMessage response) =>
        response.Headers.TryGetValues("Set-Cookie", out var values) ? [.. values] : [];

    /// <summary>The same without the site's own <c>progress</c> cookie: what the lesson's handler sets.</summary>
    public static string[] LessonCookies(this HttpResponseMessage response) =>
        [.. response.SetCookie().Where(value => !value.StartsWith("progress=", StringComparison.Ordinal))];

    /// <summary>The page, as a browser would read it.</summary>
    public static async Task<IDocument> DocumentAsync(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>The text of the page's own output.</summary>
    public static async Task<string> OutputAsync(this HttpResponseMessage response) =>
        (await response.DocumentAsync()).GetElementById("output")?.TextContent.Trim()
        ?? throw new InvalidOperationException("The page has no element with id=\"output\".");
}
