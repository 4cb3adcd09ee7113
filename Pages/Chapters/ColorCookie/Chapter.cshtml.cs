using CookieTutorial.Services;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Pages.Chapters.ColorCookie;

/// <summary>The chapter “The color cookie”.</summary>
public class ChapterModel() : ChapterPageModel(Definition)
{
    public static readonly Chapter Definition = new(
        "color-cookie",
        "The color cookie",
        "One cookie, two lifetimes: a session cookie ends with the browser's session, a persistent cookie at a time that the server names.",
        Demos:
        [
            new("/test_cookies", "A session cookie") { OtherAddresses = ["/cookie"] },
            new("/test_cookies/persistent", "A persistent cookie"),
        ],
        Checkpoints:
        [

        ]);
}
