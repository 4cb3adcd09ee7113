using CookieTutorial.Pages.Chapters.CountingVisits;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.StopTracking;

/// <summary>The chapter “Stop tracking”.</summary>
public class ChapterModel() : ChapterPageModel(Definition)
{
    public static readonly Chapter Definition = new(
        typeof(ChapterModel),
        "Stop tracking",
        "A cookie lies in your browser, where no server can reach. How does a server delete it?",
        Demos:
        [
            new(typeof(StopTrackingModel), "The deletion"),
            new(typeof(WrongPathModel), "The deletion with the wrong path"),
            new(typeof(StopByImageModel), "A page with an image"),
            new(typeof(StopByPrefetchModel), "A page with a prefetch"),
            new(typeof(StopByPostModel), "The deletion by a button"),
            new(typeof(ForeignFormModel), "A form of another site"),
        ],
        Checkpoints:
        [
            new(
                "stopped",
                "Stop the tracking: bring visits, and let the server delete it.",
                (exchange, _) => IsOfThisChapter(exchange)
                    && exchange.Sent(CookieNames.Visits) && PathsOfDeletions(exchange).Contains("/"))
            {
                Hint = "Only a reader who is counted can be forgotten.",
                Solution = "Send a visit to /track_user, and then the request to /stop_tracking.",
            },
            new(
                "stranger-again",
                "Come back as a stranger: after that, send a request to /track_user that brings no visits.",
                (exchange, before) => before.Contains("stopped") && IsFirstVisit(exchange))
            {
                Hint = "The deletion happens in your browser. The next request shows it.",
                Solution = "Send the request to /stop_tracking, and then a visit to /track_user. It welcomes you to your first "
                    + "one.",
            },
            new(
                "wrong-path",
                "Ask for the deletion that deletes nothing: send the request with the wrong path while you are being counted.",
                (exchange, _) => IsOfThisChapter(exchange)
                    && exchange.Sent(CookieNames.Visits) && PathsOfDeletions(exchange).Any(path => path != "/"))
            {
                Hint = "The page answers differently if your request does not carry visits.",
                Solution = "Send a visit to /track_user, and then the request to /stop_tracking/wrong_path.",
            },
            new(
                "still-there",
                "See that it deleted nothing: send a further request, which still brings visits.",
                (exchange, before) => before.Contains("wrong-path")
                    && (IsOfThisChapter(exchange) || CountingVisits.ChapterModel.Counts(exchange))
                    && exchange.Sent(CookieNames.Visits))
            {
                Hint = "You need not look into the jar: see what your browser sends.",
                Solution = "When the checkpoint above is done, send the request to /stop_tracking/wrong_path once more. Its "
                    + "Cookie line still has visits.",
            },
        ])
    {
        Minutes = 20,
        Cookies = [new(CookieNames.Visits) { IsByHand = true }],
    };

    private static bool IsOfThisChapter(Exchange exchange) =>
        Definition.Demos.Any(demo => demo.Addresses.Contains(exchange.Path));

    /// <summary>The paths on which an answer deletes the count.</summary>
    private static IEnumerable<string?> PathsOfDeletions(Exchange exchange) => exchange.Changes(CookieNames.Visits)
        .Where(change => change.IsDeletion)
        .Select(change => change.Line.Path);

    private static bool IsFirstVisit(Exchange exchange) =>
        CountingVisits.ChapterModel.Counts(exchange)
        && !exchange.Sent(CookieNames.Visits)
        && exchange.Changes(CookieNames.Visits).Any(change => VisitCount.Read(change.Line.Value) == 1);
}
