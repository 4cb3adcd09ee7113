using CookieTutorial.Pages.Chapters.Limits;
using Bunit;
using CookieTutorial.Pages.Components;

namespace CookieTutorial.Tests.Chapters.Limits;

public sealed class LabNoticeTests : BunitContext
{
    [Theory]
    [InlineData(MeasurementState.NotStarted, "Nothing measured yet. The button starts ")]
    [InlineData(MeasurementState.NoCookies, "Nothing measured: the small cookie of the last answer did not come back. ")]
    [InlineData(MeasurementState.Contradiction, "Nothing measured: your browser kept what it did not keep a moment ago. ")]
    [InlineData(MeasurementState.BadAddress, "This address is none that the lab made: ")]
    public void It_says_why_there_is_no_figure(MeasurementState state, string beginning) =>
        Assert.StartsWith(beginning, Notice(state).Find("p").TextContent.Trim(), StringComparison.Ordinal);

    [Theory]
    [InlineData(MeasurementState.NoCookies)]
    [InlineData(MeasurementState.Contradiction)]
    [InlineData(MeasurementState.BadAddress)]
    public void After_a_failure_it_says_what_to_do(MeasurementState state) =>
        Assert.Matches(@"[Mm]easure\s+again\.$", Notice(state).Find("p").TextContent.Trim());

    [Fact]
    public void A_wrong_address_is_told_the_numbers_that_it_may_hold() => Notice(MeasurementState.BadAddress).MarkupMatches(
        """
        <p class="problem">
          This address is none that the lab made: <code>kept</code> must be a whole number from 3,
          and <code>refused</code> a larger one, up to 10. Measure again.
        </p>
        """);

    [Theory]
    [InlineData(MeasurementState.NotStarted)]
    [InlineData(MeasurementState.NoCookies)]
    [InlineData(MeasurementState.Contradiction)]
    public void Only_a_wrong_address_is_the_readers_mistake(MeasurementState state) =>
        Assert.Empty(Notice(state).FindAll(".problem"));

    private IRenderedComponent<LabNotice> Notice(MeasurementState state) => Render<LabNotice>(parameters => parameters
        .Add(notice => notice.State, state)
        .Add(notice => notice.Range, new(Least: 3, Most: 9)));
}
