using CookieTutorial.Pages.Chapters.CountingVisits;
using static CookieTutorial.Tests.Chapters.CheckpointCase;

namespace CookieTutorial.Tests.Chapters.CountingVisits;

/// <summary>What reaches the checkpoints of “Counting visits”, and what not.</summary>
internal sealed class Cases : ICheckpointCases
{
    private const string Template = "/track_user";
    private const string Direct = "/track_user/direct";

    public Dictionary<string, CheckpointCase[]> Table { get; } = new()
    {
        ["three-visits"] =
        [
            Fresh("makes the first visit", Template, gets: Counted(1)),
            Way("makes the third visit", Template, sends: "visits=2", gets: Counted(3)),
            Way("makes it on the other page and with other cookies", Direct, sends: "color=blue; visits=2", gets: Counted(3)),
            Way("makes the last visit that is not taken for one by hand", Template, sends: "visits=999", gets: Counted(1000)),
            Way(
                "counts on from a number that was noticed as written by hand",
                Template, "visits=1001", Counted(1002), after: ["changed-visits"]),
            Wrong("makes the second visit", Template, sends: "visits=1", gets: Counted(2)),
            Wrong("makes the number unreadable", Template, sends: "visits=many", gets: Counted(1)),
            Wrong("brings two counts", Template, sends: "visits=3; visits=1", gets: Counted(2)),
            Wrong("stops the tracking", "/stop_tracking", "visits=2", "visits=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/"),
            Wrong("brings the count to a page that does not count", "/test_cookie", sends: "visits=7"),
            Wrong("gets the count from another page", "/test_cookie", sends: "visits=2", gets: Counted(3)),
            Wrong("wrote the count by hand", Template, sends: "visits=1000", gets: Counted(1001)),
        ],
        ["changed-visits"] =
        [
            Fresh("makes the first visit", Template, gets: Counted(1)),
            Way("set the count to 1000", Template, sends: "visits=1000", gets: Counted(1001)),
            Way("sends it to the other page", Direct, sends: "visits=1000", gets: Counted(1001)),
            Way("set it to the largest number", Template, sends: "visits=999999999", gets: Counted(999_999_999)),
            Wrong("set it to less", Template, sends: "visits=999", gets: Counted(1000)),
            Wrong("made it a word", Template, sends: "visits=many", gets: Counted(1)),
            Wrong("made it negative", Template, sends: "visits=-1000", gets: Counted(1)),
            Wrong("made it too large", Template, sends: "visits=1000000000", gets: Counted(1)),
            Wrong("brings it to a page that does not count", "/test_cookie", sends: "visits=1000"),
        ],
    };

    private static string Counted(int visits) => $"visits={visits}; max-age=63072000; path=/";
}
