using static CookieTutorial.Tests.Chapters.CheckpointCase;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>What reaches the checkpoints of “Predict and observe”, and what not.</summary>
internal sealed class Cases : ICheckpointCases
{
    private const string First = "/observe?run=0123&step=4";
    private const string Later = "/observe?run=0123&step=10";
    private const string FirstDeep = "/observe/shop/cart?run=0123&step=4";
    private const string Laboratory = "/predict-and-observe?line=a%3D1";
    private const string WithPathAndDomain = "cart=3; Path=/observe/shop; Domain=localhost";

    public Dictionary<string, CheckpointCase[]> Table { get; } = new()
    {
        ["refused-by-prefix"] =
        [
            Fresh("opens the laboratory", Laboratory),
            Way("breaks the promise of __Host-", First, gets: "__Host-id=1; Path=/"),
            Way("breaks the promise of __Secure-, in other letters", FirstDeep, gets: "__secure-id=1; Path=/"),
            Way("leaves the path of __Host- out", First, gets: "__Host-id=1; Secure"),
            Way("leaves out what only the engines ask of __Http-", First, gets: "__Http-id=1; Secure"),
            Way("breaks the promise of __Http- altogether", First, gets: "__http-id=1"),
            Wrong("keeps the promise", First, gets: "__Host-id=1; Secure; Path=/"),
            Wrong("keeps the promise of __Http-", First, gets: "__Http-id=1; Secure; HttpOnly"),
            Wrong("sends a line that is refused for something else", First, gets: "id=1; SameSite=None"),
            Wrong("has such a line deleted", Later, gets: "__Host-id=1; Path=/; Max-Age=0"),
            Wrong("gets such a line from another page", "/test_cookie?run=0123&step=4", gets: "__Host-id=1; Path=/"),
        ],
        ["engines-differ"] =
        [
            Fresh("opens the laboratory", Laboratory),
            Way("sends a text without an equals sign", First, gets: "token"),
            Way("sends a tab inside a value", First, gets: "a=1\t2"),
            Way("sends a date without seconds", First, gets: "a=1; Expires=1 Jan 2030 12:00"),
            Way("leaves the path of __Host- out", First, gets: "__Host-id=1; Secure"),
            Wrong("sends what every server writes", First, gets: "a=1; Path=/; HttpOnly; SameSite=Lax; Max-Age=60"),
            Wrong("has such a line deleted", Later, gets: "token; Max-Age=0"),
            Wrong("gets such a line from another page", "/test_cookie?run=0123&step=4", gets: "token"),
        ],
        ["right-deletion"] =
        [
            Fresh("opens the laboratory", Laboratory),
            Way(
                "repeats path and domain",
                First, gets: WithPathAndDomain + "\ncart=; Path=/observe/shop; Domain=localhost; Max-Age=0"),
            Way(
                "repeats the path, and the domain with a dot",
                First,
                gets: WithPathAndDomain
                    + "\ncart=; Domain=.localhost; Path=/observe/shop; Expires=Thu, 01 Jan 1970 00:00:00 GMT"),
            Way(
                "repeats the path, where the domain counts as none",
                First, gets: WithPathAndDomain + "\ncart=; Path=/observe/shop; Max-Age=-1"),
            Wrong("forgets the path", First, gets: WithPathAndDomain + "\ncart=; Domain=localhost; Max-Age=0"),
            Wrong("names another path", First, gets: WithPathAndDomain + "\ncart=; Path=/; Domain=localhost; Max-Age=0"),
            Wrong(
                "sets the cookie again after the deletion",
                First,
                gets: WithPathAndDomain + "\ncart=; Path=/observe/shop; Domain=localhost; Max-Age=0\n" + WithPathAndDomain),
            Wrong(
                "sets another cookie of this name after the deletion",
                First, gets: WithPathAndDomain + "\ncart=; Path=/observe/shop; Domain=localhost; Max-Age=0\ncart=3"),
            Wrong("changes the value", First, gets: WithPathAndDomain + "\ncart=; Path=/observe/shop; Domain=localhost"),
            Wrong("sends the deletion alone", First, gets: "cart=; Path=/observe/shop; Domain=localhost; Max-Age=0"),
            Wrong("deletes a cookie without a path", First, gets: "cart=3; Domain=localhost\ncart=; Domain=localhost; Max-Age=0"),
            Wrong("deletes a cookie without a domain", First, gets: "cart=3; Path=/observe\ncart=; Path=/observe; Max-Age=0"),
            Wrong(
                "has such lines deleted",
                Later, gets: WithPathAndDomain + "\ncart=; Path=/observe/shop; Domain=localhost; Max-Age=0"),
        ],
        ["deceiving-date"] =
        [
            Fresh("opens the laboratory", Laboratory),
            Way("writes the year with two digits", First, gets: "a=1; Expires=Thu, 31 Dec 99 23:59:59 GMT"),
            Way("names a time zone that nobody looks at", First, gets: "a=1; Expires=Sun, 22 Nov 2026 11:59:00 -0800"),
            Wrong("writes a date that is over", First, gets: "a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT"),
            Wrong("writes a date to come", First, gets: "a=1; Expires=Thu, 31 Dec 2099 23:59:59 GMT"),
            Wrong("writes a year of this century", First, gets: "a=1; Expires=Thu, 31 Dec 69 23:59:59 GMT"),
            Wrong("has Max-Age end the cookie", First, gets: "a=1; Expires=Thu, 31 Dec 99 23:59:59 GMT; Max-Age=0"),
            Wrong("writes no date", First, gets: "a=1; Expires=tomorrow"),
            Wrong("gets such a line from another page", "/test_cookie", gets: "a=1; Expires=Thu, 31 Dec 99 23:59:59 GMT"),
        ],
    };
}
