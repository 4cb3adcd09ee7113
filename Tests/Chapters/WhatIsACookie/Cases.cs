using CookieTutorial.Pages.Chapters.WhatIsACookie;
using static CookieTutorial.Tests.Chapters.CheckpointCase;

namespace CookieTutorial.Tests.Chapters.WhatIsACookie;

/// <summary>What reaches the checkpoints of “What is a cookie?”, and what not.</summary>
internal sealed class Cases : ICheckpointCases
{
    private const string Chapter = "/chapters/what-is-a-cookie";
    private const string Forgetful = $"{Chapter}/forgetful";
    private const string Remembering = $"{Chapter}/remembering";
    private const string Handout = "met=yes; max-age=60; path=/";

    public Dictionary<string, CheckpointCase[]> Table { get; } = new()
    {
        ["no-cookie"] =
        [
            Fresh("reads the chapter", Chapter),
            Fresh("sends to the page that forgets", Forgetful),
            Way("sends the second page a first request", Remembering, gets: Handout),
            Way("brings the checkpoints of other chapters only", Remembering, sends: "progress=any-port", gets: Handout),
            Way("brings a cookie of another program only", Remembering, sends: "session=of another program", gets: Handout),
            Way("brings a cookie of another chapter", Remembering, sends: "color=blue", gets: Handout),
            Wrong("sends the request again", Remembering, sends: "met=yes"),
        ],
        ["a-cookie"] =
        [
            Fresh("sends the first request", Remembering, gets: Handout),
            Way("sends the request again", Remembering, sends: "met=yes"),
            Way("sends it with a query and with other cookies", $"{Remembering}?again", sends: "progress=no-cookie; met=yes"),
            Way("wrote the cookie by hand", Remembering, sends: "met=by hand"),
            Wrong(
                "waited until the minute was over", Remembering,
                sends: "progress=no-cookie", gets: Handout, after: ["no-cookie"]),
            Wrong("emptied the cookie", Remembering, sends: "met=", gets: Handout),
            Wrong("brings the cookie in capital letters, which is another cookie", Remembering, sends: "MET=yes"),
            Wrong("brings a cookie of another chapter", Remembering, sends: "color=blue", gets: Handout),
            Wrong("sends the cookie to the page that forgets", Forgetful, sends: "met=yes"),
        ],
        ["minute-over"] =
        [
            Fresh("sends the first request", Remembering, gets: Handout),
            Way("waits until the minute is over", Remembering, gets: Handout, after: ["no-cookie", "a-cookie"]),
            Wrong("comes back within the minute", Remembering, sends: "met=yes", after: ["no-cookie", "a-cookie"]),
            Wrong("has never brought the cookie", Remembering, gets: Handout, after: ["no-cookie"]),
            Wrong("was no stranger before", Remembering, gets: Handout, after: ["a-cookie"]),
            Wrong("asks the page that forgets", Forgetful, after: ["no-cookie", "a-cookie"]),
        ],
    };
}
