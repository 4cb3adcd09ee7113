using CookieTutorial.Services.Course;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.ReadingCookies;

/// <summary>The chapter “Reading cookies”.</summary>
public class ChapterModel() : ChapterPageModel(Definition)
{
    public static readonly Chapter Definition = new(
        typeof(ChapterModel),
        "Reading cookies",
        "What comes back is text, whatever was stored; and some texts do not come back at all.",
        Demos:
        [
            new(typeof(StoredModel), "Store a text, and read it back"),
        ],
        Checkpoints:
        [
            new(
                "read-back-100",
                "Store the number 100, and read it back: send the request again.",
                (exchange, _) => exchange.AsksFor<StoredModel>()
                    && exchange.Method == HttpMethods.Get
                    && FrameworkParser.Parse(exchange.Cookie).GetValueOrDefault(CookieNames.Stored) == "100")
            {
                Hint = "The answer that stores the cookie cannot read it yet.",
                Solution = "Send the request, type 100 into the field of the answer, and press “Store it”. Then send the "
                    + "request again.",
            },
            new(
                "dropped-a-cookie",
                "Make the server drop the cookie silently: your browser sends it, and Request.Cookies does not have it.",
                (exchange, _) => exchange.AsksFor<StoredModel>() && FrameworkParser.Drops(exchange.Cookie, CookieNames.Stored))
            {
                Hint = "Request.Cookies keeps only values that the standard lets a server write. A space is not among "
                    + "them.",
                Solution = "Under “Write a cookie by hand”, choose stored, type two words, and press “Write it”. Then send "
                    + "the request again.",
            },
        ])
    {
        Minutes = 15,
        Cookies = [new(CookieNames.Stored) { IsByHand = true }],
    };

    /// <summary>Texts that a page stores with Append.</summary>
    public static IReadOnlyList<string> Texts { get; } =
        ["100", "two words", "red, green", "\"quoted\"", "1+1", "%41", "\U0001F36A"];

    /// <summary>Values that somebody writes by hand.</summary>
    public static IReadOnlyList<string> Values { get; } =
        [.. Texts, "100%", "two%20words", ""];

    /// <summary>How each text travels.</summary>
    public IEnumerable<(string Text, RoundTrip Trip)> OfTexts { get; } =
        [.. Texts.Select(text => (text, RoundTrip.OfText(text)))];

    /// <summary>How each value travels.</summary>
    public IEnumerable<RoundTrip> OfValues { get; } = [.. Values.Select(RoundTrip.OfValue)];
}
