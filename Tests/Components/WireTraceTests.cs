using System.Text.RegularExpressions;
using Bunit;
using CookieTutorial.Pages.Components;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.Wire;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Components;

public sealed class WireTraceTests : BunitContext
{
    [Fact]
    public void It_shows_the_request_with_its_cookies() =>
        Trace(cookie: ["flavour=oat"], setCookie: []).Find(".sent").MarkupMatches(
            """
            <div class="message sent" data-desk="sent">
              <h2>Your browser sent</h2>
              <p class="start-line"><code>GET /page HTTP/1.1</code></p>
              <p><code class="header-line"><span class="header-name">Cookie: </span><span
                class="cookie-name">flavour</span>=<span class="cookie-value">oat</span></code></p>
            </div>
            """);

    [Fact]
    public void It_explains_every_attribute_of_the_answer() => Trace(cookie: [], setCookie: ["taken=1; max-age=63072000; path=/"])
        .Find(".explanations").MarkupMatches(
        """
        <dl class="explanations">
          <div>
            <dt><code class="cookie-attribute">max-age=63072000</code></dt>
            <dd>
              Keep it for 63,072,000 seconds, which is 730 days. Browsers cut this to 400 days.
              <a class="source" target="_blank"
                 href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis-22#section-5.5">RFC 6265bis, 5.5</a>
            </dd>
          </div>
          <div>
            <dt><code class="cookie-attribute">path=/</code></dt>
            <dd>
              Send it to every path of this host.
              <a class="source" target="_blank" href="https://www.rfc-editor.org/rfc/rfc6265#section-5.2.4">RFC 6265, 5.2.4</a>
            </dd>
          </div>
        </dl>
        """);

    [Fact]
    public void A_line_of_the_answer_opens_to_its_explanation()
    {
        var line = Trace(cookie: [], setCookie: ["taken=1; path=/"]).Find(".answered details");

        Assert.Equal("Set-Cookie: taken=1; path=/", line.QuerySelector("summary .header-line")?.TextContent);
        Assert.NotNull(line.QuerySelector(".explanations"));
    }

    [Theory]
    [InlineData(
        "", "", "No Cookie line: your browser sent none.", "No Set-Cookie line: this answer changes no cookie.")]
    [InlineData(
        "progress=one",
        "progress=one.two; path=/",
        "Your browser sent no cookie of a lesson.",
        "No Set-Cookie line of a lesson: this answer changes no cookie of a lesson.")]
    public void Without_cookies_of_a_lesson_it_says_so(string cookie, string setCookie, string sent, string answered) =>
        Assert.Equal(
            [sent, answered],
            Trace([.. All(cookie)], [.. All(setCookie)]).FindAll(".message .note")
                .Select(note => Regex.Replace(note.TextContent, @"\s+", " ").Trim()));

    [Theory]
    [InlineData("progress=one", "")]
    [InlineData("", "progress=one; path=/")]
    [InlineData("flavour=oat; progress=one", "taken=1; path=/")]
    public void The_sites_own_cookie_is_one_line_to_be_opened(string cookie, string setCookie)
    {
        var trace = Trace([.. All(cookie)], [.. All(setCookie)]);

        Assert.Equal("This site’s own cookie, progress", trace.Find(".own > summary").TextContent.Trim());
        Assert.All(
            trace.FindAll(".header-line .cookie-name").Where(name => name.TextContent == "progress"),
            name => Assert.NotNull(name.Closest(".folded")));
        Assert.All(
            trace.FindAll(".header-line .cookie-name").Where(name => name.TextContent != "progress"),
            name => Assert.Null(name.Closest(".folded")));
    }

    [Fact]
    public void Without_the_sites_own_cookie_there_is_no_such_line() =>
        Assert.Empty(Trace(cookie: ["flavour=oat"], setCookie: ["taken=1; path=/"]).FindAll(".own, .folded"));

    [Fact]
    public void A_long_value_is_shortened_and_its_line_is_whole_when_asked_for()
    {
        var value = new string('x', 4000);

        var line = Trace(cookie: [], setCookie: [$"taken={value}; path=/"]).Find(".answered details");

        Assert.Equal(
            "Set-Cookie: taken=xxxxxxxxxxxxxxxxxxxx… (4,000 characters); path=/",
            line.QuerySelector("summary")!.TextContent.Trim());
        Assert.Equal($"Set-Cookie: taken={value}; path=/", line.QuerySelector(".header-line")!.TextContent);
    }

