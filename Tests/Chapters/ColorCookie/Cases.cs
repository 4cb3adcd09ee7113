using CookieTutorial.Pages.Chapters.ColorCookie;
using static CookieTutorial.Tests.Chapters.CheckpointCase;

namespace CookieTutorial.Tests.Chapters.ColorCookie;

/// <summary>What reaches the checkpoints of “The color cookie”, and what not.</summary>
internal sealed class Cases : ICheckpointCases
{
    private const string Short = "/test_cookies";
    private const string Lasting = "/test_cookies/persistent";
    private const string Session = "color=blue; path=/";
    private const string Persistent = "color=blue; max-age=63072000; path=/";
    private const string Dated = "color=blue; expires=Fri, 01 Jan 2027 00:00:00 GMT";

    private static readonly string[] AllBefore = ["got-color", "sent-color-back", "made-color-last"];

    public Dictionary<string, CheckpointCase[]> Table { get; } = new()
    {
        ["got-color"] =
        [
            Fresh("reads the chapter", "/chapters/color-cookie"),
            Way("sends the request", Short, gets: Session),
            Way("sends it to the other address of the page", "/cookie", gets: Session),
            Way("gets the cookie that lasts", Lasting, gets: Persistent),
            Wrong("has the cookie already", Short, sends: "color=blue"),
            Wrong("gets a cookie of this name from another page", "/track_user", gets: Session),
            Wrong("gets another cookie", Short, gets: "id=1; path=/"),
        ],
        ["sent-color-back"] =
        [
            Fresh("sends the first request", Short, gets: Session),
            Way("sends the request again", Short, sends: "color=blue"),
            Way("brings another color among other cookies", Short, sends: "id=1; color=green"),
            Wrong("emptied the cookie", Short, sends: "color=", gets: Session),
            Wrong("brings it to another page", "/test_cookie", sends: "color=blue"),
        ],
        ["made-color-last"] =
        [
            Fresh("sends the request for a session cookie", Short, gets: Session),
            Way("gets the cookie from the persistent page", Lasting, gets: Persistent),
            Way("gets a cookie with a date", Lasting, gets: Dated),
            Wrong("has the session cookie still", Lasting, sends: "color=blue", after: ["got-color", "sent-color-back"]),
            Wrong("has the cookie deleted", Lasting, gets: "color=; max-age=0"),
            Wrong("gets such a color from another page", "/track_user", gets: Persistent),
            Wrong("gets another cookie that lasts", "/track_user", gets: "visits=1; max-age=63072000; path=/"),
        ],
        ["deleted-color"] =
        [
            Fresh("sends the first request", Short, gets: Session),
            Fresh("asks for the cookie that lasts, as after Start over", Lasting, gets: Persistent),
            Way("deleted the lasting cookie, which had come back", Lasting, gets: Persistent, after: AllBefore),
            Way(
                "deleted it, and kept the others", Short,
                sends: "id=1", gets: Session, after: ["sent-color-back", "made-color-last"]),
            Wrong("ended the session", Short, gets: Session, after: ["got-color", "sent-color-back"]),
            Wrong("deleted the session cookie", Lasting, gets: Persistent, after: ["got-color", "sent-color-back"]),
            Wrong("deleted it before it ever came back", Lasting, gets: Persistent, after: ["got-color", "made-color-last"]),
            Wrong("did not delete it", Short, sends: "color=blue", after: AllBefore),
            Wrong("changed it instead", Short, sends: "color=red", after: AllBefore),
            Wrong("emptied it instead", Short, sends: "color=", gets: Session, after: AllBefore),
            Wrong("made it unreadable for the server", Short, sends: "color=a b", gets: Session, after: AllBefore),
            Wrong("gets the color from another page", "/test_cookie", gets: Session, after: AllBefore),
            Wrong("brings it in capital letters, which the server reads", Short, sends: "COLOR=blue", after: AllBefore),
            Wrong("deleted the cookie of another page", "/test_cookie", gets: "id=1; path=/", after: AllBefore),
        ],
    };
}
