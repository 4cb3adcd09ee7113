using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;
using CookieTutorial.Pages.Chapters.WithoutAFramework;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

/// <summary>The chapter “Without a framework”, as a reader walks through it.</summary>
internal sealed class Walk : IWalk
{
    private const string RoundTrip = "/chapters/without-a-framework/round-trip";
    private const string Ports = "/chapters/without-a-framework/ports";

    public async Task WalkAsync(Reader reader)
    {
        await reader.SendAsync(RoundTrip);
        await Expect(reader.Output.Locator(".sent .header-line")).ToHaveTextAsync("Cookie: id=some_value_42");
        await Expect(reader.Output.Locator(".answered .header-line").First).ToHaveTextAsync("Set-Cookie: id=some_value_42");
        await reader.SeesTickedAsync("came-back");

        // The id that the reader wrote by hand in an earlier chapter, which this page puts away.
        await reader.SendAsync(Ports);
        await Expect(reader.Output).ToHaveTextAsync("Your browser sent this port id=mine");

        await reader.ToChapterAsync();
        var tab = await reader.Page.Context.RunAndWaitForPageAsync(
            () => reader.TapAsync(reader.Page.GetByRole(AriaRole.Link, new() { Name = "open the plain server in a tab" })));
        await Expect(tab.Locator("body")).ToHaveTextAsync("Path is: /hello");
        await tab.CloseAsync();

        await reader.SendAsync(Ports);
        await Expect(reader.Output).ToHaveTextAsync("Your browser sent this port id=some_value_42");
        await reader.SeesTickedAsync("any-port");

        await reader.SendAsync(Ports);
        await Expect(reader.Output).ToHaveTextAsync("No id came to this port.");
    }
}
