using CookieTutorial.Services.Course;

namespace CookieTutorial.Pages.Chapters.Limits;

/// <summary>The chapter “Limits”.</summary>
public class ChapterModel() : ChapterPageModel(Definition)
{
    public static readonly Chapter Definition = new(
        typeof(ChapterModel),
        "Limits",
        "A browser keeps only so many cookies, and only so large. Measure your own.",
        Demos:
        [
            new(typeof(SizeModel), "The largest cookie"),
            new(typeof(CountModel), "How many cookies"),
            new(typeof(CostModel), "What cookies cost"),
            new(typeof(CleanUpModel), "Clean up the lab"),
        ],
        Checkpoints:
        [
            new(
                "size-limit",
                "Find the size limit: measure the largest cookie that your browser keeps.",
                (exchange, _) => exchange.AsksFor<SizeModel>() && exchange.FoundSize())
            {
                Hint = "The server has to try several sizes, and you have to let it.",
                Solution = "Open “The largest cookie”, and press its button.",
            },
            new(
                "count-limit",
                "Find the count limit: measure how many cookies of this site it keeps.",
                (exchange, _) => exchange.AsksFor<CountModel>() && exchange.FoundCount())
            {
                Hint = "The server has to set many cookies, and count those that come back.",
                Solution = "Open “How many cookies”, and press its button.",
            },
        ])
    {
        Minutes = 20,
        HelperPages = [typeof(HeavyModel)],
        Cookies =
        [
            .. LabCookies.Few.Select(cookie => new LessonCookie(cookie.Name) { Paths = [cookie.Path] }),
            new(LabCookies.Prefix) { Paths = [LabCookies.Path], IsNumbered = true },
        ],
    };
}
