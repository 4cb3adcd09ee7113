using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.Browser.Engines;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>What a reader sees of the laboratory, also on the smallest phone.</summary>
public sealed class LaboratoryViewTests(BrowserFixture browsers) : BrowserTest
{
    private const string Deletion =
        "cart=3; Path=/observe/shop; Domain=localhost\ncart=; Path=/observe/shop; Domain=localhost; Max-Age=0";

    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = Desk.SmallestPhone };

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
            await Expect(page.Locator(".tool")).ToContainTextAsync("Unlike the standard");

            Assert.Equal(0, await page.EvaluateAsync<int>(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        },
        Phone);

    /// <summary>The tables, which tell the same in full, follow.</summary>
    [Theory, EveryEngine]
    public Task A_result_stands_in_view_with_the_request_and_its_answer(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            foreach (var screen in Desk.Screens)
            {
                await page.SetViewportSizeAsync(screen.Width, screen.Height);
                await page.GotoAsync("/predict-and-observe?line=a%3D1;Path%3D/observe%0Ab%3D2;Max-Age%3D60");
                foreach (var (button, result) in
                         new[] { ("Predict", "Nothing was sent."), ("Really send it", "as predicted in") })
                {
                    await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
                    await page.ShowsOutputAsync(result);
                    foreach (var part in new[] { "output", "sent", "answered", "jar" })
                    {
                        await Expect(page.Locator($"[data-desk={part}]")).ToBeInViewportAsync(new() { Ratio = 1 });
                    }
                }
            }
        });

    /// <summary>Each as it might stand in a real answer, and longer than a phone is wide.</summary>
    [Theory, EveryEngine]
    public Task Two_long_lines_leave_room_for_the_request_and_its_answer(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await page.GotoAsync("/predict-and-observe");
            await page.GetByRole(AriaRole.Textbox).FillAsync(
                "session-of-the-shop=38afes7a8-long; Path=/observe/shop; HttpOnly\n__Secure-cart=3; Path=/observe; Secure");
            await page.GetByRole(AriaRole.Button, new() { Name = "Predict" }).ClickAsync();
            await page.ShowsOutputAsync("Nothing was sent.");

            await Expect(page.Locator("[data-desk=answered]")).ToBeInViewportAsync(new() { Ratio = 1 });
        },
        Phone);

    /// <summary>The frame has no scroll bar of its own.</summary>
    [Theory, EveryEngine]
    public Task In_the_chapter_the_link_below_the_verdicts_leads_to_the_tables(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await page.GotoAsync("/chapters/predict-and-observe");
            await page.Locator(".prose .send[target=demo]").First.ClickAsync();
            var laboratory = page.FrameLocator("iframe[name=demo]");
            await laboratory.GetByRole(AriaRole.Button, new() { Name = "Predict" }).ClickAsync();

            await laboratory.GetByRole(AriaRole.Link, new() { Name = "See it in full below." }).ClickAsync();

            await Expect(laboratory.Locator(".findings").First).ToBeInViewportAsync();
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
