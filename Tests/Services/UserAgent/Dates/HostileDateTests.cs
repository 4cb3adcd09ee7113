using System.Diagnostics;
using CookieTutorial.Services.UserAgent.Dates;

namespace CookieTutorial.Tests.Services.UserAgent.Dates;

/// <summary>A date comes from a server that may send anything.</summary>
public sealed class HostileDateTests
{
    private const int Octets = 16 * 1024;

    /// <summary>Five times what is allowed: tests run code that is not optimized.</summary>
    private static readonly TimeSpan _most = TimeSpan.FromMilliseconds(50);

    public static TheoryData<string> Pieces =>
    [
        "1", "1 ", "1:", "1:1 ", "1:1", "1/", "1/1/", "1-1-1-", "-", "+", "+1", "+0001 ", " ", "\t", ";", "x", "x ", "Jul",
        "Jul ", "\0", "\u00FF", "\u00FF ", "\uD83C", "\uFFFF1", "99999999999999999999 ", "9:9:9 9 Jul 9999 ", "1:1:1" + "\u0001",
        "31 Dec 32767 99:99:99 -9999 ", "0/0/00000 ", "99/12/31 ",
    ];

    [Theory, MemberData(nameof(Pieces))]
    public void No_text_of_16_kB_throws_or_takes_long(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (Octets / piece.Length) + 1))[..Octets];
        Action<string>[] readers =
        [
            date => CookieDate.Parse(date),
            date => ChromiumDate.Parse(date),
            date => FirefoxDate.Parse(date),
            date => _ = CookieDate.Tokens(date).Count(),
        ];

        foreach (var read in readers)
        {
            Assert.InRange(Fastest(() => read(text)), TimeSpan.Zero, _most);
        }
    }

    [Theory, MemberData(nameof(Pieces))]
    public void The_tokens_of_any_text_make_up_the_text(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20));

        Assert.Equal(text, string.Concat(CookieDate.Tokens(text).Select(token => token.Text)));
    }

    [Fact]
    public void Every_beginning_of_a_date_can_be_read()
    {
        const string date = "Wed, 21-Jul-27 12:28:00 pm GMT+0100 7/21/2027";

        for (var length = 0; length <= date.Length; length++)
        {
            for (var first = 0; first < length; first++)
            {
                var part = date[first..length];
                Assert.Equal(3, ExpiresReading.AllOf(part, DateTimeOffset.UnixEpoch).Length);
            }
        }
    }

    /// <summary>Of several runs, because others use this machine, too.</summary>
    private static TimeSpan Fastest(Action run) => Enumerable.Range(0, 20).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start);
    });
}