    [Fact]
    public void A_long_value_hides_no_other_cookie()
    {
        var sent = Trace(cookie: [$"flavour={new string('x', 300)}; sid=7"], setCookie: []).Find(".sent details");

        Assert.Equal(
            "Cookie: flavour=xxxxxxxxxxxxxxxxxxxx… (300 characters); sid=7", sent.QuerySelector("summary")!.TextContent.Trim());
        Assert.EndsWith("x; sid=7", sent.QuerySelector(".header-line")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_folded_in_a_shortened_line_is_not_shortened()
    {
        var progress = new string('p', 100);

        var sent = Trace(cookie: [$"flavour={new string('x', 300)}; progress={progress}"], setCookie: []).Find(".sent details");

        Assert.Equal(progress, sent.QuerySelector(".short-line .cookie-value.folded")?.TextContent);
    }

    [Fact]
    public void A_line_of_many_parts_waits_to_be_asked_for()
    {
        var setCookie = $"taken=1{string.Concat(Enumerable.Repeat("; path=/", 40))}";

        var line = Trace(cookie: [], setCookie: [setCookie]).Find(".answered details");

        Assert.Equal("A long Set-Cookie line for taken: 327 characters", line.QuerySelector("summary")!.TextContent.Trim());
        Assert.Equal($"Set-Cookie: {setCookie}", line.QuerySelector(".header-line")!.TextContent);
    }

    [Theory]
    [InlineData("stranger=1; flavour=oat", "1 cookie of other programs")]
    [InlineData("flavour=oat; one=1; two=2", "2 cookies of other programs")]
    [InlineData("one=1; flavour=oat; progress=x", "progress, and 1 cookie of other programs")]
    public void Cookies_of_other_programs_are_one_line_to_be_opened(string cookie, string summary)
    {
        var trace = Trace(cookie: [cookie], setCookie: []);

        Assert.Equal(summary, Regex.Replace(trace.Find(".own > summary").TextContent, @"\s+", " ").Trim());
        Assert.Equal(
            ["flavour"],
            trace.FindAll(".header-line :is(.cookie-name, .withheld)").Where(part => part.Closest(".folded") is null)
                .Select(part => part.TextContent));
    }

    [Theory]
    [InlineData(240, 1, 0)]
    [InlineData(241, 0, 1)]
    public void A_line_of_240_characters_is_shown_and_a_longer_one_waits(int length, int shown, int waiting)
    {
        var line = $"flavour={new string('x', length - "flavour=".Length)}";

        var trace = Trace(cookie: [line], setCookie: [line]);

        Assert.Equal((shown, waiting), (trace.FindAll(".sent > p .cookie-name").Count, trace.FindAll(".sent details").Count));
        Assert.Equal(shown, trace.FindAll(".answered summary .header-line").Count);
    }

    [Fact]
    public void The_sites_own_cookie_makes_no_line_long()
    {
        var trace = Trace(cookie: [$"flavour=oat; progress={new string('x', 400)}"], setCookie: []);

        Assert.Empty(trace.FindAll(".sent details"));
        Assert.StartsWith("Cookie: flavour=oat", trace.Find(".sent > p .header-line").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_lines_of_the_answer_are_shown_and_the_others_wait()
    {
        var answered = Trace(cookie: [], setCookie: ["a=1", "b=1", "c=1", "d=1", "e=1"]).Find(".answered");

        Assert.Equal(["a", "b", "c"], answered.QuerySelectorAll(".set-cookie .cookie-name").Select(name => name.TextContent));
        Assert.Equal("2 more lines of Set-Cookie", answered.QuerySelector("details:not(.set-cookie) > summary")?.TextContent);
        Assert.Equal(
            ["d", "e"],
            answered.QuerySelectorAll("details:not(.set-cookie) .cookie-name").Select(name => name.TextContent));
    }

    [Theory]
    [InlineData(201, "the last 5 characters, with 1 more cookie")]
    [InlineData(202, "the last 10 characters, with 2 more cookies")]
    public void What_is_left_out_is_counted(int cookies, string left)
    {
        var sent = Trace(cookie: [string.Join("; ", Enumerable.Repeat("a=1", cookies))], setCookie: []).Find(".sent");

        Assert.Equal($"This page leaves out {left}. The server read them all.", sent.QuerySelector(".left-out")?.TextContent);
        Assert.Equal(
            "The beginning of a long Cookie line: 200 cookies in 998 characters",
            sent.QuerySelector("summary")?.TextContent.Trim());
    }

    [Fact]
    public void A_long_line_is_counted_without_what_is_folded() => Assert.Equal(
        "A long Cookie line: 150 cookies of lessons in 748 characters",
        Trace(cookie: [string.Join("; ", Enumerable.Repeat("a=1", 150)) + "; progress=one"], setCookie: [])
            .Find(".sent summary").TextContent.Trim());

    [Fact]
    public void Where_no_cookie_is_left_out_whole_none_is_counted() => Assert.Equal(
        "This page leaves out the last 1,000 characters. The server read them all.",
        Trace(cookie: [new string('a', 7000)], setCookie: []).Find(".left-out").TextContent);

    /// <summary>"GET " and " HTTP/1.1" are 13 of its characters.</summary>
    [Theory]
    [InlineData(1987, "/ HTTP/1.1")]
    [InlineData(1988, "/ HTTP/1.… (2,001 characters)")]
    public void A_request_line_of_2000_characters_is_shown_whole(int length, string end) => Assert.EndsWith(
        end,
        Trace(Exchanges.Of([], []) with { Target = new string('/', length) }).Find(".sent .start-line").TextContent,
        StringComparison.Ordinal);

    [Fact]
    public void It_begins_the_answer_with_the_status_line() => Assert.Equal(
        "HTTP/1.1 404 Not Found",
        Trace(Exchanges.Of([], []) with { StatusCode = 404 }).Find(".answered .start-line").TextContent);

    [Fact]
    public void It_has_a_name() =>
        Assert.Equal("On the wire", Trace(cookie: [], setCookie: []).Find(".wire").GetAttribute("aria-label"));

    [Fact]
    public void Several_lines_stay_several_lines() => Assert.Equal(
        ["Cookie: sid=1", "Cookie: sid=2", "Set-Cookie: a=1", "Set-Cookie: b=2"],
        Trace(cookie: ["sid=1", "sid=2"], setCookie: ["a=1", "b=2"]).FindAll(".header-line").Select(line => line.TextContent));

    [Fact]
    public void A_line_that_deletes_is_told_from_one_that_sets_also_where_it_waits_to_be_asked_for()
    {
        var lines = Trace(cookie: [], setCookie: [.. Enumerable.Repeat("a=1", 3), "b=; max-age=0", "c=1"]);

        Assert.Equal(["Set-Cookie: b=; max-age=0"], lines.FindAll("[data-deletes]").Select(line => line.TextContent));
    }

    [Fact]
    public void What_cannot_be_seen_is_named()
    {
        var trace = Trace(cookie: ["flavour=\u0001\u202e"], setCookie: ["b=\u202e1; path=\u2003"]);

        Assert.Equal(
            ["Cookie: flavour=[U+0001][U+202E]", "Set-Cookie: b=[U+202E]1; path=[U+2003]"],
            trace.FindAll(".header-line").Select(line => line.TextContent));
        Assert.Equal("path=[U+2003]", trace.FindAll("dt")[^1].TextContent);
    }

    [Theory]
    [InlineData("", "", "GET /page → 200 OK; sent no cookie, set no cookie")]
    [InlineData("progress=1", "progress=2", "GET /page → 200 OK; sent no cookie of a lesson, set no cookie of a lesson")]
    [InlineData("flavour=oat; sid=1", "taken=1; path=/", "GET /page → 200 OK; sent flavour sid, set taken")]
    [InlineData("taken=1", "taken=; max-age=0", "GET /page → 200 OK; sent taken, asked to delete taken")]
    [InlineData("a=1; b=1; c=1; d=1; e=1", "", "GET /page → 200 OK; sent a b c d e, set no cookie")]
    [InlineData("a=1; b=1; c=1; d=1; e=1; f=1", "", "GET /page → 200 OK; sent 6 cookies, set no cookie")]
    [InlineData("stranger=1; sid=1", "", "GET /page → 200 OK; sent sid, set no cookie")]
    [InlineData("", "fla\u202evour=1", "GET /page → 200 OK; sent no cookie, set fla[U+202E]vour")]
    public void A_sentence_tells_the_exchange(string cookie, string setCookie, string sentence) => Assert.Equal(
        sentence, Trace([.. All(cookie)], [.. All(setCookie)]).Find(".wire").GetAttribute("data-summary"));

    [Fact]
    public void The_sentence_tells_what_is_set_from_what_is_deleted() => Assert.Equal(
        "GET /page → 200 OK; sent no cookie, set a, asked to delete b",
        Trace(cookie: [], setCookie: ["a=1", "b=; max-age=0"]).Find(".wire").GetAttribute("data-summary"));

    [Fact]
    public void A_line_that_browsers_refuse_sets_and_deletes_nothing()
    {
        var trace = Trace(cookie: [], setCookie: ["a=1; samesite=none", "b=; max-age=0; domain=com", "c=1"]);

        Assert.Equal(
            "GET /page → 200 OK; sent no cookie, set c, browsers ignore a b", trace.Find(".wire").GetAttribute("data-summary"));
        Assert.Empty(trace.FindAll("[data-deletes]"));
        Assert.Equal(
            "Browsers ignore it. SameSite=None needs Secure. RFC 6265bis, 5.7",
            Regex.Replace(trace.Find(".explanations dd").TextContent, @"\s+", " ").Trim());
    }

    private static IEnumerable<string> All(string line) => line.Length > 0 ? [line] : [];

    private IRenderedComponent<WireTrace> Trace(string[] cookie, string[] setCookie) => Trace(Exchanges.Of(cookie, setCookie));

    private IRenderedComponent<WireTrace> Trace(Exchange exchange) =>
        Render<WireTrace>(parameters => parameters
            .Add(trace => trace.Exchange, exchange)
            .Add(trace => trace.Cookies, new("flavour sid taken a b c d e f".Split(' ').Select(name => new LessonCookie(name)))));
}
