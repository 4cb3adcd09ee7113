using Bunit;
using CookieTutorial.Pages;
using CookieTutorial.Pages.Components;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Tests.Components;

public sealed class CheckpointListTests : BunitContext
{
    private static readonly Chapter Chapter = new(
        typeof(EvidenceModel),
        "Title",
        "Summary",
        [],
        [
            new("one", "Do one.", (_, _) => false) { Hint = "Think.", Solution = "Send one." },
            new("two", "Do <two>.", (_, _) => false) { Hint = "Look <here>.", Solution = "Send <two>." },
        ])
    {
        Minutes = 1,
    };

    [Fact]
    public void What_was_reached_is_done_and_the_rest_is_to_do() => List(reached: "one").Find("ul").MarkupMatches(
        """
        <ul>
          <li data-checkpoint="one" class="reached"><span class="state">Done</span> <span class="task">Do one.</span>
            <details class="hint">
              <summary>Hint</summary>
              <p>Think.</p>
              <details><summary>Solution</summary><p>Send one.</p></details>
            </details></li>
          <li data-checkpoint="two"><span class="state">To do</span> <span class="task">Do &lt;two&gt;.</span>
            <details class="hint">
              <summary>Hint</summary>
              <p>Look &lt;here&gt;.</p>
              <details><summary>Solution</summary><p>Send &lt;two&gt;.</p></details>
            </details></li>
        </ul>
        """);

    [Fact]
    public void The_button_resets_this_chapter_and_no_other() =>
        Assert.Equal("evidence", List(reached: "").Find("form[method=post][action='/reset-chapter'] input[name=slug]")
            .GetAttribute("value"));

    /// <summary>The contents of the chapter lead to the heading.</summary>
    [Fact]
    public void Its_heading_names_the_section_and_has_an_address()
    {
        var list = List(reached: "");

        Assert.Equal("checkpoints", list.Find("section").GetAttribute("aria-labelledby"));
        Assert.Equal("Checkpoints", list.Find("h2#checkpoints").TextContent);
    }

    [Fact]
    public void Without_scripts_it_says_how_to_see_what_was_reached() =>
        Assert.Equal("Reload this page to see it.", List(reached: "").Find("noscript").TextContent);

    private IRenderedComponent<CheckpointList> List(string reached) => Render<CheckpointList>(parameters => parameters
        .Add(list => list.Chapter, Chapter)
        .Add(list => list.Progress, Progress.Read(reached, new TableOfContents([Chapter]).CheckpointIds)));
}
