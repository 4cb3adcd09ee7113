using System.Diagnostics;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Tests.Services.Wire;

/// <summary>What a stranger sends to keep a parser busy.</summary>
public sealed class LongHeadersTests
{
    private const int Longest = 16 * 1024;

    private static readonly TimeSpan _most = TimeSpan.FromMilliseconds(50);

    /// <summary>What is repeated up to the longest header, and what stands behind it.</summary>
    public static TheoryData<string, string> Headers => new()
    {
        { "=", "" },
        { "=", "\"" },
        { "a=", "\"" },
        { "a=\"", "" },
        { "a= \"", "\u0001" },
        { " ", "\"" },
        { "a ", "=\"" },
        { "\"\\", "" },
        { "a=\"\\", "\"" },
        { ";", "" },
        { "a;", "" },
        { "a=1;", "" },
        { "a=1; ", "é" },
        { "a=1\t", "" },
        { "%", "" },
        { "a=%C3%A9;", "" },
        { "a=%E9;", "" },
        { "%C3", "" },
        { "a=Wed, 0", "" },
        { "$a=1;", "" },
        { "\ud83c", "" },
        { "\0", "" },
    };

    [Theory, MemberData(nameof(Headers))]
    public void No_header_takes_long(string part, string end)
    {
        var header = string.Concat(Enumerable.Repeat(part, Longest / part.Length))[..^end.Length] + end;

        // The first call compiles; of the others, one that the machine does not disturb is enough.
        Assert.All(
            (Action<string>[])[
                text => _ = DjangoCookies.Read(text),
                text => _ = NpmCookies.Read(text),
                text => _ = PythonCookies.Read(text).Cookies,
            ],
            read => Assert.InRange(Enumerable.Range(0, 20).Min(round => TimeOf(read, header)), TimeSpan.Zero, _most));
    }

    private static TimeSpan TimeOf(Action<string> read, string header)
    {
        var start = Stopwatch.GetTimestamp();
        read(header);
        return Stopwatch.GetElapsedTime(start);
    }
}
