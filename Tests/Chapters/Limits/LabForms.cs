using System.Text;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.Limits;

/// <summary>Presses the buttons of the laboratory.</summary>
internal static class LabForms
{
    /// <summary>Posts a form as a page of this site does.</summary>
    public static async Task<HttpResponseMessage> PostLabAsync(
        this HttpClient client, string address, string form = "", string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (cookie is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        }

        request.Content = new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
