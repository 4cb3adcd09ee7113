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
        [Theory, EveryEngine]
        public Task The_course_can_be_finished(Engine engine) =>
            browsers.WithNewPageAsync(engine, page => WalkAsync(new(page, scripts: true), _ => true));
    }

    /// <inheritdoc cref="WithScripts" />
    public sealed class WithoutScripts(BrowserFixture browsers) : BrowserTest
    {
        /// <summary>
        /// Without scripts the server does all the work, and it is one server for all engines: what an engine adds is links that
        /// open in a frame or in a tab, forms in a frame, and the reload after which a checkpoint shows. So Firefox, which takes
        /// three times as long, walks those chapters whose walk says that they have all of these, and turns the pages of the
        /// others.
        /// </summary>
        [Theory, EveryEngine]
        public Task The_course_can_be_finished(Engine engine) => browsers.WithNewPageAsync(
            engine,
            page => WalkAsync(
                new(page, scripts: false), walk => engine != Engine.Firefox || walk.IsWalkedWithoutScriptsInEveryEngine),
            new() { JavaScriptEnabled = false });
    }

    private static async Task WalkAsync(Reader reader, Func<IWalk, bool> isWalked)
    {
        await reader.Page.GotoAsync("/");
        await reader.Page.Locator(".contents a").First.ClickAsync();
        foreach (var walk in ChapterParts.All<IWalk>("Walk"))
        {
            if (isWalked(walk))
            {
                await walk.WalkAsync(reader);
                await reader.SeesAllTickedAsync();
                await AssertStartOverWouldFindEveryCookieAsync(reader);
            }

            await reader.Page.Locator("a[rel=next]").ClickAsync();
        }
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
