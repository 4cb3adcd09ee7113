using CookieTutorial.Pages.Chapters.YourFirstCookie;
using static CookieTutorial.Tests.Chapters.CheckpointCase;

namespace CookieTutorial.Tests.Chapters.YourFirstCookie;

/// <summary>What reaches the checkpoints of “Your first cookie”, and what not.</summary>
internal sealed class Cases : ICheckpointCases
{
    private const string Handout = "id=some_value_99; path=/";

    public Dictionary<string, CheckpointCase[]> Table { get; } = new()
    {
        ["got-id"] =
        [
            Fresh("reads the chapter", "/chapters/your-first-cookie"),
            Way("sends the request", "/test_cookie", gets: Handout),
            Wrong("has the cookie already", "/test_cookie", sends: "id=some_value_99"),
            Wrong("gets a cookie of this name from another page", "/track_user", gets: Handout),
        ],
        ["sent-id-back"] =
        [
            Fresh("sends the first request", "/test_cookie", gets: Handout),
            Way("sends the request again", "/test_cookie", sends: "id=some_value_99"),
            Way("brings other cookies as well", "/test_cookie", sends: "color=blue; id=some_value_99"),
            Wrong("brings a value written by hand", "/test_cookie", sends: "id=mine"),
            Wrong("brings the cookie to another page", "/test_cookies", sends: "id=some_value_99"),
        ],
        ["changed-id"] =
        [
            Fresh("sends the first request", "/test_cookie", gets: Handout),
            Way("changed the value by hand", "/test_cookie", sends: "id=mine"),
            Wrong("did not change it", "/test_cookie", sends: "id=some_value_99"),
            Wrong("brings the id of the plain server", "/test_cookie", sends: "id=some_value_42"),
            Wrong("emptied the cookie", "/test_cookie", sends: "id=", gets: Handout),
            Wrong("wrote what the server cannot read", "/test_cookie", sends: "id=two words", gets: Handout),
            Wrong("brings the changed value to another page", "/test_cookies", sends: "id=mine"),
        ],
    };
}
