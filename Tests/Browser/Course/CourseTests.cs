using CookieTutorial.Tests.Browser.Engines;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser.Course;

/// <summary>A reader walks the whole course, chapter by chapter, from the home page to the last checkpoint.</summary>
public sealed class CourseTests(BrowserFixture browsers) : BrowserTest
{
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

    [Theory, EveryEngine]
    public Task It_can_be_finished_with_scripts(Engine engine) =>
        browsers.WithPageAsync(engine, page => WalkAsync(new(page, scripts: true)));

    [Theory, EveryEngine]
    public Task It_can_be_finished_without_scripts(Engine engine) =>
        browsers.WithPageAsync(engine, page => WalkAsync(new(page, scripts: false)), new() { JavaScriptEnabled = false });

    private static async Task WalkAsync(Reader reader)
    {
        await reader.Page.GotoAsync("/");
        await reader.Page.Locator(".contents a").First.ClickAsync();
        foreach (var walk in Walks)
        {
            await walk(reader);
            await Expect(reader.Page.Locator("[data-checkpoint] .state").Filter(new() { HasNotText = "Done" })).ToHaveCountAsync(0);
            await reader.Page.Locator("a[rel=next]").ClickAsync();
        }
    }
}
