using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.UnderTheHood;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

/// <summary>The chapter “Under the hood”, as a reader walks through it.</summary>
internal sealed class Walk : IWalk
{
    private const string HeaderLab = "/under-the-hood/cookie-header";

    public async Task WalkAsync(Reader reader)
    {
        await reader.SendAsync("/under-the-hood/first-access");
        await Expect(reader.Output).ToContainTextAsync("Before the handler asked: no cookies are parsed.");
        await Expect(reader.Output).ToContainTextAsync("now they are parsed");

        await ParseAsync(reader, "color=blue; motto=carpe diem; visits=3");
        await Expect(reader.Output)
            .ToHaveTextAsync("The header that you typed: pairs 3, kept 2, overridden by a duplicate 0, dropped 1.");
        await Expect(reader.LivePage.GetByText("its value holds a space")).ToBeVisibleAsync();
        await Expect(reader.LivePage.GetByText("makes the whole header void")).ToBeVisibleAsync();
        await reader.SeesTickedAsync("header-dropped-pair");

        await reader.WriteCookieAsync("color", "general");
        await reader.WriteCookieAsync("color", "special", "/under-the-hood");
        await reader.SendAsync(HeaderLab);
        await Expect(reader.Output).ToContainTextAsync("overridden by a duplicate 1");
        await Expect(reader.LivePage.Locator("tbody", new() { HasText = "color=special" })).ToContainTextAsync("lost");
        await reader.SeesTickedAsync("header-duplicate-name");

        await ParseAsync(reader, "color=blue; Color=red; color=%67reen");
        await Expect(reader.Output).ToContainTextAsync("kept 1, overridden by a duplicate 2");

        await reader.SendAsync("/under-the-hood/set-cookie-line");
        await Expect(reader.Output).ToHaveTextAsync("Set-Cookie: theme=dark%20blue; path=/");
        await reader.LivePage.GetByLabel("Name", new() { Exact = true }).FillAsync("my cookie");
        await WriteAsync(reader);
        await Expect(reader.LivePage.Locator(".problem")).ToContainTextAsync("ASP.NET Core refuses this name");
        await reader.LivePage.GetByLabel("Name", new() { Exact = true }).FillAsync("__Host-theme");
        await WriteAsync(reader);
        await Expect(reader.LivePage.Locator(".remarks")).ToContainTextAsync("Refused: A name that begins with __Host-");
        await reader.LivePage.GetByLabel("Name", new() { Exact = true }).FillAsync("cart");
        await reader.LivePage.GetByLabel("Path", new() { Exact = true }).FillAsync("/shop; Secure");
        await WriteAsync(reader);
        await Expect(reader.LivePage.Locator(".problem")).ToContainTextAsync("begin another one");
        await reader.LivePage.GetByLabel("Path", new() { Exact = true }).FillAsync("/shop");
        await reader.LivePage.GetByLabel("HttpOnly").CheckAsync();
        await WriteAsync(reader);
        await Expect(reader.Output).ToHaveTextAsync("Set-Cookie: cart=dark%20blue; path=/shop; httponly");
        Assert.DoesNotContain(await reader.Page.Context.CookiesAsync(), cookie => cookie.Name is "theme" or "cart");
    }

    private static async Task ParseAsync(Reader reader, string header)
    {
        await reader.SendAsync(HeaderLab);
        await reader.LivePage.GetByLabel("Cookie header").FillAsync(header);
        await reader.TapAsync(reader.LivePage.GetByRole(AriaRole.Button, new() { Name = "Parse it" }));
    }

    private static Task WriteAsync(Reader reader) =>
        reader.TapAsync(reader.LivePage.GetByRole(AriaRole.Button, new() { Name = "Write the line" }));
}
