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

        await reader.SendAsync("/read-a-date");
        await reader.LivePage.GetByLabel("The text after “Expires=”").FillAsync("1 Jan 1970 00:00:00");
        await reader.TapAsync(reader.LivePage.GetByText("Read it"));
        await Expect(reader.Output).ToContainTextAsync("1 Jan 1970, 00:00:00 UTC, in the past: the cookie is deleted");
    }
}
