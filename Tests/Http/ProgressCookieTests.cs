using System.Net;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The site's own cookie: what it says, where the contents show it, and how a reader gets rid of it.</summary>
public sealed class ProgressCookieTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task A_checkpoint_that_is_reached_is_added_to_those_in_the_cookie()
    {
        var (address, checkpoint) = AnyLesson.ReachedAtOnce;
        var before = TutorialCourse.Contents.Checkpoints.First(one => one.Id != checkpoint).Id;

        var response = await _client.GetAsync(address, $"progress={before}");

        var both = string.Join('.', new[] { before, checkpoint }.Order(StringComparer.Ordinal));
        Assert.Contains($"progress={both}; max-age=31536000; path=/; samesite=lax; httponly", response.SetCookie());
    }

    [Fact]
    public async Task Where_nothing_new_is_reached_the_cookie_is_not_set_again()
    {
        var all = string.Join('.', TutorialCourse.Contents.Checkpoints.Select(checkpoint => checkpoint.Id));

        var response = await _client.GetAsync(AnyLesson.ReachedAtOnce.Address, $"progress={all}");

        Assert.Equal(response.LessonCookies(), response.SetCookie());
    }

    [Theory]
    [InlineData("")]
    [InlineData("%00%FF<script>")]
    [InlineData("no-such-checkpoint.no-such-checkpoint")]
    public async Task Whatever_the_cookie_holds_the_contents_are_shown(string value)
    {
        var response = await _client.GetAsync("/", $"progress={value}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            [.. TutorialCourse.Contents.Chapters.Select(chapter => chapter.Address), Routes.Finish],
            (await response.DocumentAsync()).QuerySelectorAll(".contents h3 a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_contents_offer_to_resume_where_the_reader_left()
    {
        var (first, second) = (TutorialCourse.Contents.Chapters[0], TutorialCourse.Contents.Chapters[1]);
        string AllOf(Chapter chapter) => string.Join('.', chapter.Checkpoints.Select(checkpoint => checkpoint.Id));

        Assert.Equal(first.Address, await ResumeAsync(""));
        Assert.Equal(second.Address, await ResumeAsync(second.Checkpoints[0].Id));
        Assert.Equal(second.Address, await ResumeAsync(AllOf(first)));
        Assert.Equal(first.Address, await ResumeAsync(AllOf(TutorialCourse.Contents.Chapters[^1])));

        // Who has left one out is not sent back to it.
        var later = TutorialCourse.Contents.Chapters.Skip(2).First(chapter => chapter.Checkpoints.Count > 1);
        Assert.Equal(later.Address, await ResumeAsync($"{first.Checkpoints[0].Id}.{later.Checkpoints[0].Id}"));
    }

    [Fact]
    public async Task A_reset_forgets_the_chapters_checkpoints_and_deletes_its_cookies_wherever_a_chapter_has_them()
    {
        var chapters = TutorialCourse.Contents.Chapters;
        var chapter = chapters.First(one => one.Checkpoints.Count > 0
            && chapters.Any(other => other != one && other.Cookies.Any(cookie => one.Lesson.Contains(cookie.Name))));
        var foreign = TutorialCourse.Contents.Checkpoints.Except(chapter.Checkpoints).First().Id;

        var response = await ResetAsync(chapter.Slug, $"progress={chapter.Checkpoints[0].Id}.{foreign}");

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(chapter.Address, response.Headers.Location?.ToString());
        Assert.Equal(
            chapters.SelectMany(one => one.CookieIdentities).Where(cookie => chapter.Lesson.Contains(cookie.Name)).Distinct()
                .Select(cookie => $"{cookie.Name}=; max-age=-1; path={cookie.Path}")
                .Prepend($"progress={foreign}; max-age=31536000; path=/; samesite=lax; httponly"),
            response.SetCookie());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-such-chapter")]
    [InlineData("../start-over")]
    public async Task A_reset_of_no_known_chapter_changes_nothing(string slug)
    {
        var response = await ResetAsync(slug, "progress=x");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(response.SetCookie());
    }

    private async Task<string?> ResumeAsync(string progress) =>
        (await (await _client.GetAsync("/", $"progress={progress}")).DocumentAsync())
            .QuerySelector("a.again")?.GetAttribute("href");

    private Task<HttpResponseMessage> ResetAsync(string slug, string cookie)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/reset-chapter")
        {
            Content = new FormUrlEncodedContent([new("slug", slug)]),
            Headers = { { "Sec-Fetch-Site", "same-origin" }, { "Cookie", cookie } },
        };
        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
