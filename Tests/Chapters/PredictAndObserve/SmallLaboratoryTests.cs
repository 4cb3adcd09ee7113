using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.Browser.Engines;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>The laboratory on the smallest phone.</summary>
public sealed class SmallLaboratoryTests(BrowserFixture browsers) : BrowserTest
{
    private const string Deletion =
        "cart=3; Path=/observe/shop; Domain=localhost\ncart=; Path=/observe/shop; Domain=localhost; Max-Age=0";

    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 360, Height = 740 } };

    [Theory, EveryEngine]
    public Task The_field_shows_all_of_two_long_lines_and_six_rows_of_more(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await page.GotoAsync("/predict-and-observe");

            var (small, _) = await RowsAsync(page, "a=1");
            var (shown, all) = await RowsAsync(page, Deletion);
            var (most, _) = await RowsAsync(page, string.Concat(Enumerable.Repeat($"{Deletion}\n", 5)));

            Assert.Equal(2, small);
            Assert.Equal(all, shown);
            Assert.InRange(shown, 3, 6);
            Assert.Equal(6, most);
        },
        Phone);

    [Theory, EveryEngine]
    public Task The_rule_of_an_engine_makes_the_page_no_wider(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await page.GotoAsync("/predict-and-observe?line=token");
            await page.GetByRole(AriaRole.Button, new() { Name = "Predict" }).ClickAsync();
            await page.ShowsOutputAsync("Unlike the standard");

            Assert.Equal(0, await page.EvaluateAsync<int>(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        },
        Phone);

    /// <summary>How many rows it shows of a text, and how many the text has.</summary>
    private static async Task<(double Shown, double All)> RowsAsync(IPage page, string text)
    {
        var field = page.GetByRole(AriaRole.Textbox);
        await field.FillAsync(text);
        var rows = await field.EvaluateAsync<double[]>(
            """
            field => {
              const style = getComputedStyle(field);
              const padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
              return [field.clientHeight, field.scrollHeight]
                .map(height => Math.round((height - padding) / parseFloat(style.lineHeight)));
            }
            """);
        return (rows[0], rows[1]);
    }
}
