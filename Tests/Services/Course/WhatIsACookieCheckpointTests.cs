using CookieTutorial.Pages.Chapters.WhatIsACookie;

namespace CookieTutorial.Tests.Services.Course;

public sealed class WhatIsACookieCheckpointTests
{
    private const string Forgetful = "/chapters/what-is-a-cookie/forgetful";
    private const string Remembering = "/chapters/what-is-a-cookie/remembering";
    private const string Handout = "met=yes; max-age=60; path=/";

    /// <summary>Checkpoint; request target; Cookie header; Set-Cookie header; whether it is reached.</summary>
    [Theory]
    [InlineData("no-cookie", "/chapters/what-is-a-cookie", "", "", false)]
    [InlineData("no-cookie", Remembering, "", Handout, true)]
    [InlineData("no-cookie", Remembering, "progress=any-port", Handout, true)]
    [InlineData("no-cookie", Remembering, "session=of another program", Handout, true)]
    [InlineData("no-cookie", Remembering, "color=blue", Handout, false)]
    [InlineData("no-cookie", Remembering, "COLOR=blue", Handout, false)]
    [InlineData("no-cookie", Remembering, "met=yes", "", false)]
    [InlineData("no-cookie", Forgetful, "", "", false)]
    [InlineData("a-cookie", Remembering, "", Handout, false)]
    [InlineData("a-cookie", Remembering, "met=yes", "", true)]
    [InlineData("a-cookie", Remembering + "?again", "progress=no-cookie; met=yes", "", true)]
    [InlineData("a-cookie", Remembering, "met=by hand", "", true)]
    [InlineData("a-cookie", Remembering, "met=", Handout, false)]
    [InlineData("a-cookie", Remembering, "progress=no-cookie", Handout, false)]
    [InlineData("a-cookie", Remembering, "color=blue", Handout, false)]
    [InlineData("a-cookie", Forgetful, "met=yes", "", false)]
    public void A_checkpoint_is_judged_by_what_was_sent_and_answered(
        string checkpoint, string target, string cookie, string setCookie, bool reached) =>
        Assert.Equal(reached, Judging.Reaches(ChapterModel.Definition, checkpoint, target, cookie, setCookie));
}
