using CookieTutorial.Pages.Chapters.ReadingCookies;
using static CookieTutorial.Tests.Chapters.CheckpointCase;

namespace CookieTutorial.Tests.Chapters.ReadingCookies;

/// <summary>What reaches the checkpoints of “Reading cookies”, and what not.</summary>
internal sealed class Cases : ICheckpointCases
{
    public Dictionary<string, CheckpointCase[]> Table { get; } = new()
    {
        ["read-back-100"] =
        [
            Fresh("sends the request", "/stored"),
            Way("sends the request after storing 100", "/stored", sends: "stored=100"),
            Way("brings other cookies as well", "/stored", sends: "color=blue; stored=100"),
            Wrong("only stores it", "/stored", gets: "stored=100; path=/").Posted(),
            Wrong("stores it again", "/stored", sends: "stored=100", gets: "stored=100; path=/").Posted(),
            Wrong("gets the line without having sent it", "/stored", gets: "stored=100; path=/"),
            Wrong("wrote it in quotation marks", "/stored", sends: "stored=\"100\""),
            Wrong("stored a space behind it", "/stored", sends: "stored=100%20"),
            Wrong("stored another number", "/stored", sends: "stored=101"),
            Wrong("has the number in another cookie", "/stored", sends: "visits=100"),
            Wrong("brings it to another page", "/track_user", sends: "stored=100"),
        ],
        ["dropped-a-cookie"] =
        [
            Fresh("sends the request", "/stored"),
            Way("wrote two words by hand", "/stored", sends: "stored=two words"),
            Way("wrote a comma and a space", "/stored", sends: "stored=red, green"),
            Way("wrote a space in quotation marks", "/stored", sends: "stored=\"a b\""),
            Way("wrote a letter beyond ASCII", "/stored", sends: "stored=\u00e9"),
            Way("emptied the cookie", "/stored", sends: "stored="),
            Wrong("stored the two words with the page", "/stored", gets: "stored=two%20words; path=/").Posted(),
            Wrong("sends back what Append escaped", "/stored", sends: "stored=two%20words"),
            Wrong("wrote quotation marks without a space", "/stored", sends: "stored=\"quoted\""),
            Wrong("wrote two words under another name", "/stored", sends: "other=two words"),
            Wrong("brings a readable one beside it", "/stored", sends: "other=two words; stored=100"),
            Wrong("brings it to another page", "/test_cookie", sends: "stored=two words"),
        ],
    };
}
