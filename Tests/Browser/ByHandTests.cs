using System.Text.RegularExpressions;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser;

/// <summary>A reader writes a cookie of the lesson in the little browser, without developer tools.</summary>
public sealed class ByHandTests(BrowserFixture browsers) : BrowserTest
{
    private static readonly string Chapter = TutorialCourse.Contents.Chapters
        .First(chapter => chapter.Cookies.Any(cookie => cookie.Name == AnyLesson.CookieName && cookie.IsByHand)).Address;

    [Theory, EveryEngine]
    public Task A_script_stores_it_and_deletes_it(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await OpenAsync(page);

        // A browser leaves out the space at the end, and not the one before it, which does not break.
        await WriteAsync(page, "two words \U0001F36A\u00A0 ", "/");

        await Expect(page.Locator(".by-hand .written")).ToContainTextAsync("A script ran document.cookie");
        await Expect(page.Locator(".readable")).ToContainTextAsync($"{AnyLesson.CookieName}=two words \U0001F36A");
        Assert.Equal(
            [StoredCookie.Session(AnyLesson.CookieName, "two words \U0001F36A\u00A0")],
            await StoredCookie.AllAsync(page.Context));

        // A deletion does not care for the value.
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Value" }).FillAsync("a;b");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete it" }).ClickAsync();

        await Expect(page.Locator(".readable")).ToContainTextAsync("scripts can read: nothing");
        Assert.Empty(await StoredCookie.AllAsync(page.Context));
    });

    [Theory, EveryEngine]
    public Task What_cannot_be_written_is_said_beside_the_field(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await OpenAsync(page);
        var problem = page.Locator(".by-hand .problem");

        await WriteAsync(page, "a;b", "/");
        await Expect(problem).ToContainTextAsync("A semicolon would");
        await WriteAsync(page, "a", "/; HttpOnly");
        await Expect(problem).ToContainTextAsync("A semicolon would");
        await WriteAsync(page, "a", "folder");
        await Expect(problem).ToContainTextAsync("A path begins with a slash");
        await WriteAsync(page, new string('x', 5000), "/");
        await Expect(problem).ToContainTextAsync("Your browser does not keep this cookie");

        Assert.Empty(await StoredCookie.AllAsync(page.Context));
    });

    /// <summary>No script of this page can look whether the browser keeps it.</summary>
    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task A_cookie_of_another_folder_is_written_and_the_last_word_stands_alone(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            var (problem, written) = (page.Locator(".by-hand .problem"), page.Locator(".by-hand .written"));
            await OpenAsync(page);
            await WriteAsync(page, "a;b", "/");
            await Expect(problem).Not.ToBeEmptyAsync();

            await WriteAsync(page, "a", Chapter[..^1]);
            await Expect(written).ToContainTextAsync(
                $"document.cookie = \"{AnyLesson.CookieName}=a; path={Chapter[..^1]}\"");
            await Expect(problem).ToBeEmptyAsync();

            await WriteAsync(page, "a;b", "/");
            await Expect(problem).Not.ToBeEmptyAsync();
            await Expect(written).ToBeEmptyAsync();
        });

    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task What_scripts_can_read_is_said_after_each_exchange_and_nothing_of_another_program(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(Chapter);
            await page.WriteByScriptAsync("session=of another program; path=/");
            await page.WriteByScriptAsync($"{AnyLesson.CookieName}=5; path=/");

            await page.Locator(".prose a.send:visible").First.ClickAsync();

            var readable = page.Locator(".readable");
            await Expect(readable).ToHaveTextAsync(new Regex($"scripts can read: {AnyLesson.CookieName}=[^;]*$"));
            await Expect(readable).ToBeVisibleAsync();
        });

    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task Without_scripts_the_answer_stores_it_and_says_so(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await OpenAsync(page);

            await WriteAsync(page, "two words", "/");

            await Expect(page.Locator("#output")).ToHaveTextAsync(
                "The server, not a script, wrote the line: it is in this answer.");
            await Expect(page.Locator(".answered .header-line")).ToHaveTextAsync(
                $"Set-Cookie: {AnyLesson.CookieName}=two words; path=/");
            Assert.Equal(
                [StoredCookie.Session(AnyLesson.CookieName, "two words")], await StoredCookie.AllAsync(page.Context));

            await page.GetByRole(AriaRole.Link, new() { Name = "Back to the chapter" }).ClickAsync();
            await Expect(page).ToHaveURLAsync($"{Chapter}#desk");
        },
        new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 844 } });

    private static async Task OpenAsync(IPage page)
    {
        await page.GotoAsync(Chapter);
        await page.Locator(".by-hand summary").ClickAsync();
        await page.Locator(".by-hand select").SelectOptionAsync(AnyLesson.CookieName);
    }

    private static async Task WriteAsync(IPage page, string value, string path)
    {
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Value" }).FillAsync(value);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Path" }).FillAsync(path);
        await page.GetByRole(AriaRole.Button, new() { Name = "Write it" }).ClickAsync();
    }
}
