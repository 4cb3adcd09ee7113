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
        await ClickAsync(reader, AriaRole.Link, "/stop_tracking");
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

        await reader.SendAsync("/stop_tracking/post");
        await Expect(reader.Output).ToHaveTextAsync("We are tracking you.");
        await ClickAsync(reader, AriaRole.Button, "/stop_tracking/post");
        await Expect(reader.Output).ToHaveTextAsync("Cookies Cleared");
    }

    private static Task<IResponse> ClickAsync(Reader reader, AriaRole role, string address) =>
        reader.Page.RunAndWaitForResponseAsync(
            () => reader.LivePage.GetByRole(role, new() { Name = "Enough! Stop Tracking Me" }).ClickAsync(),
            response => new Uri(response.Url).AbsolutePath == address);
}
