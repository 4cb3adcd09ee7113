using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.Visits;
using CookieTutorial.Services.Wire;

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
            new("/stop_tracking/wrong_path", "The deletion with the wrong path"),
            new("/stop_tracking/post", "The deletion by a button"),
        ],
        Checkpoints:
        [
            new(
                "stopped",
                "Stop the tracking: bring visits, and let the server delete it.",
                (exchange, _) => IsOfThisChapter(exchange) && exchange.Sent(TutorialCookies.Visits) && PathsOfDeletions(exchange).Contains("/")),
            new(
                "stranger-again",
                "Come back as a stranger: after that, send a request to /track_user that brings no visits.",
                (exchange, before) => before.Contains("stopped") && IsFirstVisit(exchange)),
            new(
                "wrong-path",
                "Ask for the deletion that deletes nothing: send the request with the wrong path while you are being counted.",
                (exchange, _) => IsOfThisChapter(exchange) && exchange.Sent(TutorialCookies.Visits) && PathsOfDeletions(exchange).Any(path => path != "/")),
            new(
                "still-there",
                "See that it deleted nothing: send a further request, which still brings visits.",
                (exchange, before) => before.Contains("wrong-path")
                    && (IsOfThisChapter(exchange) || Counts(exchange)) && exchange.Sent(TutorialCookies.Visits)),
        ])
    {
        Cookies = [TutorialCookies.Visits],
    };

    private static bool IsOfThisChapter(Exchange exchange) =>
        exchange.Path is "/stop_tracking" or "/stop-tracking" or "/stop_tracking/wrong_path" or "/stop_tracking/post";

    private static bool Counts(Exchange exchange) => exchange.Path is "/track_user" or "/track_user/direct";

    /// <summary>The paths on which an answer deletes the count.</summary>
    private static IEnumerable<string?> PathsOfDeletions(Exchange exchange) => exchange.Changes(TutorialCookies.Visits)
        .Where(header => header.Deletes(exchange.AnsweredAt))
        .Select(header => header.Attributes.LastOrDefault(attribute => attribute.Is("path")).Value);

    private static bool IsFirstVisit(Exchange exchange) =>
        Counts(exchange)
        && !exchange.Sent(TutorialCookies.Visits)
        && exchange.Changes(TutorialCookies.Visits).Any(header => VisitCount.Read(header.Cookie.Value) == 1);
}
