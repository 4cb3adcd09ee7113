using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser;

/// <summary>What only a style sheet shows.</summary>
public sealed class StyleTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    public Task Where_a_claim_was_proven_is_shown_to_the_mouse(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync(SiteAddresses.Chapter);
        var proof = page.Locator(".proof").First;
        var text = proof.Locator(".proof-text");
        await Expect(text).ToHaveCSSAsync("clip-path", "inset(50%)");

        await proof.HoverAsync();

        await Expect(text).ToHaveCSSAsync("clip-path", "none");
        Assert.True((await text.BoundingBoxAsync())!.Width > 50);
    });

    /// <summary>Firefox gives the keyboard to one window only, and other tests have windows, too.</summary>
    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task Where_a_claim_was_proven_is_shown_to_the_keyboard(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        // An earlier test may have left the pointer where this one would not see the keyboard at work.
        await page.Mouse.MoveAsync(0, 0);
        await page.GotoAsync(SiteAddresses.Chapter);
        await page.Keyboard.PressAsync("Tab");

        await page.Locator(".proof").First.FocusAsync();

        await Expect(page.Locator(".proof-text").First).ToHaveCSSAsync("clip-path", "none");
    });

    /// <summary>A chapter says what they mean. The text is the same in every engine, so the fastest stands for all.</summary>
    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task Proof_doubt_difference_verdict_and_direction_have_their_signs(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(SiteAddresses.Chapter);

            var signs = await page.EvaluateAsync<string[]>(
                """
                () => {
                  document.querySelector('.prose').insertAdjacentHTML('beforeend', `
                    <a class="proof new"></a><a class="proof unproven new"></a><span class="differs new"></span>
                    <div class="predict compared"><details class="right"><summary class="new"></summary></details>
                      <details><summary class="new"></summary></details></div>
                    <div class="exchanges"><code class="sent new"></code><code class="answered new"></code></div>`);
                  const content = (element, place) => getComputedStyle(element, place).content;
                  return [...document.querySelectorAll('.new')].map(element =>
                    content(element, element.matches('.proof, .differs') ? '::before' : '::after'));
                }
                """);

            Assert.Equal(
                [
                    "\"tested\" / \"\"", "\"?\" / \"\"", "\"But: \"", "\" (right)\"", "\" (wrong)\"",
                    "\"▶\" / \"\"", "\"◀\" / \"\"",
                ],
                signs);
        });

    /// <summary>The text as a reader sees and copies it: two spaces of the wire are two.</summary>
    [Theory, EveryEngine]
    public Task The_spaces_of_a_header_line_are_all_shown(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync("/");
        await page.WriteByScriptAsync($"{AnyLesson.CookieName}=a  b; path=/");

        await page.GotoAsync(SiteAddresses.LivePage);

        await Expect(page.Locator(".sent .header-line").First).ToBeVisibleAsync();
        Assert.Contains("=a  b", await page.Locator(".sent").InnerTextAsync(), StringComparison.Ordinal);
    });

    [Theory, EveryEngine]
    public Task The_sites_own_cookie_is_shown_when_a_reader_asks_for_it(Engine engine) => browsers.WithPageAsync(
        engine,
        async page =>
        {
            await page.GotoAsync(AnyLesson.ReachedAtOnce.Address);
            var own = page.Locator(".answered .header-line", new() { HasText = "progress=" });
            await Expect(own).ToBeHiddenAsync();

            await page.Locator(".own summary").ClickAsync();

            await Expect(own).ToBeVisibleAsync();
        });
}
