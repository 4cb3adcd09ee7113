using CookieTutorial.Pages.Chapters.UnderTheHood;
using System.Net;
using AngleSharp.Dom;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

/// <summary>The chapter “Under the hood”, and what its two laboratories have in common.</summary>
public sealed class FirstAccessPageTests(ListeningSite site) : LabTests(site)
{
    private const string HeaderLab = "/under-the-hood/cookie-header";
    private const string LineLab = "/under-the-hood/set-cookie-line";

    [Fact]
    public async Task No_cookie_is_parsed_before_the_handler_asks()
    {
        var response = await Client.GetAsync("/under-the-hood/first-access", "color=blue; visits=3");
        var items = (await response.DocumentAsync()).QuerySelectorAll("#output li");

        Assert.Equal(
            [
                "Before the handler asked: no cookies are parsed.",
                "The handler asked, and got 2 cookies: now they are parsed.",
                "It asked again, and got the same object: nothing was parsed twice.",
            ],
            items.Select(item => item.TextContent));
    }

    [Fact]
    public async Task Start_over_deletes_the_duplicate_that_the_chapter_has_the_reader_write()
    {
        var response = await PostAsync("/start-over");

        Assert.Contains("color=; max-age=-1; path=/under-the-hood", response.SetCookie());
    }

    [Theory]
    [InlineData(HeaderLab)]
    [InlineData(LineLab)]
    public async Task Only_pages_of_this_site_may_post(string lab)
    {
        using FormUrlEncodedContent content = new([new("header", "a=1"), new("name", "a")]);

        var response = await Client.PostAsync(lab, content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
