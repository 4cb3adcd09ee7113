using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser;

/// <summary>How a reader sees a page: on a phone, a tablet or a laptop, in light or in dark colours.</summary>
/// <param name="Width">The width of the window, in CSS pixels.</param>
/// <param name="Colours">The colours that the reader's system prefers.</param>
internal sealed record View(int Width, ColorScheme Colours)
{
    private const int Height = 800;

    /// <summary>A phone, a tablet and a laptop.</summary>
    public static IReadOnlyList<View> AllIn(ColorScheme colours) => [new(320, colours), new(768, colours), new(1280, colours)];

    /// <summary>
    /// Shows the page that is loaded in this view, and makes sure that the browser really does: Playwright's emulation of colours
    /// does nothing in a Firefox that is driven by WebDriver BiDi.
    /// </summary>
    public async Task ShowAsync(IPage page)
    {
        // Firefox lays out its whole window again, even if it has this size already.
        if (page.ViewportSize is not { Width: var width, Height: Height } || width != Width)
        {
            await page.SetViewportSizeAsync(Width, Height);
        }

        await page.EmulateMediaAsync(new() { ColorScheme = Colours });
        Assert.Equal(ToString(), await ShownAsync(page));
    }

    private static Task<string> ShownAsync(IPage page) => page.EvaluateAsync<string>(
        "`${innerWidth} pixels, ${matchMedia('(prefers-color-scheme: dark)').matches ? 'Dark' : 'Light'}`");

    /// <inheritdoc />
    public override string ToString() => $"{Width} pixels, {Colours}";
}
