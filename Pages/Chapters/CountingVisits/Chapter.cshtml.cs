using CookieTutorial.Services;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Pages.Chapters.CountingVisits;

/// <summary>The chapter “Counting visits”.</summary>
public class ChapterModel() : ChapterPageModel(Definition)
{
    public static readonly Chapter Definition = new(
        "counting-visits",
        "Counting visits",
        "The server adds one, and your browser remembers: the count is in a cookie.",
        Demos:
        [
            new("/track_user/direct", "The handler builds the text"),
            new("/track_user", "The template adds one"),
        ],
        Checkpoints:
        [

        ]);
}
