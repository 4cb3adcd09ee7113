using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.Browser.Engines;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>A browser that does something else than was predicted: one that calls itself by the name of another.</summary>
public sealed class SurpriseTests(BrowserFixture browsers) : BrowserTest
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";
    private const string Chrome =
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

    [Theory, EveryEngine]
    public Task It_is_told_and_can_be_copied(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await page.GotoAsync("/predict-and-observe?line=__Host-id%3D1%3B%20Secure");
            await page.GetByRole(AriaRole.Button, new() { Name = "Really send it" }).ClickAsync();

            await page.ShowsOutputAsync("You have found something");
            await Expect(page.GetByLabel("A report")).ToHaveValueAsync(
                new System.Text.RegularExpressions.Regex("Set-Cookie: __Host-id=1; Secure"));
            await Expect(page.GetByLabel("A test in C#")).ToHaveValueAsync(
                new System.Text.RegularExpressions.Regex("Assert\\.(Null|Equal)\\("));
        },
        new() { UserAgent = engine == Engine.Firefox ? Chrome : Firefox });
}
