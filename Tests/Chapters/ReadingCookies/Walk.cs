using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.ReadingCookies;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.ReadingCookies;

/// <summary>The chapter “Reading cookies”, as a reader walks through it.</summary>
internal sealed class Walk : IWalk
{
    public async Task WalkAsync(Reader reader)
    {
        await reader.SendAsync("/stored");
        await Expect(reader.Output).ToHaveTextAsync("Request.Cookies has no cookie named stored.");

        await reader.LivePage.GetByLabel("Text to store").FillAsync("100");
        await reader.TapAsync(reader.LivePage.GetByText("Store it"));
        await Expect(reader.Output).ToHaveTextAsync("Stored. Request.Cookies cannot have it yet: send the request again.");
        await reader.SendAsync("/stored");
        await Expect(reader.Output).ToHaveTextAsync("Read back: 100. Add 1, and it is 1001.");
        await reader.SeesTickedAsync("read-back-100");

        await reader.WriteCookieAsync("stored", "two words");
        await reader.SendAsync("/stored");
        await Expect(reader.Output).ToHaveTextAsync("Request.Cookies has no cookie named stored.");
        await Expect(reader.LivePage.Locator("#dropped")).ToBeVisibleAsync();
        await reader.SeesTickedAsync("dropped-a-cookie");
    }
}
