using CookieTutorial.Pages.Chapters.ColorCookie;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>The chapter “Under the hood”.</summary>
public class ChapterModel() : ChapterPageModel(Definition)
{
    public static readonly Chapter Definition = new(
        typeof(ChapterModel),
        "Under the hood",
        "Two lines of text carry every cookie. See how the framework reads one and writes the other, for any text that you type.",
        Demos:
        [
            new(typeof(FirstAccessModel), "When the cookies are parsed"),
            new(typeof(CookieHeaderModel), "What becomes of a Cookie header"),
            new(typeof(SetCookieLineModel), "The Set-Cookie line that is written"),
        ],
        Checkpoints:
        [
            new(
                "header-dropped-pair",
                "Have ASP.NET Core read a header in which it drops a pair: type the header, "
                    + "or give your browser such a color by hand.",
                (exchange, _) => HeaderLab.PairsOf(exchange).Any(pair => pair.Fate == PairFate.Dropped))
            {
                Hint = "ASP.NET Core drops a pair whose value breaks the standard: a space in it is enough.",
                Solution = "Ask the second page, type color=blue; motto=carpe diem; visits=3 into the field of the "
                    + "answer, and press “Parse it”.",
            },
            new(
                "header-duplicate-name",
                "Have it read a header in which a pair loses to another pair of the same name.",
                (exchange, _) => HeaderLab.PairsOf(exchange).Any(pair => pair.Fate == PairFate.Lost))
            {
                Hint = "To ASP.NET Core, Color and color are one name.",
                Solution = "Ask the second page, type color=blue; Color=red; color=%67reen into the field of the "
                    + "answer, and press “Parse it”.",
            },
        ])
    {
        Minutes = 25,
        Cookies = [new(CookieNames.Color) { IsByHand = true }],
    };
}
