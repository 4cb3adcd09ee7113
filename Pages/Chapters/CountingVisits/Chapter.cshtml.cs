using CookieTutorial.Services.Course;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.CountingVisits;

/// <summary>The chapter “Counting visits”.</summary>
public class ChapterModel() : ChapterPageModel(Definition)
{
    public static readonly Chapter Definition = new(
        typeof(ChapterModel),
        "Counting visits",
        "The server adds one, and your browser remembers: the count is in a cookie.",
        Demos:
        [
            new(typeof(TrackUserDirectModel), "The handler builds the text"),
            new(typeof(TrackUserModel), "The template adds one"),
        ],
        Checkpoints:
        [
            // A count that was set by hand is no visit; once it was noticed as such, the visits after it are counted again.
            new(
                "three-visits",
                "Make three visits: let the server count to 3.",
                (exchange, before) => VisitNumber(exchange) >= 3
                    && (VisitNumber(exchange) <= ByHand || before.Contains("changed-visits")))
            {
                Hint = "The server adds one to the number that your browser brings.",
                Solution = "Send the request to /track_user three times. If you have set the count by hand, delete visits "
                    + "by hand first.",
            },
            new(
                "changed-visits",
                "Change the count by hand: set it to 1000 or more, and send a request again.",
                (exchange, _) => VisitNumber(exchange) > ByHand)
            {
                Hint = "The number lies in your browser, and the server believes it.",
                Solution = "Under “Write a cookie by hand”, choose visits, type 1000, and press “Write it”. Then send the "
                    + "request to /track_user again.",
            },
        ])
    {
        Minutes = 15,
        Cookies = [new(CookieNames.Visits) { IsByHand = true }],
    };

    /// <summary>The count from which on a request is taken for one that brings a number written by hand.</summary>
    private const int ByHand = 1000;

    /// <summary>Whether a request is for a page that counts visits.</summary>
    public static bool Counts(Exchange exchange) =>
        exchange.AsksFor<TrackUserModel>() || exchange.AsksFor<TrackUserDirectModel>();

    /// <summary>
    /// The number of the visit as the server counted it, which is one more than the request brought; 0 on another page.
    /// </summary>
    private static int VisitNumber(Exchange exchange) =>
        Counts(exchange)
            ? VisitCount.Read(exchange.Changes(CookieNames.Visits).LastOrDefault()?.Line.Value)
            : 0;
}
