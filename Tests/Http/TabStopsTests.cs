using AngleSharp.Dom;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>How far it is for a reader with a keyboard.</summary>
public sealed class TabStopsTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private const int AtMost = 8;

    public static TheoryData<string> Pages =>
        [Routes.Home, .. TutorialCourse.Contents.Chapters.Select(chapter => chapter.Address)];

    [Theory, MemberData(nameof(Pages))]
    public async Task At_most_eight_stops_come_before_the_first_control_that_sends(string address)
    {
        var page = await (await site.CreateClient().GetAsync(address, cookie: null)).DocumentAsync();

        var stops = page.QuerySelectorAll("a[href], button, input, select, summary")
            .Where(stop => stop.GetAttribute("tabindex") != "-1" && stop.GetAttribute("type") != "hidden")
            .Where(stop => stop.Closest("noscript") is null && !IsFolded(stop))
            .TakeWhile(stop => !stop.ClassList.Contains("send"))
            .Select(stop => stop.TextContent.Trim());

        Assert.InRange(stops.Count(), 1, AtMost);
    }

    /// <summary>Whether it lies in a part of the page that opens on demand.</summary>
    private static bool IsFolded(IElement stop) => stop.Closest("details:not([open])") is { } folded
        && (stop.TagName != "SUMMARY" || folded.ParentElement!.Closest("details:not([open])") is not null);
}
