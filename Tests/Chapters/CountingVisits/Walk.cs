using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.CountingVisits;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.CountingVisits;

/// <summary>The chapter “Counting visits”, as a reader walks through it.</summary>
internal sealed class Walk : IWalk
{
    public async Task WalkAsync(Reader reader)
    {
        await reader.SendAsync("/track_user/direct");
        await Expect(reader.Output).ToHaveTextAsync("Welcome! This is your visit number 1.");
        await reader.SendAsync("/track_user/direct");
        await Expect(reader.Output).ToHaveTextAsync("Welcome back! This is your visit number 2.");
        await reader.SeesOpenAsync("three-visits");

        await reader.SendAsync("/track_user");
        await Expect(reader.Output).ToContainTextAsync("Welcome back! This is your visit number 3.");
        await reader.SeesTickedAsync("three-visits");

        await reader.WriteCookieAsync("visits", "1000");
        await reader.SendAsync("/track_user");
        await Expect(reader.Output).ToContainTextAsync("Welcome back! This is your visit number 1001.");
        await reader.SeesTickedAsync("changed-visits");

        await reader.WriteCookieAsync("visits", "many");
        await reader.SendAsync("/track_user/direct");
        await Expect(reader.Output).ToHaveTextAsync("Welcome! This is your visit number 1.");
    }
}
