using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Chapters;

/// <summary>A reader walks the whole course, chapter by chapter, from the home page to the last checkpoint.</summary>
public static class CourseTests
{
    /// <summary>Two classes, because classes run side by side.</summary>
    public sealed class WithScripts(BrowserFixture browsers) : BrowserTest
    {
        /// <summary>
        /// Not in Firefox, where it takes a minute of CPU time: each script is tested there by itself, and each claim.
        /// </summary>
        [Theory, EveryEngine(NotIn = [Engine.Firefox])]
        public Task The_course_can_be_finished_on_a_phone(Engine engine) => WalkAsync(browsers, engine, scripts: true);
    }

    /// <inheritdoc cref="WithScripts" />
    public sealed class WithoutScripts(BrowserFixture browsers) : BrowserTest
    {
        /// <summary>
        /// Not in Firefox: driven by WebDriver BiDi it runs scripts whatever <c>JavaScriptEnabled</c> says, so nothing would be
        /// proven.
        /// </summary>
        [Theory, EveryEngine(NotIn = [Engine.Firefox])]
        public Task The_course_can_be_finished_on_a_phone(Engine engine) => WalkAsync(browsers, engine, scripts: false);
    }

    /// <summary>A phone has no developer tools.</summary>
    private static Task WalkAsync(BrowserFixture browsers, Engine engine, bool scripts) => browsers.WithNewPageAsync(
        engine,
        page => WalkAsync(new(page, scripts, touch: true)),
        new()
        {
            ViewportSize = new() { Width = 390, Height = 844 },
            JavaScriptEnabled = scripts,
            HasTouch = true,
            IsMobile = true,
        });

    private static async Task WalkAsync(Reader reader)
    {
        await reader.Page.GotoAsync("/");
        await reader.TapAsync(reader.Page.Locator(".contents a").First);
        foreach (var (chapter, walk) in TutorialCourse.Contents.Chapters.Zip(ChapterParts.All<IWalk>("Walk")))
        {
            await reader.BeginAsync(chapter);
            await walk.WalkAsync(reader);
            await reader.SeesAllDoneAsync();
            await SeesTheBarOfTheCourseAsync(reader);
            await AssertStartOverWouldFindEveryCookieAsync(reader);
            await reader.TapAsync(reader.Page.Locator("a[rel=next]"));
        }

        await Assertions.Expect(reader.Page.Locator(".lead")).ToContainTextAsync("You have reached all");
        await Assertions.Expect(reader.Page.Locator(".seen")).ToHaveCountAsync(TutorialCourse.Contents.Chapters.Count);
    }

    /// <summary>Each chapter adds to what was reached in those before.</summary>
    private static async Task SeesTheBarOfTheCourseAsync(Reader reader)
    {
        var progress = (await reader.Page.Context.CookiesAsync()).Single(cookie => cookie.Name == Progress.CookieName).Value;
        await Assertions.Expect(reader.Page.Locator(".position progress"))
            .ToHaveJSPropertyAsync("value", progress.Split('.').Length);
    }

    /// <summary>A cookie that is in no record of <see cref="Chapter.Cookies"/> would stay for ever.</summary>
    private static async Task AssertStartOverWouldFindEveryCookieAsync(Reader reader)
    {
        var chapters = TutorialCourse.Contents.Chapters;
        var known = chapters.SelectMany(chapter => chapter.CookieIdentities).Select(one => (one.Name, one.Path)).ToHashSet();
        Sentences.AssertNone(
            from cookie in await reader.Page.Context.CookiesAsync()
            where cookie.Name != Progress.CookieName
                && !known.Contains((cookie.Name, cookie.Path))
                && !chapters.SelectMany(chapter => chapter.Cookies).Any(one => one.IsNumbered && one.Is(cookie.Name))
            select $"{reader.Page.Url} left {cookie.Name} with the path {cookie.Path}, and Start over would leave it, too: "
                + "give it a record in the chapter's Cookies.");
    }
}
