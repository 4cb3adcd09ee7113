using CookieTutorial.Tests.Browser.Engines;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser.Course;

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
        public Task The_course_can_be_finished(Engine engine) => browsers.WithNewPageAsync(
            engine, page => WalkAsync(new(page, scripts: false)), new() { JavaScriptEnabled = false });
    }

    private static readonly Func<Reader, Task>[] Walks =
    [
        WhatIsACookieWalk.WalkAsync,
        WithoutAFrameworkWalk.WalkAsync,
        YourFirstCookieWalk.WalkAsync,
        ColorCookieWalk.WalkAsync,
        ReadingCookiesWalk.WalkAsync,
        CountingVisitsWalk.WalkAsync,
        StopTrackingWalk.WalkAsync,
        UnderTheHoodWalk.WalkAsync,
        LimitsWalk.WalkAsync,
    ];

    private static async Task WalkAsync(Reader reader)
    {
        await reader.Page.GotoAsync("/");
        await reader.Page.Locator(".contents a").First.ClickAsync();
        foreach (var walk in Walks)
        {
            await walk(reader);
            await reader.SeesAllTickedAsync();
            await reader.Page.Locator("a[rel=next]").ClickAsync();
        }
    }
}
