namespace CookieTutorial.Tests.Site;

/// <summary>A program in one file that readers take home.</summary>
internal static class Sample
{
    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>Starts it as a reader does, and compares what it answers.</summary>
    /// <param name="file">Its file in <c>wwwroot/samples</c>.</param>
    /// <param name="exchanges">
    /// What it is asked, with which cookies; the text of its output, and the cookies that it sets.
    /// </param>
    public static Task AnswersAsync(
        string file, params (string Address, string? Cookie, string Text, string[] SetCookie)[] exchanges) =>
        RunAsync(file, async sample =>
        {
            foreach (var (address, cookie, text, setCookie) in exchanges)
            {
                var response = await sample.GetAsync(address, cookie);

                Assert.Equal(text, await response.OutputAsync());
                Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
                Assert.Equal(setCookie, response.SetCookie());
            }
        });

    /// <summary>Starts it, and compares what it answers with what the page of the site does.</summary>
    /// <param name="file">Its file in <c>wwwroot/samples</c>.</param>
    /// <param name="site">A client of the site.</param>
    /// <param name="pages">Each address of the sample, and the page of the site that it is like.</param>
    /// <param name="cookies">The <c>Cookie</c> headers that both get.</param>
    public static Task AnswersLikeAsync(
        string file, HttpClient site, (string Address, string Page)[] pages, params string?[] cookies) =>
        RunAsync(file, async sample =>
        {
            foreach (var ((address, page), cookie) in pages.SelectMany(_ => cookies, ValueTuple.Create))
            {
                var expected = await site.GetAsync(page, cookie);
                var response = await sample.GetAsync(address, cookie);

                Assert.Equal((cookie, await expected.OutputAsync()), (cookie, await response.OutputAsync()));
                Assert.Equal(expected.LessonCookies(), response.SetCookie());
            }
        });

    /// <summary>One sample at a time: <see cref="RunningProgram.StartSample"/> says why.</summary>
    private static async Task RunAsync(string file, Func<HttpClient, Task> ask)
    {
        await Turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            using var program = RunningProgram.StartSample(file, "--urls", "http://127.0.0.1:0");
            using var handler = new HttpClientHandler { UseCookies = false };
            using var client = new HttpClient(handler) { BaseAddress = await program.AddressAsync() };
            await ask(client);
        }
        finally
        {
            Turn.Release();
        }
    }
}
