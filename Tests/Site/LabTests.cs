using AngleSharp.Dom;

namespace CookieTutorial.Tests.Site;

/// <summary>A laboratory whose form is posted on Kestrel, because it takes texts that only a server's limits stop.</summary>
public abstract class LabTests(ListeningSite site) : IClassFixture<ListeningSite>, IDisposable
{
    protected HttpClient Client { get; } =
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };

    public void Dispose()
    {
        Client.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The sentence that the field refers to, which must be the only one.</summary>
    protected static string Problem(IDocument document, string field)
    {
        var sentence = Assert.Single(document.QuerySelectorAll(".problem"));
        Assert.Contains(
            sentence.Id,
            document.QuerySelector($"[name='{field}']")?.GetAttribute("aria-describedby")?.Split(' ') ?? []);
        return sentence.TextContent;
    }

    protected async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address);
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
