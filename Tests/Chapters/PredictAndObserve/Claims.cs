using CookieTutorial.Pages.Chapters.PredictAndObserve;
using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Evidence;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>What the chapter “Predict and observe” says of browsers and of its laboratory.</summary>
public sealed class Claims(BrowserFixture browsers) : BrowserTest
{
    private const string Laboratory = "/predict-and-observe";

    [Theory, EveryEngine]
    [Proves("path-ends-with-a-segment")]
    public Task A_path_covers_what_lies_below_it_and_no_name_that_begins_alike(Engine engine) =>
        browsers.WithNewPageAsync(engine, async page =>
        {
            await SendAsync(page, "a=1; Path=/observe/shop");

            Assert.Equal(
                ["no cookie.", "a=1.", "a=1.", "no cookie."],
                await ObservedAsync(page, "A request to "));
        });

    [Theory, EveryEngine]
    [Proves("domain-of-one-label")]
    public Task The_name_of_the_host_alone_is_no_domain_where_it_is_one_label(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var server = await browsers.CookieServer;
            await page.AnswerAsync(server, $"a=1; Domain={RunOptions.Host}; Path=/");
            Assert.Equal([StoredCookie.Session("a", "1")], await StoredCookie.AllAsync(page.Context));

            await page.AnswerAsync(server, "a=; Max-Age=0; Path=/");
            Assert.Empty(await StoredCookie.AllAsync(page.Context));
        });

    [Theory, EveryEngine]
    [Proves("two-digit-years")]
    public Task A_year_of_two_digits_from_70_on_is_over(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.AnswerAsync(
            await browsers.CookieServer,
            "a=1; Expires=Thu, 31 Dec 69 23:59:59 GMT; Path=/",
            "b=1; Expires=Thu, 31 Dec 70 23:59:59 GMT; Path=/",
            "c=1; Expires=Thu, 31 Dec 99 23:59:59 GMT; Path=/");

        Assert.Equal(["a"], (await StoredCookie.AllAsync(page.Context)).Select(cookie => cookie.Name));
    });

    [Theory, EveryEngine]
    [Proves("laboratory-leaves-nothing")]
    public Task Nothing_is_left_wherever_it_was_stored(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        await SendAsync(
            page,
            "a=1; Path=/; Max-Age=3600",
            "__Host-b=2; Path=/; Secure; HttpOnly; SameSite=Strict",
            "c=3; Path=/observe/shop; Domain=localhost",
            "token",
            "p=5; Secure; SameSite=None; Partitioned; Path=/observe/shopping");

        Assert.Empty(await StoredCookie.AllAsync(page.Context));
        await Expect(page.Locator(".tool")).ToContainTextAsync("none of them came back");
    });

    [Theory, EveryEngine]
    [Proves("laboratory-overwrites-nothing")]
    public Task What_is_there_stays_as_it_is(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        await page.Context.AddCookiesAsync(
        [
            new() { Name = "mine", Value = "1", Url = browsers.SiteAddress.AbsoluteUri },
            new() { Name = "deep", Value = "1", Domain = browsers.SiteAddress.Host, Path = "/observe/shop" },
            new() { Name = "far", Value = "1", Domain = browsers.SiteAddress.Host, Path = "/account" },
            new() { Name = "progress", Value = "got-id", Url = browsers.SiteAddress.AbsoluteUri },
        ]);
        var before = await StoredCookie.WholeJarAsync(page.Context);

        string[] lines =
        [
            "mine=2; Path=/", "deep=2; Path=/observe/shop", "far=2; Path=/account", "far=; Path=/account; Max-Age=0",
            "progress=x; Path=/", "=progress=x; Path=/", "color=red; Path=/",
        ];
        foreach (var line in lines)
        {
            await PressAsync(page, line);
            await Expect(page.Locator("#output .problem")).ToContainTextAsync(
                new Regex("[Cc]hoose another name|might overwrite it"));
        }

        Assert.Equal(before, await StoredCookie.WholeJarAsync(page.Context));
    });

    /// <summary>Not in Firefox: the driver breaks when a chain of redirects has such octets in its headers.</summary>
    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    [Proves("laboratory-sends-your-bytes")]
    public Task What_was_typed_comes_back_byte_for_byte(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        await SendAsync(page, "a=\"1\\\"; Path=/", "b=é\U0001F36A; Path=/", @"c=x\x07y; Path=/", "d=a,b c%20; Path=/");

        Assert.Equal(
            "a=\"1\\\"; b=é\U0001F36A; d=a,b c%20.",
            (await ObservedAsync(page, "A request to "))[0]);
        await Expect(page.Locator(".tool")).ToContainTextAsync("The plain server of");
    });

    /// <summary>Firefox calls the way to the plain server's port cross-site.</summary>
    [Theory, EveryEngine]
    [Proves("laboratory-sends-your-bytes")]
    public Task What_Kestrel_refuses_goes_by_way_of_the_plain_server(Engine engine) =>
        browsers.WithNewPageAsync(engine, async page =>
        {
            await SendAsync(page, "a=1; Path=/", @"c=x\x07y; Path=/");

            Assert.Equal(["a=1.", "a=1.", "a=1.", "a=1."], await ObservedAsync(page, "A request to "));
            await Expect(page.Locator(".tool")).ToContainTextAsync("The plain server of");
            Assert.Empty(await StoredCookie.AllAsync(page.Context));
        });

    [Theory, EveryEngine]
    [Proves("link-sets-nothing")]
    public Task A_link_to_a_case_sets_nothing(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        await page.GotoAsync($"{Laboratory}?line=a%3D1%3B%20Path%3D/&send=true");

        await Expect(page.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("a=1; Path=/");
        Assert.Empty(await StoredCookie.AllAsync(page.Context));
    });

    /// <summary>Sends lines from a tab of their own, and waits for the result.</summary>
    private static async Task SendAsync(IPage page, params string[] lines)
    {
        await PressAsync(page, lines);
        await page.ShowsOutputAsync("as predicted in");
    }

    private static async Task PressAsync(IPage page, params string[] lines)
    {
        await page.GotoAsync(Laboratory);
        await page.GetByRole(AriaRole.Textbox).FillAsync(string.Join('\n', lines));
        await page.GetByRole(AriaRole.Button, new() { Name = "Really send it" }).ClickAsync();
    }

    /// <summary>What was observed of each request whose title begins so, in their order.</summary>
    private static Task<string[]> ObservedAsync(IPage page, string title) => page.EvaluateAsync<string[]>(
        """
        title => [...document.querySelectorAll('.requests tr')].flatMap(row =>
          [...row.querySelectorAll('th span')].filter(span => span.textContent.startsWith(title))
            .map(() => row.querySelector('.observed').textContent.replace(/\s+/g, ' ')
              .match(/Observed: (.*) (As|Not as) predicted/)[1]))
        """,
        title);
}
