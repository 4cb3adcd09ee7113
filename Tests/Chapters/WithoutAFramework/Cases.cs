using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;
using CookieTutorial.Pages.Chapters.WithoutAFramework;
using static CookieTutorial.Tests.Chapters.CheckpointCase;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

/// <summary>What reaches the checkpoints of “Without a framework”, and what not.</summary>
internal sealed class Cases : ICheckpointCases
{
    private const string RoundTrip = "/chapters/without-a-framework/round-trip";
    private const string Ports = "/chapters/without-a-framework/ports";
    private const string CameBack = "came_back=some_value_42; max-age=60; path=/";

    public Dictionary<string, CheckpointCase[]> Table { get; } = new()
    {
        ["came-back"] =
        [
            Fresh("sends the request while the plain server does not run", RoundTrip),
            Way("has the page ask the plain server twice", RoundTrip, gets: CameBack),
            Wrong("has it ask a server that got another value", RoundTrip, gets: "came_back=nothing; max-age=60; path=/"),
            Wrong("brings the notes of an earlier request", RoundTrip, sends: "came_back=some_value_42; id=some_value_42"),
            Wrong("gets such a note from the other page", Ports, gets: CameBack),
        ],
        ["any-port"] =
        [
            Fresh("sends the request", Ports),
            Way(
                "opened the plain server before", Ports,
                sends: "id=some_value_42", gets: "id=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/"),
            Way("brings other cookies as well", Ports, sends: "progress=came-back; id=some_value_42"),
            Wrong("brings the id of this site", Ports, sends: "id=some_value_99"),
            Wrong("brings the value under another name", Ports, sends: "came_back=some_value_42"),
            Wrong("brings it to the other page", RoundTrip, sends: "id=some_value_42"),
        ],
    };
}
