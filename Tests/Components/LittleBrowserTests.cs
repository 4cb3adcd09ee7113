using Bunit;
using CookieTutorial.Pages;
using CookieTutorial.Pages.Components;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Tests.Components;

public sealed class LittleBrowserTests : BunitContext
{
    [Fact]
    public void A_live_page_can_be_sent_for_into_the_frame_and_without_scripts_in_place_of_the_chapter() =>
        Browser(new Demo(typeof(StartOverModel), "First")).Find("ul").MarkupMatches(
            """
            <ul>
              <li>
                <a class="send" href="/start-over" target="demo" aria-label="Send the request: First">Send</a>
                <noscript>
                  <a class="send alone" href="/start-over" aria-label="Send the request: First">Send</a>
                </noscript>
                <span>First</span> <code>/start-over</code>
              </li>
            </ul>
            """);

    [Fact]
    public void Its_address_line_offers_the_live_pages_and_works_without_scripts()
    {
        var browser = Browser(new(typeof(StartOverModel), "First"), new(typeof(EvidenceModel), "Second"));
        var form = browser.Find("form.address-line");

        Assert.Equal(("/open", "demo"), (form.GetAttribute("action"), form.GetAttribute("target")));
        Assert.Equal(
            ("address", "addresses", "/start-over"),
            (form.QuerySelector("input")!.GetAttribute("name"), form.QuerySelector("input")!.GetAttribute("list"),
                form.QuerySelector("input")!.GetAttribute("value")));
        Assert.Equal(
            [("/start-over", "First"), ("/evidence", "Second")],
            form.QuerySelectorAll("#addresses option").Select(option => (option.GetAttribute("value"), option.TextContent)));
        Assert.Equal("/start-over", browser.Find(".own-tab[target=_blank]").GetAttribute("href"));
    }

    [Fact]
    public void The_frame_has_a_title_and_requests_nothing_by_itself() =>
        Browser(new Demo(typeof(StartOverModel), "First")).Find("iframe")
            .MarkupMatches("""<iframe name="demo" title="The page that the server answered"></iframe>""");

    /// <summary>Beside the exchange: below a frame that fills the screen nobody would see them.</summary>
    [Fact]
    public void The_news_stand_right_above_the_frame() => Assert.Equal(
        "news", Browser(new Demo(typeof(StartOverModel), "First")).Find("iframe").PreviousElementSibling?.ClassName);

    /// <summary>The newest exchange stands first, and has the highest number.</summary>
    [Fact]
    public void The_log_counts_downwards() => Browser(new Demo(typeof(StartOverModel), "First")).Find(".exchanges ol")
        .MarkupMatches("<ol reversed></ol>");

    [Fact]
    public void What_sends_aims_at_the_frame_by_its_name()
    {
        var browser = Browser(new(typeof(StartOverModel), "First"), new(typeof(EvidenceModel), "Second"));

        Assert.All(
            browser.FindAll("a.send:not(.alone), form"),
            sender => Assert.Equal(browser.Find("iframe").GetAttribute("name"), sender.GetAttribute("target")));
    }

    [Fact]
    public void The_name_of_a_link_begins_with_its_text_and_no_two_have_the_same()
    {
        var links = Browser(new(typeof(StartOverModel), "First"), new(typeof(EvidenceModel), "Second"))
            .FindAll("ul a:not(.alone)");

        Assert.All(
            links,
            link => Assert.StartsWith(link.TextContent, link.GetAttribute("aria-label"), StringComparison.Ordinal));
        Assert.Equal(2, links.Select(link => link.GetAttribute("aria-label")).Distinct().Count());
    }

    [Fact]
    public void The_live_pages_keep_their_order() => Assert.Equal(
        ["/evidence", "/start-over"],
        Browser(new(typeof(EvidenceModel), "Second"), new(typeof(StartOverModel), "First"))
            .FindAll("li code").Select(line => line.TextContent));

