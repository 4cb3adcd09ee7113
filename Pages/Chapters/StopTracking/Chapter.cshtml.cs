using CookieTutorial.Services;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Pages.Chapters.StopTracking;

/// <summary>The chapter “Stop tracking”.</summary>
public class ChapterModel() : ChapterPageModel(Definition)
{
    public static readonly Chapter Definition = new(
        "stop-tracking",
        "Stop tracking",
        "A server deletes a cookie by setting it again, with an expiry in the past.",
        Demos:
        [
            new("/stop_tracking", "The deletion") { OtherAddresses = ["/stop-tracking"] },
        ],
        Checkpoints:
        [

        ]);
}
