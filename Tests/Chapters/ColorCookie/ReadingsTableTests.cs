using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.Browser.Engines;

namespace CookieTutorial.Tests.Chapters.ColorCookie;

/// <summary>The table of what is made of a date, as a reader sees it.</summary>
public sealed class ReadingsTableTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    public Task On_the_narrowest_phone_each_reading_takes_two_lines(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await page.GotoAsync("/read-a-date?date=21%20Jul%202027%2007:28:00");

            var heights = await page.Locator(".readings tr").EvaluateAllAsync<double[]>(
                "rows => rows.map(row => row.clientHeight / parseFloat(getComputedStyle(row).lineHeight))");

            Assert.Equal(3, heights.Length);
            Assert.All(heights, lines => Assert.InRange(lines, 1, 2.5));
        },
        new() { ViewportSize = new() { Width = 360, Height = 740 } });
}