    [Fact]
    public void Its_heading_names_the_section()
    {
        var browser = Browser(new Demo(typeof(StartOverModel), "First"));

        Assert.Equal("Little browser", browser.Find($"#{browser.Find("aside").GetAttribute("aria-labelledby")}").TextContent);
    }

    /// <summary>
    /// A screen reader says what appears there: what was sent and answered, and why an answer has no page. What is wrong cannot
    /// wait until the reader pauses.
    /// </summary>
    [Theory]
    [InlineData(".news", "status")]
    [InlineData(".empty-answer", "status")]
    [InlineData("#address-problem", "alert")]
    [InlineData(".by-hand .problem", "alert")]
    [InlineData(".by-hand .written", "status")]
    public void What_scripts_have_to_say_is_read_out(string place, string role) =>
        Assert.Equal(role, ByHand().Find(place).GetAttribute("role"));

    [Theory]
    [InlineData(".exchanges")]
    [InlineData(".close")]
    [InlineData(".readable")]
    public void What_only_a_script_fills_or_uses_waits_for_it(string part) =>
        Assert.True(Browser(new Demo(typeof(StartOverModel), "First")).Find(part).HasAttribute("hidden"));

    [Fact]
    public void What_is_wrong_with_an_address_belongs_to_the_address_line() => Assert.Equal(
        "address-problem",
        Browser(new Demo(typeof(StartOverModel), "First")).Find("#address").GetAttribute("aria-describedby"));

    [Fact]
    public void The_list_of_live_pages_is_open_and_one_page_alone_needs_none()
    {
        Demo[] two = [new(typeof(StartOverModel), "First"), new(typeof(EvidenceModel), "Second")];

        Assert.True(Browser(two).Find(".pages").HasAttribute("open"));
        Assert.False(Browser(two).Find(".pages").HasAttribute("hidden"));
        Assert.True(Browser(two[0]).Find(".pages").HasAttribute("hidden"));
    }

    [Fact]
    public void The_skip_link_can_bring_the_keyboard_to_it() =>
        Assert.Equal("-1", Browser(new Demo(typeof(StartOverModel), "First")).Find("#desk").GetAttribute("tabindex"));

    [Fact]
    public void A_cookie_can_be_written_by_hand_without_scripts_too() => ByHand().Find(".by-hand form").MarkupMatches(
        """
        <form method="post" action="/by-hand">
          <input type="hidden" name="slug" value="a-chapter">
          <label>Name <select name="name"><option>sid</option><option>taken</option></select></label>
          <label>Value <input id="by-hand" name="value" autocomplete="off" autocapitalize="off" spellcheck="false"></label>
          <label>Path <input name="path" value="/" autocomplete="off" autocapitalize="off" spellcheck="false"></label>
          <button type="submit">Write it</button>
          <button type="submit" name="delete" value="true">Delete it</button>
        </form>
        """);

    [Fact]
    public void A_chapter_without_such_cookies_has_no_form_for_them() =>
        Assert.Empty(Browser(new Demo(typeof(StartOverModel), "First")).FindAll(".by-hand"));

    [Fact]
    public void Markup_in_a_title_stays_text()
    {
        const string title = "\"><script>alert(1)</script>&lt;";
        var browser = Browser(new Demo(typeof(StartOverModel), title));

        Assert.Empty(browser.FindAll("script"));
        Assert.Equal(title, browser.Find("li span").TextContent);
        Assert.Equal($"Send the request: {title}", browser.Find("a.send").GetAttribute("aria-label"));
    }

    private IRenderedComponent<LittleBrowser> ByHand() => Render<LittleBrowser>(parameters => parameters
        .Add(browser => browser.Demos, [new(typeof(StartOverModel), "First")])
        .Add(browser => browser.Slug, "a-chapter")
        .Add(browser => browser.ByHand, ["sid", "taken"]));

    private IRenderedComponent<LittleBrowser> Browser(params Demo[] demos) =>
        Render<LittleBrowser>(parameters => parameters.Add(browser => browser.Demos, demos));
}
