using CookieTutorial.Pages.Chapters.WhatIsACookie;
using Bunit;
using CookieTutorial.Pages.Components;

namespace CookieTutorial.Tests.Chapters.WhatIsACookie;

public sealed class SequenceDiagramTests : BunitContext
{
    [Fact]
    public void It_says_who_does_what_in_order_with_the_lines_in_their_colours() => Diagram(
        new(SequenceStepKind.Sent, "A request."),
        new(SequenceStepKind.Answered, "A page.", "met=yes; path=/"),
        new(SequenceStepKind.Kept, "It keeps the cookie."),
        new(SequenceStepKind.Sent, "Another request.", "met=yes")).MarkupMatches(
        """
        <figure class="sequence">
          <figcaption>A cookie’s life</figcaption>
          <p class="lifelines"><span>Your browser</span> <span>The server</span></p>
          <ol>
            <li class="sent">
              <p><strong>Your browser sends:</strong> A request.</p>
              <p><span class="note">no <code>Cookie</code> line</span></p>
            </li>
            <li class="answered">
              <p><strong>The server answers:</strong> A page.</p>
              <p><code class="header-line"><span class="header-name">Set-Cookie: </span><span
                class="cookie-name">met</span>=<span class="cookie-value">yes</span>; <span
                class="cookie-attribute">path=/</span></code></p>
            </li>
            <li class="kept"><p><strong>Inside your browser:</strong> It keeps the cookie.</p></li>
            <li class="sent">
              <p><strong>Your browser sends:</strong> Another request.</p>
              <p><code class="header-line"><span class="header-name">Cookie: </span><span
                class="cookie-name">met</span>=<span class="cookie-value">yes</span></code></p>
            </li>
          </ol>
        </figure>
        """);

    [Fact]
    public void An_answer_without_a_cookie_says_so() =>
        Assert.Equal(
            "no Set-Cookie line",
            Diagram(new SequenceStep(SequenceStepKind.Answered, "A page.")).Find(".answered .note").TextContent);

    private IRenderedComponent<SequenceDiagram> Diagram(params SequenceStep[] steps) =>
        Render<SequenceDiagram>(parameters => parameters
            .Add(diagram => diagram.Caption, "A cookie’s life")
            .Add(diagram => diagram.Steps, steps));
}
