using Bunit;
using CookieTutorial.Pages;
using CookieTutorial.Pages.Components;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Tests.Components;

public sealed class LittleBrowserTests : BunitContext
{
    [Fact]
    public void A_live_page_can_be_sent_for_into_the_frame_or_into_a_tab_of_its_own() =>
        Browser(new Demo(typeof(StartOverModel), "First")).Find("ul").MarkupMatches(
            """
            <ul class="address-bar">
              <li>
                <strong>First</strong>
                <a class="send" href="/start-over" target="demo" aria-label="Send the request: First">Send the request</a>
                <span class="address">
                  <code>GET /start-over</code>
                  <a class="own-tab" href="/start-over" target="_blank" aria-label="Own tab: First">Own tab</a>
                </span>
              </li>
            </ul>
            """);

    [Fact]
    public void The_frame_has_a_title_and_requests_nothing_by_itself() =>
        Browser(new Demo(typeof(StartOverModel), "First")).Find("iframe")
            .MarkupMatches("""<iframe name="demo" title="The page that the server answered"></iframe>""");

    [Fact]
    public void Links_aim_at_the_frame_by_its_name()
    {
        var browser = Browser(new(typeof(StartOverModel), "First"), new(typeof(EvidenceModel), "Second"));

        Assert.All(
            browser.FindAll("a.send"),
            link => Assert.Equal(browser.Find("iframe").GetAttribute("name"), link.GetAttribute("target")));
    }

    [Fact]
    public void No_two_links_have_the_same_name()
    {
        var names = Browser(new(typeof(StartOverModel), "First"), new(typeof(EvidenceModel), "Second"))
            .FindAll("a").Select(link => link.GetAttribute("aria-label")).ToList();

        Assert.Equal(4, names.Distinct().Count());
    }

    [Fact]
    public void The_name_of_a_link_begins_with_its_text_for_those_who_speak_it() => Assert.All(
        Browser(new Demo(typeof(StartOverModel), "First")).FindAll("a"),
        link => Assert.StartsWith(link.TextContent, link.GetAttribute("aria-label"), StringComparison.Ordinal));

    [Fact]
    public void The_live_pages_keep_their_order() => Assert.Equal(
        ["GET /evidence", "GET /start-over"],
        Browser(new(typeof(EvidenceModel), "Second"), new(typeof(StartOverModel), "First"))
            .FindAll("li code").Select(line => line.TextContent));

    [Fact]
    public void Its_heading_names_the_section()
    {
        var browser = Browser(new Demo(typeof(StartOverModel), "First"));

        Assert.Equal("Little browser", browser.Find($"#{browser.Find("aside").GetAttribute("aria-labelledby")}").TextContent);
    }

    /// <summary>A screen reader says what appears there: what was sent and answered, and why an answer has no page.</summary>
    [Theory]
    [InlineData(".news")]
    [InlineData(".empty-answer")]
    public void What_scripts_have_to_say_is_read_out(string place) =>
        Assert.Equal("status", Browser(new Demo(typeof(StartOverModel), "First")).Find(place).GetAttribute("role"));

    [Fact]
    public void The_log_of_exchanges_waits_for_the_script() =>
        Assert.True(Browser(new Demo(typeof(StartOverModel), "First")).Find(".exchanges").HasAttribute("hidden"));

    [Fact]
    public void Markup_in_a_title_stays_text()
    {
        const string title = "\"><script>alert(1)</script>&lt;";
        var browser = Browser(new Demo(typeof(StartOverModel), title));

        Assert.Empty(browser.FindAll("script"));
        Assert.Equal(title, browser.Find("strong").TextContent);
        Assert.Equal($"Send the request: {title}", browser.Find("a.send").GetAttribute("aria-label"));
    }

    private IRenderedComponent<LittleBrowser> Browser(params Demo[] demos) =>
        Render<LittleBrowser>(parameters => parameters.Add(browser => browser.Demos, demos));
}
