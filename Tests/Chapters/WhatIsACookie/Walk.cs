using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.WhatIsACookie;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.WhatIsACookie;

/// <summary>The chapter “What is a cookie?”, as a reader walks through it.</summary>
internal sealed class Walk : IWalk
{
    private const string Forgetful = "/chapters/what-is-a-cookie/forgetful";
    private const string Remembering = "/chapters/what-is-a-cookie/remembering";

    public async Task WalkAsync(Reader reader)
    {
        for (var request = 1; request <= 2; request++)
        {
            var response = await reader.SendAsync(Forgetful);
            await Expect(reader.Output).ToHaveTextAsync("Hello, stranger. Have we met?");
            Assert.Null(await response.Request.HeaderValueAsync("Cookie"));
            Assert.Null(await response.HeaderValueAsync("Set-Cookie"));
        }

        await reader.SendAsync(Remembering);
        await Expect(reader.Output).ToHaveTextAsync("Hello, stranger. Take this cookie.");
        await reader.SeesTickedAsync("no-cookie");

        await reader.SendAsync(Remembering);
        await Expect(reader.Output).ToHaveTextAsync("Hello again. Your cookie told me that we have met.");
        await reader.SeesTickedAsync("a-cookie");

        // What its expiry does, without the minute.
        await reader.Page.Context.ClearCookiesAsync(new() { Name = "met" });
        await reader.SendAsync(Remembering);
        await Expect(reader.Output).ToHaveTextAsync("Hello, stranger. Take this cookie.");
        await reader.SeesTickedAsync("minute-over");
    }
}
