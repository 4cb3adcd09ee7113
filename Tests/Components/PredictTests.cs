using Bunit;
using CookieTutorial.Pages;
using CookieTutorial.Pages.Components;

namespace CookieTutorial.Tests.Components;

public sealed class PredictTests : BunitContext
{
    /// <summary>A screen reader says the verdict as soon as the exchange has given it.</summary>
    [Fact]
    public void It_is_a_group_of_answers_each_with_its_reason_and_a_verdict_that_is_read_out() =>
        Question(new("It grows.", "Number 2", "The server adds one."), new("Nothing.", null, "Many think so.")).MarkupMatches(
            """
            <fieldset class="predict" data-page="/start-over">
              <legend>Predict: What will &lt;b&gt; do?</legend>
              <details data-shows="Number 2"><summary>It grows.</summary><p>The server adds one.</p></details>
              <details><summary>Nothing.</summary><p>Many think so.</p></details>
              <p class="verdict" role="status">Choose before you send.</p>
            </fieldset>
            """);

    private IRenderedComponent<Predict> Question(params PredictedAnswer[] answers) => Render<Predict>(parameters => parameters
        .Add(question => question.Question, "What will <b> do?")
        .Add(question => question.Page, typeof(StartOverModel))
        .Add(question => question.Answers, answers));
}
