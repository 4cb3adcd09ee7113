using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.ColorCookie;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.ColorCookie;

/// <summary>The chapter “The color cookie”, as a reader walks through it.</summary>
internal sealed class Walk : IWalk
{
    public async Task WalkAsync(Reader reader)
    {
        await reader.SendAsync("/test_cookies");
        await Expect(reader.Output).ToHaveTextAsync("Cookie Set");
        await reader.SeesTickedAsync("got-color");

        await reader.SendAsync("/test_cookies");
        await Expect(reader.Output).ToHaveTextAsync("Your favorite color is blue");
        await reader.SeesTickedAsync("sent-color-back");

        await reader.SendAsync("/test_cookies/persistent");
        await Expect(reader.Output).ToHaveTextAsync("Your favorite color is blue");
        await reader.DeleteCookieAsync("color");
        await reader.SendAsync("/test_cookies/persistent");
        await Expect(reader.Output).ToHaveTextAsync("Cookie Set");
        await reader.SeesTickedAsync("made-color-last");
        await reader.SeesOpenAsync("deleted-color");

        await reader.SendAsync("/test_cookies/persistent");
        await Expect(reader.Output).ToHaveTextAsync("Your favorite color is blue");
        await reader.DeleteCookieAsync("color");
        await reader.SendAsync("/test_cookies/persistent");
        await Expect(reader.Output).ToHaveTextAsync("Cookie Set");
        await reader.SeesTickedAsync("deleted-color");
    }
}
