using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.YourFirstCookie;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.YourFirstCookie;

/// <summary>The chapter “Your first cookie”, as a reader walks through it.</summary>
internal sealed class Walk : IWalk
{
    public async Task WalkAsync(Reader reader)
    {
        await reader.SendAsync("/test_cookie");
        await Expect(reader.Output).ToHaveTextAsync("No id cookie! Sending cookie to client");
        await reader.SeesTickedAsync("got-id");

        await reader.SendAsync("/test_cookie");
        await Expect(reader.Output).ToHaveTextAsync("Got cookie with id=some_value_99");
        await reader.SeesTickedAsync("sent-id-back");

        await reader.WriteCookieAsync("id", "mine");
        await reader.SendAsync("/test_cookie");
        await Expect(reader.Output).ToHaveTextAsync("Got cookie with id=mine");
        await reader.SeesTickedAsync("changed-id");
    }
}
