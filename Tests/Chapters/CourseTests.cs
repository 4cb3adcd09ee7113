using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.Browser.Engines;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Chapters;

/// <summary>A reader walks the whole course, chapter by chapter, from the home page to the last checkpoint.</summary>
public static class CourseTests
{
    /// <summary>Two classes, because classes run side by side.</summary>
    public sealed class WithScripts(BrowserFixture browsers) : BrowserTest
    {
        [Theory, EveryEngine]
        public Task The_course_can_be_finished(Engine engine) =>
            browsers.WithPageAsync(engine, page => WalkAsync(new(page, scripts: true)));
    }

    /// <inheritdoc cref="WithScripts" />
    public sealed class WithoutScripts(BrowserFixture browsers) : BrowserTest
    {
        [Theory, EveryEngine]
        public Task The_course_can_be_finished(Engine engine) => browsers.WithPageAsync(
            engine, page => WalkAsync(new(page, scripts: false)), new() { JavaScriptEnabled = false });
    }

    private static async Task WalkAsync(Reader reader)
    {
        await reader.Page.GotoAsync("/");
        await reader.Page.Locator(".contents a").First.ClickAsync();
        foreach (var walk in ChapterParts.All<IWalk>("Walk"))
        {
            await walk.WalkAsync(reader);
            await reader.SeesAllTickedAsync();
            await reader.Page.Locator("a[rel=next]").ClickAsync();
        }
    }
}
