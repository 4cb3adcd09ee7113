using CookieTutorial.Tests.Browser;
using CookieTutorial.Pages.Chapters.Limits;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.Limits;

/// <summary>The chapter “Limits”, as a reader walks through it.</summary>
internal sealed class Walk : IWalk
{
    private const string Lab = "/chapters/limits/lab";

    public async Task WalkAsync(Reader reader)
    {
        await reader.SendAsync($"{Lab}/size");
        await Expect(reader.Output).ToContainTextAsync("Nothing measured yet");
        await PressAsync(reader, "Measure the largest cookie");
        await Expect(reader.Output).ToContainTextAsync("The largest cookie that your browser keeps has 4,096 octets");
        await reader.SeesTickedAsync("size-limit");

        await reader.SendAsync($"{Lab}/count");
        await PressAsync(reader, "Measure how many cookies");

        // 180, but for a cookie of an earlier chapter that is bound to another path: it counts, and does not come along.
        await Expect(reader.Output).ToContainTextAsync(new Regex("Your browser keeps (17[0-9]|180) cookies of this site"));
        await Expect(reader.Output).ToContainTextAsync(new Regex("now it sends (14[0-9]|150)"));
        await reader.SeesTickedAsync("count-limit");

        await reader.SendAsync($"{Lab}/cost");
        await reader.LivePage.GetByLabel("How many cookies").FillAsync("6");
        await PressAsync(reader, "Set them and ask again");
        await Expect(reader.Output).ToContainTextAsync("This request carried 6 heavy cookies");
        await reader.LivePage.GetByLabel("How many cookies").FillAsync("9");
        await reader.Page.RunAndWaitForResponseAsync(
            () => PressAsync(reader, "Set them and ask again"),
            response => response.Status == 431 && new Uri(response.Url).AbsolutePath == $"{Lab}/cost");
        await Expect(reader.Output).ToHaveCountAsync(0);

        await reader.SendAsync($"{Lab}/clean-up");
        await PressAsync(reader, "Clean up now");
        await Expect(reader.Output).ToContainTextAsync("Your browser was asked to delete");
        await reader.SendAsync($"{Lab}/cost");
        await Expect(reader.Output).ToContainTextAsync("This request carried 0 heavy cookies");
    }

    private static Task PressAsync(Reader reader, string name) =>
        reader.TapAsync(reader.LivePage.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }));
}
