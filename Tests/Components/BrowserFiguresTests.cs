using Bunit;
using CookieTutorial.Pages.Components;

namespace CookieTutorial.Tests.Components;

public sealed class BrowserFiguresTests : BunitContext
{
    [Fact]
    public void The_readers_figures_stand_above_those_of_the_other_browsers() => Assert.Equal(
        [["Browser", "Most", "Left"], ["Yours", "7", "5"], ["Chromium", "180", "150"], ["Firefox", "180", "150"]],
        Figures(own: ["7", "5"]).FindAll("tr").Select(row => row.Children.Select(cell => cell.TextContent.Split(' ')[0]).ToArray()));

    [Fact]
    public void The_engines_are_named_with_their_versions() => Assert.All(
        Figures(own: ["7", "5"]).FindAll("tbody th").Skip(1),
        browser => Assert.Matches("^(Chromium|Firefox) [0-9]+", browser.TextContent));

    [Fact]
    public void It_has_a_caption_and_headings_for_rows_and_columns()
    {
        var figures = Figures(own: ["7", "5"]);

        Assert.Equal("Cookies of one site", figures.Find("table > caption").TextContent);
        Assert.All(figures.FindAll("thead th"), heading => Assert.Equal("col", heading.GetAttribute("scope")));
        Assert.All(figures.FindAll("tbody th"), heading => Assert.Equal("row", heading.GetAttribute("scope")));
    }

    [Fact]
    public void Markup_in_a_figure_stays_text()
    {
        var figures = Figures(own: ["<b>7</b>", "&amp;"]);

        Assert.Empty(figures.FindAll("b"));
        Assert.Equal(["<b>7</b>", "&amp;"], figures.FindAll("tbody tr:first-child td").Select(cell => cell.TextContent));
    }

    private IRenderedComponent<BrowserFigures> Figures(string[] own) => Render<BrowserFigures>(parameters => parameters
        .Add(figures => figures.Caption, "Cookies of one site")
        .Add(figures => figures.Headings, ["Most", "Left"])
        .Add(figures => figures.Own, own)
        .Add(figures => figures.Usual, ["180", "150"]));
}
