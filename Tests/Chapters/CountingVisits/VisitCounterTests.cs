using CookieTutorial.Pages.Chapters.CountingVisits;
using Bunit;
using CookieTutorial.Pages.Components;

namespace CookieTutorial.Tests.Chapters.CountingVisits;

public sealed class VisitCounterTests : BunitContext
{
    [Fact]
    public void Without_earlier_visits_it_welcomes_a_new_visitor() => Counter(earlierVisits: 0)
        .MarkupMatches("<p>Welcome! This is your visit number <strong>1</strong>.</p>");

    [Theory]
    [InlineData(1, 2)]
    [InlineData(41, 42)]
    [InlineData(999_999_999, 999_999_999)]
    public void It_adds_one_to_the_count_that_the_request_brought(int earlierVisits, int shown) => Counter(earlierVisits)
        .MarkupMatches($"<p>Welcome back! This is your visit number <strong>{shown}</strong>.</p>");

    private IRenderedComponent<VisitCounter> Counter(int earlierVisits) =>
        Render<VisitCounter>(parameters => parameters.Add(counter => counter.EarlierVisits, earlierVisits));
}
