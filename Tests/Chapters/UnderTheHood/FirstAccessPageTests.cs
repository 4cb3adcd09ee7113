using CookieTutorial.Pages.Chapters.UnderTheHood;
using System.Net;
using AngleSharp.Dom;
using CookieTutorial.Services.Security;
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

    /// <summary>Most pages refuse such a form; here readers paste what they have.</summary>
    [Theory]
    [InlineData(HeaderLab, "header")]
    [InlineData(LineLab, "value")]
    public async Task A_text_of_more_than_64_kB_keeps_the_page_and_gets_a_sentence(string lab, string field)
    {
        var response = await PostAsync(lab, (field, new('x', RequestLimits.BodyOctets + 1)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("The form could not be read.", (await response.DocumentAsync()).QuerySelector("main")?.TextContent);
    }

    [Fact]
    public async Task The_prose_leads_from_the_parser_to_the_line_that_is_written() => Assert.Equal(
        [
            "/under-the-hood/first-access",
            "Pages/Chapters/UnderTheHood/FirstAccess.cshtml.cs",
            HeaderLab,
            "color=blue; motto=carpe diem; visits=3",
            "Predict: How many of these three pairs will ASP.NET Core keep?",
            "color=blue; Color=red; color=%67reen",
            "Predict: And how many colors are left of these three?",
            HeaderLab,
            "document.cookie = \"color=general; path=/\"\ndocument.cookie = \"color=special; path=/under-the-hood\"",
            "Services/Wire/FrameworkParser.cs",
            LineLab,
            "Pages/Chapters/UnderTheHood/SetCookieLine.cshtml.cs",
        ],
        await Prose.StepsAsync(Client, "/chapters/under-the-hood"));

    [Fact]
    public Task The_parser_answers_what_was_predicted_of_it() => Prediction.AssertAsync(
        Client,
        "/chapters/under-the-hood",
        new("Two.", Shown: ($"{HeaderLab}?header=color=blue;%20motto=carpe%20diem;%20visits=3", null), Hidden: (HeaderLab, null)),
        new("One.", Shown: ($"{HeaderLab}?header=color=blue;%20Color=red;%20color=%2567reen", null), Hidden: (HeaderLab, null)));

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
