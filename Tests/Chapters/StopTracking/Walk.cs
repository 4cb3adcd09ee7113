using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.StopTracking;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.StopTracking;

/// <summary>The chapter “Stop tracking”, as a reader walks through it.</summary>
internal sealed class Walk : IWalk
{
    public async Task WalkAsync(Reader reader)
    {
        await reader.SendAsync("/track_user");
        await Expect(reader.Output).ToContainTextAsync("This is your visit number");
        await TapAsync(reader, AriaRole.Link, "/stop_tracking");
        await Expect(reader.Output).ToHaveTextAsync("Cookies Cleared");
        await reader.SeesTickedAsync("stopped");

        await reader.SendAsync("/track_user");
        await Expect(reader.Output).ToContainTextAsync("Welcome! This is your visit number 1.");
        await reader.SeesTickedAsync("stranger-again");

        await reader.SendAsync("/stop_tracking/wrong_path");
        await Expect(reader.Output).ToHaveTextAsync("Cookies Cleared?");
        await reader.SeesTickedAsync("wrong-path");

        var response = await reader.SendAsync("/stop_tracking/wrong_path");
        Assert.Contains("visits=1", (await LessonLines.CookieAsync(response)).Split("; "));
        await reader.SeesTickedAsync("still-there");

        foreach (var page in (string[])["/stop_tracking/image", "/stop_tracking/prefetch"])
        {
            await reader.Page.RunAndWaitForRequestFinishedAsync(
                () => reader.SendAsync(page),
                new() { Predicate = request => new Uri(request.Url).AbsolutePath == "/stop_tracking" });
            await Expect(reader.Output).ToContainTextAsync("We were tracking you");
            await reader.SendAsync("/track_user");
            await Expect(reader.Output).ToContainTextAsync("Welcome! This is your visit number 1.");
        }

        await reader.SendAsync("/stop_tracking/foreign_form");
        var refusal = await reader.Page.Context.RunAndWaitForPageAsync(
            () => reader.TapAsync(reader.LivePage.GetByRole(AriaRole.Button, new() { Name = "Win a prize" })));
        await Expect(refusal.Locator("h1")).ToHaveTextAsync("No page of this site sent this request");
        await refusal.CloseAsync();

        await reader.SendAsync("/stop_tracking/post");
        await Expect(reader.Output).ToHaveTextAsync("We are tracking you.");
        await TapAsync(reader, AriaRole.Button, "/stop_tracking/post");
        await Expect(reader.Output).ToHaveTextAsync("Cookies Cleared");
    }

    private static Task<IResponse> TapAsync(Reader reader, AriaRole role, string address) =>
        reader.Page.RunAndWaitForResponseAsync(
            () => reader.TapAsync(reader.LivePage.GetByRole(role, new() { Name = "Enough! Stop Tracking Me" })),
            response => new Uri(response.Url).AbsolutePath == address);
}
