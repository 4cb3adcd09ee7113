using System.Diagnostics;
using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Services.UserAgent;

/// <summary>Whatever comes, 16 kB of it: never an exception, and never more than 10 ms.</summary>
public sealed class HostileLinesTests
{
    private const int Length = 16 * 1024;

    private static readonly Profile[] Profiles = [Profile.Standard, Profile.Chromium, Profile.Firefox, Profile.Safari];

    public static TheoryData<string> Pieces =>
    [
        "a", ";", "=", "; ", ";=", ";a", "=;", " ", "\t", "\0", "\u00FF", "\uD800", "€", ";Domain=a.", "; Path=/", ".", "a.",
        "; Max-Age=9", "; Expires=1", ";Secure", ";Expires=Thu, 01 Jan 1970 00:00:00 GMT", "; SameSite", "é.", "1:", "1 ", "[",
        "%2e/", "/..",
    ];

    [Theory, MemberData(nameof(Pieces))]
    public void Any_line_is_judged_in_time(string piece)
    {
        var line = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        var lines = new[] { line, $"a=1; Domain={line}", $"a=1; Path=/{line}", $"__Host-{line}", $"a=1; Expires={line}" };
        foreach (var profile in Profiles)
        {
            foreach (var one in lines)
            {
                Assert.InRange(Quickest(() => Visit.Receive(one, profile: profile)), 0, 10);
            }
        }
    }

    [Theory, MemberData(nameof(Pieces))]
    public void Any_address_is_read_in_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));

        Assert.InRange(Quickest(() => CookieAddress.Parse($"http://{text}")), 0, 10);
        Assert.InRange(Quickest(() => CookieAddress.Parse($"http://a.test/{text}")), 0, 10);
        Assert.InRange(Quickest(() => Octets.ToText(Octets.FromText(text))), 0, 10);
    }

    [Fact]
    public void Lines_of_random_octets_are_judged()
    {
        var random = new Random(6265);
        for (var round = 0; round < 2_000; round++)
        {
            var line = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Piece(random)));
            foreach (var profile in Profiles)
            {
                var decision = Visit.Receive(line, profile: profile);
                Assert.NotEmpty(decision.Reason.Step);
                Assert.Equal(decision.Outcome == StorageOutcome.Stored ? 1 : 0, decision.Store.Cookies.Length);
            }
        }
    }

    private static string Piece(Random random) => random.Next(8) switch
    {
        0 => ";",
        1 => "=",
        2 => Pieces.ElementAt(random.Next(Pieces.Count)).Data,
        3 => "Domain",
        4 => "Max-Age",
        _ => ((char)random.Next(256)).ToString(),
    };

    /// <summary>Milliseconds of the quickest of some runs: the others may have waited for the machine.</summary>
    private static double Quickest(Action action)
    {
        var quickest = double.MaxValue;
        for (var round = 0; round < 50 && quickest > 5; round++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            quickest = Math.Min(quickest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return quickest;
    }
}
