using System.Text.RegularExpressions;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;
using static CookieTutorial.Tests.Browser.OneSend;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser;

/// <summary>The log of the exchanges, which scripts write below the little browser.</summary>
public sealed class ExchangeLogTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    public Task The_log_begins_with_the_newest_exchange_and_counts_cookies_that_are_many(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(InChapter.Address);
            var exchanges = page.Locator(".exchanges li");
            await SendAsync(page);
            await Expect(exchanges).ToHaveCountAsync(1);
            await page.Context.AddCookiesAsync(
                from name in AnyLesson.NamesByHand.Take(3)
                from path in (string[])["/", Live.Address]
                select new Cookie { Name = name, Value = "1", Domain = new Uri(page.Url).Host, Path = path });

            await SendAsync(page);

            await Expect(exchanges).ToHaveCountAsync(2);
            await Expect(exchanges.Nth(0)).ToContainTextAsync(new Regex("^GET .+; sent [6-8] cookies, "));
            await Expect(exchanges.Nth(1)).ToContainTextAsync(new Regex("^GET .+; sent no cookie, "));

            // The browser's line on its side, and the server's on the other, without the site's own cookie.
            var lines = await page.Locator(".exchanges code").EvaluateAllAsync<string[]>(
                "lines => lines.map(line => `${line.className} ${line.textContent}`)");
            Assert.InRange(lines.Length, 1, 3);
            Assert.All(lines, line => Assert.Matches("^(sent Cookie|answered Set-Cookie): (?!.*progress=)", line));

            // A long day in the laboratory leaves the newest fifty.
            await page.EvaluateAsync(
                """
                for (let number = 1; number <= 60; number++) {
                  document.dispatchEvent(new CustomEvent('failure', { detail: `Number ${number}` }));
                }
                """);
            await Expect(exchanges).ToHaveCountAsync(50);
            await Expect(exchanges.Nth(0)).ToHaveTextAsync("Number 60");
        });

    /// <summary>Firefox tells no script of it; its frame shows a page of its own.</summary>
    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task That_the_server_does_not_answer_is_said_in_place_of_its_page(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await using (ListeningSite stopped = new())
            {
                await page.GotoAsync(new Uri(stopped.Address, InChapter.Address).AbsoluteUri);
            }

            await SendAsync(page);

            await Expect(page.Locator(".empty-answer")).ToHaveTextAsync($"GET {Live.Address} failed: no answer came.");
            await Expect(page.Locator(".exchanges li")).ToHaveTextAsync($"GET {Live.Address} → no answer");
            await Expect(page.Locator("iframe[name=demo]")).ToBeHiddenAsync();
        });

    [Theory, EveryEngine]
    public Task Back_leaves_the_chapter_and_sends_nothing_again_and_the_log_survives_the_detour(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync("/");
            await page.GotoAsync(InChapter.Address);
            await SendAsync(page);
            await Expect(page.Locator(".exchanges li")).ToHaveCountAsync(1);
            await SendAsync(page);
            await Expect(page.Locator(".exchanges li")).ToHaveCountAsync(2);
            List<string> sent = [];
            page.Request += (_, request) => sent.Add(new Uri(request.Url).AbsolutePath);

            await page.GoBackAsync();
            await Expect(page).ToHaveURLAsync("/");
            await page.GoForwardAsync();

            await Expect(page).ToHaveURLAsync(InChapter.Address);
            await Expect(page.Locator(".exchanges li")).ToHaveCountAsync(2);
            Assert.DoesNotContain(Live.Address, sent);
        });

    [Theory, EveryEngine]
    public Task A_log_that_somebody_put_into_the_browsers_storage_is_ignored(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(InChapter.Address);
            await page.EvaluateAsync(
                """
                for (const storage of [localStorage, sessionStorage]) {
                  for (const key of ['log', 'notes', 'exchanges']) {
                    storage.setItem(key, '[{"sentence":"forged","headers":["<b>"]}]');
                  }
                }
                """);
            await page.ReloadAsync();

            await SendAsync(page);

            await Expect(page.Locator(".exchanges li")).ToHaveCountAsync(1);
        });
}
