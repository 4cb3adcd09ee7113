using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.ReadingCookies;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.ReadingCookies;

/// <summary>
/// What the chapter “Reading cookies” says about texts that come back, that come back changed, and that do not.
/// </summary>
public sealed class Claims(BrowserFixture browsers) : BrowserTest
{
    private const string Dropped = "Request.Cookies has no cookie named stored.";

    [Theory, EveryEngine]
    [Proves("number-comes-back-as-text")]
    public Task A_number_comes_back_as_text(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        Assert.Equal("stored=100; path=/", await StoreAsync(page, "100"));

        Assert.Equal(("stored=100", "Read back: 100. Add 1, and it is 1001."), await SendAsync(page));
    });

    [Theory, EveryEngine]
    [Proves("append-escapes")]
    public Task Append_writes_a_space_a_comma_and_a_quote_as_percent_signs_and_digits(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            Assert.Equal("stored=a%20b%2C%22c%22; path=/", await StoreAsync(page, "a b,\"c\""));

            Assert.Equal([StoredCookie.Session("stored", "a%20b%2C%22c%22")], await StoredCookie.AllAsync(page.Context));
            Assert.Equal(("stored=a%20b%2C%22c%22", Shown("a b,\"c\"")), await SendAsync(page));
            Assert.Equal("stored=1%2B1%2F2%3Dx; path=/", await StoreAsync(page, "1+1/2=x"));
        });

    [Theory, EveryEngine]
    [Proves("script-escapes")]
    public Task What_a_script_escapes_comes_back_as_it_was(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await WriteAsync(page, await page.EvaluateAsync<string>("encodeURIComponent('two words; \\u{1F36A}')"));

        Assert.Equal(("stored=two%20words%3B%20%F0%9F%8D%AA", Shown("two words; \U0001F36A")), await SendAsync(page));
    });

    /// <summary>A script asks, because Chromium shows an error page of its own for an empty answer.</summary>
    [Theory, EveryEngine]
    [Proves("byte-that-is-no-text", DiffersIn = [Engine.Firefox])]
    public Task A_byte_that_is_no_UTF_8_closes_every_page_but_to_Firefox(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync("/stored");
            var other = await page.Context.NewPageAsync();
            await other.GotoAsync((await browsers.CookieServer).Setting("/", ["stored=K\u00E6re; Path=/"]));

            foreach (var address in new[] { "/stored", "/start-over", "/css/site.css" })
            {
                Assert.Equal(
                    engine == Engine.Firefox ? "200, a page" : "400, empty",
                    await page.EvaluateAsync<string>(
                        """
                        async address => {
                          const answer = await fetch(address);
                          return `${answer.status}, ${await answer.text() ? 'a page' : 'empty'}`;
                        }
                        """,
                        address));
            }

            if (engine == Engine.Firefox)
            {
                // The driver gets no response with such a cookie, so the pages are read.
                await other.GotoAsync((await browsers.CookieServer).Address.AbsoluteUri);
                await Expect(other.Locator("body")).ToContainTextAsync("stored=K\uFFFDre");
                await page.GotoAsync("/stored");
                await Expect(page.Locator("#output")).ToHaveTextAsync(Dropped);
            }
        });

    [Theory, EveryEngine]
    [Proves("space-sent-and-dropped")]
    public Task A_space_is_sent_and_makes_the_server_drop_the_cookie(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await WriteAsync(page, "two words");

            Assert.Equal([StoredCookie.Session("stored", "two words")], await StoredCookie.AllAsync(page.Context));
            Assert.Equal(("stored=two words", Dropped), await SendAsync(page));

            // At the end, the browser takes it off.
            await WriteAsync(page, "two ");
            Assert.Equal(("stored=two", Shown("two")), await SendAsync(page));
        });

    [Theory, EveryEngine]
    [Proves("quotes-stay")]
    public Task Quotes_around_a_value_stay(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await WriteAsync(page, "\"quoted\"");

        Assert.Equal(("stored=\"quoted\"", Shown("\"quoted\"")), await SendAsync(page));
    });

    [Theory, EveryEngine]
    [Proves("plus-stays")]
    public Task A_plus_sign_stays(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await WriteAsync(page, "1+1");

        Assert.Equal(("stored=1+1", Shown("1+1")), await SendAsync(page));
    });

    [Theory, EveryEngine]
    [Proves("escape-becomes-a-letter")]
    public Task An_escape_that_was_sent_becomes_a_letter(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await WriteAsync(page, "%41");

        Assert.Equal(("stored=%41", Shown("A")), await SendAsync(page));
    });

    [Theory, EveryEngine]
    [Proves("empty-value-sent-and-dropped")]
    public Task An_empty_value_is_sent_and_dropped(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await WriteAsync(page, "");

        Assert.Equal([StoredCookie.Session("stored", "")], await StoredCookie.AllAsync(page.Context));
        Assert.Equal(("stored=", Dropped), await SendAsync(page));
    });

    [Theory, EveryEngine]
    [Proves("neighbours-arrive")]
    public Task The_neighbours_of_a_dropped_cookie_arrive(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await WriteAsync(page, "two words");
        await page.WriteByScriptAsync("color=green; path=/");

        var response = await page.GotoAsync("/test_cookies");

        Assert.Equal("stored=two words; color=green", await LessonLines.CookieAsync(response!));
        await Expect(page.Locator("#output")).ToHaveTextAsync("Your favorite color is green");
    });

    /// <summary>The server that echoes the line reads it as UTF-8, and answers 400 when it is not.</summary>
    [Theory, EveryEngine]
    [Proves("emoji-sent-as-utf-8-and-dropped")]
    public Task An_emoji_is_sent_in_UTF_8_and_dropped(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await WriteAsync(page, "\U0001F36A");

        var (_, output) = await SendAsync(page);

        Assert.Equal(Dropped, output);
        await Expect(page.Locator("#dropped")).ToBeVisibleAsync();
        Assert.Contains(
            "stored=\U0001F36A",
            await page.CookieLineAsync(await browsers.CookieServer, "/"),
            StringComparison.Ordinal);
    });

    [Theory, EveryEngine]
    [Proves("tab-in-a-value", DiffersIn = [Engine.Chromium])]
    public Task A_tab_in_a_value_is_refused_by_Chromium_only(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        var line = await page.AnswerAsync(await browsers.CookieServer, "stored=two\twords; Path=/");

        StoredCookie[] expected = engine == Engine.Chromium ? [] : [StoredCookie.Session("stored", "two\twords")];
        Assert.Equal(expected, await StoredCookie.AllAsync(page.Context));
        Assert.Equal(engine == Engine.Chromium ? "" : "stored=two\twords", line);
    });

    /// <summary>Stores a text with the form of the live page. Returns the <c>Set-Cookie</c> line of the answer.</summary>
    private static async Task<string> StoreAsync(IPage page, string text)
    {
        await page.GotoAsync("/stored");
        await page.GetByLabel("Text to store").FillAsync(text);
        var response = await page.RunAndWaitForResponseAsync(
            () => page.GetByText("Store it").ClickAsync(), response => response.Request.Method == "POST");
        await page.ShowsOutputAsync("Stored.");
        return await LessonLines.SetCookieAsync(response);
    }

    /// <summary>Writes the cookie as the console would.</summary>
    private static async Task WriteAsync(IPage page, string value)
    {
        await page.GotoAsync("/stored");
        await page.WriteByScriptAsync($"stored={value}; path=/");
    }

    /// <summary>Sends the live page's request. Returns its <c>Cookie</c> line and what the page says.</summary>
    private static async Task<(string Sent, string? Output)> SendAsync(IPage page)
    {
        var response = await page.GotoAsync("/stored");
        return (await LessonLines.CookieAsync(response!), await page.Locator("#output").TextContentAsync());
    }

    private static string Shown(string value) => $"Read back: {value}. Add 1, and it is {value}1.";
}
