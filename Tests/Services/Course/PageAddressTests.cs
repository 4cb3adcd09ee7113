using CookieTutorial.Pages;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Course;

/// <summary>An address is read off the view's <c>@page</c> line.</summary>
public sealed class PageAddressTests
{
    [Fact]
    public void A_page_is_found_by_its_model() => Assert.Equal("/start-over", PageAddress.Of<StartOverModel>());

    [Fact]
    public void A_model_without_a_view_is_told_what_to_write() => Assert.Equal(
        "PageAddressTests is the model of no page: add a view with an @page line and @model PageAddressTests.",
        Assert.Throws<ArgumentException>(() => PageAddress.AllOf(typeof(PageAddressTests))).Message);

    [Theory]
    [InlineData("/start-over", true)]
    [InlineData("/start-over?again", true)]
    [InlineData("/start-over/", false)]
    [InlineData("/evidence", false)]
    public void A_request_asks_for_a_page_by_its_path(string target, bool expected) =>
        Assert.Equal(expected, (Exchanges.Of([], []) with { Target = target }).AsksFor<StartOverModel>());
}
