using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.UnderTheHood;
using CookieTutorial.Tests.Browser.Engines;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

/// <summary>What a reader sees of the Set-Cookie line lab after pressing its button, which stands below a long form.</summary>
public sealed class SetCookieLineBrowserTests(BrowserFixture browsers) : BrowserTest
{
    /// <summary>
    /// Not in Firefox, where the long form takes long: that the result is in view there, too, is measured by <see
    /// cref="DeskTests"/>.
    /// </summary>
    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task Result_and_refusal_are_in_view_on_a_phone(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await page.GotoAsync("/chapters/under-the-hood");
            var frame = page.FrameLocator("iframe[name=demo]");
            await page.Locator(".prose a.send[href='/under-the-hood/set-cookie-line']").First.ClickAsync();
            await frame.GetByLabel("Name", new() { Exact = true }).FillAsync("__Host-a");
            await PressAsync(frame);

            await Expect(frame.Locator(".remarks")).ToContainTextAsync("Refused:");
            await Expect(frame.Locator("#output")).ToBeInViewportAsync();

            await frame.GetByLabel("Another attribute").FillAsync("a; b");
            await PressAsync(frame);

            await Expect(frame.Locator("#output li")).ToContainTextAsync("Another attribute: A semicolon");
            await Expect(frame.Locator("#output")).ToBeInViewportAsync();
            await frame.GetByRole(AriaRole.Link, new() { Name = "Another attribute" }).ClickAsync();
            await Expect(frame.GetByLabel("Another attribute")).ToBeInViewportAsync();
        },
        new() { ViewportSize = new() { Width = 360, Height = 640 } });

    /// <summary>Not in Firefox, where axe takes long: it reads the same HTML there.</summary>
    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task A_line_with_remarks_is_accessible_and_fits(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await Accessibility.LoadAsync(page);
            await page.GotoAsync("/under-the-hood/set-cookie-line");
            await page.GetByLabel("Domain")
                .FillAsync("a-domain-that-is-far-too-long-for-a-phone-and-has-no-place-to-break.example");
            await page.GetByRole(AriaRole.Button, new() { Name = "Write the line" }).ClickAsync();
            await Expect(page.Locator(".remarks li")).ToHaveCountAsync(1);

            Assert.Empty(await Accessibility.ViolationsAsync(page));
            Assert.Equal(
                0,
                await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));

            await page.GetByLabel("Path", new() { Exact = true }).FillAsync(";");
            await page.GetByRole(AriaRole.Button, new() { Name = "Write the line" }).ClickAsync();
            await Expect(page.Locator(".problems li")).ToHaveCountAsync(1);

            Assert.Empty(await Accessibility.ViolationsAsync(page));
        },
        new() { ViewportSize = new() { Width = 320, Height = 640 } });

    private static Task PressAsync(IFrameLocator frame) =>
        frame.GetByRole(AriaRole.Button, new() { Name = "Write the line" }).ClickAsync();
}
