using CookieTutorial.Pages.Chapters.StopTracking;
using static CookieTutorial.Tests.Chapters.CheckpointCase;

namespace CookieTutorial.Tests.Chapters.StopTracking;

/// <summary>What reaches the checkpoints of “Stop tracking”, and what not.</summary>
internal sealed class Cases : ICheckpointCases
{
    private const string Stop = "/stop_tracking";
    private const string WrongPath = "/stop_tracking/wrong_path";
    private const string Post = "/stop_tracking/post";
    private const string Visit = "/track_user";
    private const string Deletion = "visits=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/";
    private const string WrongDeletion = "visits=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/track_user";
    private const string FirstVisit = "visits=1; max-age=63072000; path=/";
    private const string EighthVisit = "visits=8; max-age=63072000; path=/";

    public Dictionary<string, CheckpointCase[]> Table { get; } = new()
    {
        ["stopped"] =
        [
            Fresh("sends the request", Stop),
            Way("brings visits", Stop, sends: "visits=7", gets: Deletion),
            Way(
                "brings an unreadable count to the other address", "/stop-tracking",
                sends: "color=blue; visits=many", gets: Deletion),
            Way("presses the button", Post, sends: "visits=7", gets: Deletion),
            Wrong("only looks at the button", Post, sends: "visits=7"),
            Wrong("brings the count in capital letters, which is another cookie", Stop, sends: "VISITS=7", gets: Deletion),
            Wrong("has it deleted with the wrong path", WrongPath, sends: "visits=7", gets: WrongDeletion),
            Wrong("has it set instead", Post, sends: "visits=7", gets: EighthVisit),
            Wrong("starts over", "/start-over", sends: "visits=7", gets: Deletion),
        ],
        ["stranger-again"] =
        [
            Fresh("makes the first visit of all", Visit, gets: FirstVisit),
            Way("comes back after stopping", Visit, gets: FirstVisit, after: ["stopped"]),
            Way("comes back to the other page", "/track_user/direct", sends: "color=blue", gets: FirstVisit, after: ["stopped"]),
            Wrong("brings an unreadable count", Visit, sends: "visits=many", gets: FirstVisit, after: ["stopped"]),
            Wrong("is being counted again", Visit, "visits=1", "visits=2; max-age=63072000; path=/", after: ["stopped"]),
            Wrong(
                "brings the count in capital letters", Visit, "VISITS=4",
                "visits=5; max-age=63072000; path=/", after: ["stopped"]),
            Wrong("gets the first count from another page", "/test_cookie", gets: FirstVisit, after: ["stopped"]),
            Wrong("asks for the deletion once more", Stop, after: ["stopped"]),
        ],
        ["wrong-path"] =
        [
            Fresh("sends the request", WrongPath),
            Way("sends it while being counted", WrongPath, sends: "visits=7", gets: WrongDeletion),
            Wrong("has the count deleted with the right path", Stop, sends: "visits=7", gets: Deletion),
            Wrong(
                "brings the count in capital letters, which is another cookie", WrongPath,
                sends: "VISITS=7", gets: WrongDeletion),
            Wrong("starts over, which deletes on every path", "/start-over", sends: "visits=7", gets: WrongDeletion),
            Wrong("has it set with that path", WrongPath, "visits=7", "visits=8; max-age=63072000; path=/track_user"),
            Wrong("gets a cookie with that path", Visit, sends: "visits=7", gets: "visits=8; max-age=63072000; path=/track_user"),
        ],
        ["still-there"] =
        [
            Fresh("sends the request", WrongPath),
            Way("sends the request once more", WrongPath, sends: "visits=7", gets: WrongDeletion, after: ["wrong-path"]),
            Way("makes another visit", Visit, sends: "visits=7", gets: EighthVisit, after: ["wrong-path"]),
            Way("then stops the tracking", Stop, sends: "visits=7", gets: Deletion, after: ["wrong-path"]),
            Wrong("sends the request a first time", WrongPath, sends: "visits=7", gets: WrongDeletion),
            Wrong("never sent it", Visit, sends: "visits=7", gets: EighthVisit, after: ["stopped", "stranger-again"]),
            Wrong("deleted the count by hand, and visits", Visit, gets: FirstVisit, after: ["wrong-path"]),
            Wrong("deleted it by hand, and sends the request once more", WrongPath, after: ["wrong-path"]),
            Wrong("only reads on", "/chapters/stop-tracking", sends: "visits=7", after: ["wrong-path"]),
        ],
    };
}
