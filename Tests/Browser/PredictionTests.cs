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
        await question.Locator("summary").Nth(1).ClickAsync();
        await Expect(question.Locator(".verdict")).ToContainTextAsync("You predict:");
        await Expect(question.Locator("details p").First).ToBeHiddenAsync();

        await page.Locator($".predict ~ p a.send[href='{address}']:visible").First.ClickAsync();

        await Expect(question.Locator(".verdict")).ToHaveTextAsync("Not as you predicted.");
        await Expect(question.Locator("details p").First).ToBeVisibleAsync();
        await Expect(question.Locator(".right")).ToHaveCountAsync(1);
    });

    [Theory, EveryEngine]
    public Task A_request_from_a_sentence_before_the_question_does_not_answer_it(Engine engine) =>
        browsers.WithPageAsync(engine, async page =>
        {
            await page.GotoAsync(AnyLesson.Chapter.Address);
            var question = page.Locator(".predict").Last;
            var address = await question.GetAttributeAsync("data-page");
            await question.Locator("summary").First.ClickAsync();

            await page.Locator($".prose a.send[href='{address}']:visible").First.ClickAsync();
            await Expect(page.Locator(".little-browser .news")).Not.ToBeEmptyAsync();
            await Expect(question.Locator(".verdict")).ToContainTextAsync("You predict:");

            await page.Locator($".predict ~ p a.send[href='{address}']:visible").Nth(1).ClickAsync();
            await Expect(question.Locator(".verdict")).ToContainTextAsync("s you predicted.");
        });

    [Theory, EveryEngine(NotIn = [Engine.Firefox])]
    public Task Without_scripts_the_answers_open_one_by_one(Engine engine) => browsers.WithNewPageAsync(
        engine,
        async page =>
        {
            await page.GotoAsync(AnyLesson.Chapter.Address);
            var answers = page.Locator(".predict").First.Locator("details");

            await answers.Nth(0).Locator("summary").ClickAsync();

            await Expect(answers.Nth(0).Locator("p")).ToBeVisibleAsync();
            await Expect(answers.Nth(1).Locator("p")).ToBeHiddenAsync();
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
