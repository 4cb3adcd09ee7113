using CookieTutorial.Pages.Chapters.UnderTheHood;
using static CookieTutorial.Tests.Chapters.CheckpointCase;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

/// <summary>What reaches the checkpoints of “Under the hood”, and what not.</summary>
internal sealed class Cases : ICheckpointCases
{
    private const string Lab = "/under-the-hood/cookie-header";

    public Dictionary<string, CheckpointCase[]> Table { get; } = new()
    {
        ["header-dropped-pair"] =
        [
            Fresh("opens the lab", Lab),
            Way("types a value with a space", $"{Lab}?header=a%3D1%3B%20b%3Dtwo%20words"),
            Way("types it, and the form writes plus signs", $"{Lab}?header=a=1;+b=two+words"),
            Way("types an empty progress", $"{Lab}?header=progress%3D"),
            Way("gave the browser such a cookie by hand", Lab, sends: "color=two words"),
            Way("types blanks only, and has such a cookie", $"{Lab}?header=%20", sends: "color=two words"),
            Way("gave it an empty one", Lab, sends: "color=; visits=3"),
            Wrong("brings cookies that can be read", Lab, sends: "color=blue; visits=3"),
            Wrong("brings the cookie of another program on this host", Lab, sends: "color=blue; cart={\"items\": 2}"),
            Wrong("brings an empty progress, which the site wrote", Lab, sends: "color=blue; progress="),
            Wrong("brings what the chapter on reading cookies left", Lab, sends: "stored=two words"),
            Wrong("types an escaped space", $"{Lab}?header=a%3D1%3B%20b%3Dtwo%2520words"),
            Wrong("types a good header, and brings a bad one", $"{Lab}?header=a%3D1", sends: "color=two words"),
            Wrong("types a good header, and a bad one behind it", $"{Lab}?header=a%3D1&header=b%3Dtwo%20words"),
            Wrong("types a line break", $"{Lab}?header=a%0D%0A"),
            Wrong("types semicolons only", $"{Lab}?header=;;"),
            Wrong("sends another field", $"{Lab}?other=a"),
            Wrong("sends the header to another page", "/test_cookie?header=a"),
            Wrong("brings the cookie to another page", "/test_cookie", sends: "color=two words"),
        ],
        ["header-duplicate-name"] =
        [
            Fresh("opens the lab", Lab),
            Way("brings two cookies of one name", Lab, sends: "color=special; color=general"),
            Way("brings two colors that differ in letter case", Lab, sends: "color=red; Color=blue"),
            Way("types two names that differ in letter case", $"{Lab}?header=a%3D1%3B%20A%3D2"),
            Way("types the same pair twice", $"{Lab}?header=a%3D1%3B%20a%3D1"),
            Wrong("brings two names with one value", Lab, sends: "color=red; colour=red"),
            Wrong("types a pair that is dropped beside one that is not", $"{Lab}?header=a%3D%3B%20a%3D1"),
            Wrong("separates the pairs by a comma", $"{Lab}?header=a%3D1%2C%20a%3D1"),
            Wrong("sends them to another page", "/under-the-hood/set-cookie-line?header=a=1;a=1", sends: "a=1; a=2"),
        ],
    };
}
