using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.Browser.Engines;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.ReadingCookies;

/// <summary>The next step of the lesson is to type into a field.</summary>
public sealed class StoredFieldTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    public Task On_a_phone_the_field_is_in_view_with_the_answer(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await page.GotoAsync("/chapters/reading-cookies");

            await page.Locator(".prose a.send[href='/stored']:visible").First.ClickAsync();

            var answer = page.FrameLocator("iframe[name=demo]");
            await Expect(answer.GetByLabel("Text to store")).ToBeInViewportAsync(new() { Ratio = 1 });
            await Expect(answer.Locator("#output")).ToBeInViewportAsync(new() { Ratio = 1 });
        },
        new() { ViewportSize = new() { Width = 390, Height = 844 } });
}
