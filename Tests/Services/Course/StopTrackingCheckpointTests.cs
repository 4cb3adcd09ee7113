using CookieTutorial.Pages.Chapters.StopTracking;

namespace CookieTutorial.Tests.Services.Course;

public sealed class StopTrackingCheckpointTests
{
    private const string Deletion = "visits=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/";
    private const string WrongDeletion = "visits=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/track_user";
    private const string FirstVisit = "visits=1; max-age=63072000; path=/";

    /// <summary>Checkpoint; path; Cookie header; Set-Cookie header; progress before; whether it is reached.</summary>
    [Theory]
    [InlineData("stopped", "/stop_tracking", "", "", "", false)]
    [InlineData("stopped", "/stop_tracking", "visits=7", Deletion, "", true)]
    [InlineData("stopped", "/stop-tracking", "color=blue; visits=many", Deletion, "", true)]
    [InlineData("stopped", "/stop_tracking/post", "visits=7", Deletion, "", true)]
    [InlineData("stopped", "/stop_tracking/post", "visits=7", "", "", false)]
    [InlineData("stopped", "/stop_tracking/wrong_path", "visits=7", WrongDeletion, "", false)]
    [InlineData("stopped", "/start-over", "visits=7", Deletion, "", false)]
    [InlineData("stranger-again", "/track_user", "", FirstVisit, "", false)]
    [InlineData("stranger-again", "/track_user", "", FirstVisit, "stopped", true)]
    [InlineData("stranger-again", "/track_user/direct", "color=blue", FirstVisit, "stopped", true)]
    [InlineData("stranger-again", "/track_user", "visits=many", FirstVisit, "stopped", false)]
    [InlineData("stranger-again", "/track_user", "visits=1", "visits=2; max-age=63072000; path=/", "stopped", false)]
    [InlineData("stranger-again", "/track_user", "VISITS=4", "visits=5; max-age=63072000; path=/", "stopped", false)]
    [InlineData("stranger-again", "/stop_tracking", "", "", "stopped", false)]
    [InlineData("wrong-path", "/stop_tracking/wrong_path", "", "", "", false)]
    [InlineData("wrong-path", "/stop_tracking/wrong_path", "visits=7", WrongDeletion, "", true)]
    [InlineData("wrong-path", "/stop_tracking", "visits=7", Deletion, "", false)]
    [InlineData("wrong-path", "/track_user", "visits=7", "visits=8; max-age=63072000; path=/track_user", "", false)]
    [InlineData("still-there", "/stop_tracking/wrong_path", "visits=7", WrongDeletion, "", false)]
    [InlineData("still-there", "/track_user", "visits=7", "visits=8; max-age=63072000; path=/", "stopped.stranger-again", false)]
    [InlineData("still-there", "/stop_tracking/wrong_path", "visits=7", WrongDeletion, "wrong-path", true)]
    [InlineData("still-there", "/track_user", "visits=7", "visits=8; max-age=63072000; path=/", "wrong-path", true)]
    [InlineData("still-there", "/stop_tracking", "visits=7", Deletion, "wrong-path", true)]
    [InlineData("still-there", "/track_user", "", FirstVisit, "wrong-path", false)]
    [InlineData("still-there", "/stop_tracking/wrong_path", "", "", "wrong-path", false)]
    [InlineData("still-there", "/chapters/stop-tracking", "visits=7", "", "wrong-path", false)]
    public void A_checkpoint_is_judged_by_what_was_sent_and_answered(
        string checkpoint, string path, string cookie, string setCookie, string before, bool reached) =>
        Assert.Equal(reached, Judging.Reaches(ChapterModel.Definition, checkpoint, path, cookie, setCookie, before));
}
