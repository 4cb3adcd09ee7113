using CookieTutorial.Pages.Chapters.WithoutAFramework;

namespace CookieTutorial.Tests.Services.Course;

public sealed class WithoutAFrameworkCheckpointTests
{
    private const string RoundTrip = "/chapters/without-a-framework/round-trip";
    private const string Ports = "/chapters/without-a-framework/ports";

    /// <summary>Checkpoint; request target; Cookie header; Set-Cookie header; whether it is reached.</summary>
    [Theory]
    [InlineData("came-back", RoundTrip, "", "came_back=some_value_42; max-age=60; path=/", true)]
    [InlineData("came-back", RoundTrip, "", "", false)]
    [InlineData("came-back", RoundTrip, "", "came_back=nothing; max-age=60; path=/", false)]
    [InlineData("came-back", RoundTrip, "came_back=some_value_42; id=some_value_42", "", false)]
    [InlineData("came-back", Ports, "", "came_back=some_value_42; max-age=60; path=/", false)]
    [InlineData("any-port", Ports, "", "", false)]
    [InlineData("any-port", Ports, "id=some_value_42", "id=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/", true)]
    [InlineData("any-port", Ports, "progress=came-back; id=some_value_42", "", true)]
    [InlineData("any-port", Ports, "id=some_value_99", "", false)]
    [InlineData("any-port", Ports, "came_back=some_value_42", "", false)]
    [InlineData("any-port", RoundTrip, "id=some_value_42", "", false)]
    public void A_checkpoint_is_judged_by_what_was_sent_and_answered(
        string checkpoint, string target, string cookie, string setCookie, bool reached) =>
        Assert.Equal(reached, Judging.Reaches(ChapterModel.Definition, checkpoint, target, cookie, setCookie));
}
