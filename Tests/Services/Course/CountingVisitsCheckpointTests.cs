using CookieTutorial.Pages.Chapters.CountingVisits;

namespace CookieTutorial.Tests.Services.Course;

public sealed class CountingVisitsCheckpointTests
{
    /// <summary>Checkpoint; path; Cookie header; Set-Cookie header; progress before; whether it is reached.</summary>
    [Theory]
    [InlineData("three-visits", "/track_user", "", "visits=1; max-age=63072000; path=/", "", false)]
    [InlineData("three-visits", "/track_user", "visits=1", "visits=2; max-age=63072000; path=/", "", false)]
    [InlineData("three-visits", "/track_user", "visits=2", "visits=3; max-age=63072000; path=/", "", true)]
    [InlineData("three-visits", "/track_user/direct", "color=blue; visits=2", "visits=3; max-age=63072000; path=/", "", true)]
    [InlineData("three-visits", "/track_user", "visits=many", "visits=1; max-age=63072000; path=/", "", false)]
    [InlineData("three-visits", "/track_user", "visits=3; visits=1", "visits=2; max-age=63072000; path=/", "", false)]
    [InlineData("three-visits", "/stop_tracking", "visits=2", "visits=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/", "", false)]
    [InlineData("three-visits", "/test_cookie", "visits=7", "", "", false)]
    [InlineData("three-visits", "/test_cookie", "visits=2", "visits=3; max-age=63072000; path=/", "", false)]
    [InlineData("three-visits", "/track_user", "visits=1000", "visits=1001; max-age=63072000; path=/", "", false)]
    [InlineData("three-visits", "/track_user", "visits=1001", "visits=1002; max-age=63072000; path=/", "changed-visits", true)]
    [InlineData("changed-visits", "/track_user", "", "visits=1; max-age=63072000; path=/", "", false)]
    [InlineData("changed-visits", "/track_user", "visits=1000", "visits=1001; max-age=63072000; path=/", "", true)]
    [InlineData("changed-visits", "/track_user/direct", "visits=1000", "visits=1001; max-age=63072000; path=/", "", true)]
    [InlineData("changed-visits", "/track_user", "visits=999999999", "visits=999999999; max-age=63072000; path=/", "", true)]
    [InlineData("changed-visits", "/track_user", "visits=999", "visits=1000; max-age=63072000; path=/", "", false)]
    [InlineData("changed-visits", "/track_user", "visits=many", "visits=1; max-age=63072000; path=/", "", false)]
    [InlineData("changed-visits", "/track_user", "visits=-1000", "visits=1; max-age=63072000; path=/", "", false)]
    [InlineData("changed-visits", "/track_user", "visits=1000000000", "visits=1; max-age=63072000; path=/", "", false)]
    [InlineData("changed-visits", "/test_cookie", "visits=1000", "", "", false)]
    public void A_checkpoint_is_judged_by_what_was_sent_and_answered(
        string checkpoint, string path, string cookie, string setCookie, string before, bool reached) =>
        Assert.Equal(reached, Judging.Reaches(ChapterModel.Definition, checkpoint, path, cookie, setCookie, before));
}
