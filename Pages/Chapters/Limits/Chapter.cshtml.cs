using CookieTutorial.Services.Course;
using CookieTutorial.Services.Limits;

namespace CookieTutorial.Pages.Chapters.Limits;

/// <summary>The chapter “Limits”.</summary>
public class ChapterModel() : ChapterPageModel(Definition)
{
    public static readonly Chapter Definition = new(
        "limits",
        "Limits",
        "A browser keeps only so many cookies, and only so large. Measure your own.",
        Demos:
        [
            new($"{LabCookies.Path}/size", "The largest cookie"),
            new($"{LabCookies.Path}/count", "How many cookies"),
            new(LabCookies.HeavyPath, "What cookies cost"),
            new($"{LabCookies.Path}/clean-up", "Clean up the lab"),
        ],
        Checkpoints:
        [
            new(
                "size-limit",
                "Find the size limit: measure the largest cookie that your browser keeps.",
                (exchange, _) => exchange.Path == $"{LabCookies.Path}/size" && exchange.FoundSize()),
            new(
                "count-limit",
                "Find the count limit: measure how many cookies of this site it keeps.",
                (exchange, _) => exchange.Path == $"{LabCookies.Path}/count" && exchange.FoundCount()),
        ]);
}
