using CookieTutorial.Pages.Chapters;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Browser;

/// <summary>A reader predicts, sends, and compares.</summary>
public sealed class PredictionTests(BrowserFixture browsers) : BrowserTest
{
    [Theory, EveryEngine]
    public Task The_exchange_answers_what_the_reader_predicted(Engine engine) => browsers.WithPageAsync(engine, async page =>
    {
        await page.GotoAsync(AnyLesson.Chapter.Address);
        var question = page.Locator(".predict").First;
        var address = await question.GetAttributeAsync("data-page");

        // Who changes his mind has chosen the second answer only. Nothing opens before the exchange.
        await question.Locator("[data-shows] summary").First.ClickAsync();
        await question.Locator("details:not([data-shows]) summary").First.ClickAsync();
        await Expect(question.Locator(".verdict")).ToContainTextAsync(
            $"You predict “{await question.Locator("[aria-current]").InnerTextAsync()}” Now send, and see.");
        await Expect(question.Locator("details[open]")).ToHaveCountAsync(0);

        await page.Locator($".predict ~ p a.send[href='{address}']:visible").First.ClickAsync();

        await Expect(question.Locator(".verdict")).ToContainTextAsync("Not as you predicted. It is: ");
        await Expect(question.Locator("details:not([open])")).ToHaveCountAsync(0);
        await Expect(question.Locator(".right")).ToHaveCountAsync(1);

        // What was compared is no question any more.
        await question.Locator("[data-shows] summary").First.ClickAsync();
        await Expect(question.Locator(".verdict")).ToContainTextAsync("Not as you predicted. It is: ");
    });

    [Theory, EveryEngine]
    public Task A_request_from_a_sentence_before_the_question_or_to_another_page_does_not_answer_it(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(AnyLesson.Chapter.Address);
            var question = page.Locator(".predict").Last;
            var address = await question.GetAttributeAsync("data-page");
            await question.Locator("[data-shows] summary").First.ClickAsync();
            var other = page.Locator($".predict:not([data-page='{address}'])").First;
            await other.Locator("[data-shows] summary").First.ClickAsync();

            await page.Locator($".prose a.send[href='{address}']:visible").First.ClickAsync();
            await Expect(page.Locator(".little-browser .news")).Not.ToBeEmptyAsync();
            await Expect(question.Locator(".verdict")).ToContainTextAsync("You predict “");

            await page.Locator($".predict ~ p a.send[href='{address}']:visible").Nth(1).ClickAsync();
            await Expect(question.Locator(".verdict")).ToContainTextAsync("As you predicted: ");
            await Expect(other.Locator(".verdict")).ToContainTextAsync("You predict “");
        });

    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task Without_scripts_the_answers_open_one_by_one_and_nothing_speaks_of_any(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await page.GotoAsync(AnyLesson.Chapter.Address);
            var answers = page.Locator(".predict").First.Locator("details");

            await answers.Nth(0).Locator("summary").ClickAsync();

            await Expect(answers.Nth(0).Locator("p")).ToBeVisibleAsync();
            await Expect(answers.Nth(1).Locator("p")).ToBeHiddenAsync();
            await Expect(page.Locator(":is(.keys, .nothing-yet, .readable, .exchanges):visible")).ToHaveCountAsync(0);

            // Nor does anything send twice.
            await Expect(page.Locator(".alone:visible")).ToHaveCountAsync(0);

            // On a phone nothing aims at the frame, where an answer would be out of sight.
            await page.SetViewportSizeAsync(390, 844);
            await Expect(page.Locator(":is(iframe, .address-line, .own-tab, .send:not(.alone)):visible")).ToHaveCountAsync(0);
            await Expect(page.Locator(".alone").First).ToBeVisibleAsync();
        },
        new() { JavaScriptEnabled = false });

    [Fact]
    public void Every_chapter_has_two_predictions_at_least() => Sentences.AssertNone(
        from chapter in TutorialCourse.Contents.Chapters
        let source = File.ReadAllText(Path.Combine(
            Repository.Root, "Pages", "Chapters", chapter.Page.Namespace!.Split('.')[^1], "Chapter.cshtml"))
        where source.Split("typeof(Predict)").Length < 3
        select $"{chapter.Title} has fewer than two predictions.");
}
