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
        await VisitAsync(reader, "Send a visit to /track_user");
        await Expect(reader.Output).ToContainTextAsync("This is your visit number");
        await ClickInFrameAsync(reader, AriaRole.Link, "/stop_tracking");
        await Expect(reader.Output).ToHaveTextAsync("Cookies Cleared");
        await reader.SeesTickedAsync("stopped");

        await VisitAsync(reader, "Send another visit to /track_user");
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
        await ClickInFrameAsync(reader, AriaRole.Button, "/stop_tracking/post");
        await Expect(reader.Output).ToHaveTextAsync("Cookies Cleared");
    }

    private static Task<IResponse> VisitAsync(Reader reader, string link) =>
        AwaitResponseAsync(reader, reader.Page.GetByRole(AriaRole.Link, new() { Name = link }), "/track_user");

    private static Task<IResponse> ClickInFrameAsync(Reader reader, AriaRole role, string address) =>
        AwaitResponseAsync(reader, reader.Frame.GetByRole(role, new() { Name = "Enough! Stop Tracking Me" }), address);

    private static Task<IResponse> AwaitResponseAsync(Reader reader, ILocator clicked, string address) =>
        reader.Page.RunAndWaitForResponseAsync(
            () => clicked.ClickAsync(), response => new Uri(response.Url).AbsolutePath == address);
}
