using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>Runs axe-core in a page.</summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// Loads axe into every document that the page opens from now on, but not into its frames: what they show has an address of
    /// its own, and is checked there.
    /// </summary>
    public static Task LoadAsync(IPage page) => page.AddInitScriptAsync($"if (window === window.top) {{ {Axe} }}");

    /// <summary>
    /// The violations of WCAG 2.2 AA and of axe's best practices, each with its rule and its elements. In a window of another
    /// width that shows the same elements of the same document, only two rules can find something else: those about the size of
    /// targets, and about what scrolls.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="coloursOnly">
    /// Whether only the rules about colours are checked, for a page that was checked in other colours.
    /// </param>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, bool coloursOnly = false)
    {
        // After a click the text may be there before the style sheet is, and axe measures colours.
        await page.WaitForLoadStateAsync(LoadState.Load);
        var violations = await page.EvaluateAsync<string[]>(
            """
            async coloursOnly => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const colours = axe.getRules(tags).filter(rule => rule.tags.includes('cat.color')).map(rule => rule.ruleId);
              const shown = [...document.querySelectorAll('*')]
                .map(element => Number(element.checkVisibility({ visibilityProperty: true }))).join('');
              window.seenByAxe ??= new Set();
              const runOnly = coloursOnly ? { type: 'rule', values: colours }
                : seenByAxe.has(shown) ? { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] }
                : { type: 'tag', values: tags };
              seenByAxe.add(shown);
              const { violations } = await axe.run({
                runOnly, resultTypes: ['violations'], iframes: false, selectors: false, preload: false,
              });
              return violations.map(one => `${one.id}: ${one.help}: ${one.nodes.map(node => node.html).join(' ')}`);
            }
            """,
            coloursOnly);
        return [.. violations.Select(one => $"{page.Url}: {one}")];
    }
}
