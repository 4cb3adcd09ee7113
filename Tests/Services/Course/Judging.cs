using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Course;

/// <summary>Judges one checkpoint on one exchange.</summary>
internal static class Judging
{
    /// <summary>Whether an exchange reaches a checkpoint of a chapter.</summary>
    /// <param name="chapter">The chapter.</param>
    /// <param name="checkpoint">The checkpoint's id.</param>
    /// <param name="target">The request target.</param>
    /// <param name="cookie">The value of the Cookie header; empty for none.</param>
    /// <param name="setCookie">The values of the Set-Cookie headers, one to a line; empty for none.</param>
    /// <param name="before">The value of the progress cookie before the exchange.</param>
    public static bool Reaches(
        Chapter chapter, string checkpoint, string target, string cookie, string setCookie, string before = "") =>
        chapter.Checkpoints.Single(one => one.Id == checkpoint).IsReached(
            Exchanges.Of(Lines(cookie), Lines(setCookie)) with { Target = target },
            Progress.Read(before, chapter.Checkpoints));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
