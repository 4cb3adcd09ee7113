using CookieTutorial.Pages.Chapters.Limits;
using static CookieTutorial.Tests.Chapters.CheckpointCase;

namespace CookieTutorial.Tests.Chapters.Limits;

/// <summary>What reaches the checkpoints of “Limits”, and what not.</summary>
internal sealed class Cases : ICheckpointCases
{
    private const string SizePage = "/chapters/limits/lab/size";
    private const string CountPage = "/chapters/limits/lab/count";

    public Dictionary<string, CheckpointCase[]> Table { get; } = new()
    {
        ["size-limit"] =
        [
            Fresh("opens the lab", SizePage),
            Fresh("copies the address of a result", $"{SizePage}?kept=4096&refused=4097"),
            Way("is offered 4097 octets, and sends 4096", $"{SizePage}?kept=4096&refused=4097", Octets(4096, tried: 4097)),
            Way("is offered them when 4098 were refused", $"{SizePage}?kept=4096&refused=4098", Octets(4096, tried: 4097)),
            Way("keeps the largest that is tried", $"{SizePage}?kept=8191&refused=8193", Octets(8192, tried: 8192)),
            Wrong("has a browser that keeps the small cookie only", $"{SizePage}?kept=4096&refused=4097", Octets(0, tried: 4097)),
            Wrong("keeps what was refused before", $"{SizePage}?kept=4096&refused=4097", Octets(4097, tried: 4097)),
            Wrong("sends less than the address says", $"{SizePage}?kept=4096&refused=4097", Octets(100, tried: 4097)),
            Wrong("is in the middle of the search", $"{SizePage}?kept=4095&refused=4098", Octets(4096, tried: 4096)),
            Wrong("writes another address", $"{SizePage}?kept=100&refused=101", Octets(4096, tried: 4097)),
            Wrong("claims more than is tried", $"{SizePage}?kept=8192&refused=8193", Octets(8192, tried: 8193)),
            Wrong("brings it to the other page", $"{CountPage}?kept=4096&refused=4097", Octets(4096, tried: 4097)),
        ],
        ["count-limit"] =
        [
            Fresh("opens the lab", CountPage),
            Fresh("copies the address of a result", $"{CountPage}?kept=178&refused=179"),
            Way("is given 179 cookies, and sends 148", $"{CountPage}?kept=178&refused=179", Cookies(148, tried: "179")),
            Way("keeps the most that are tried", $"{CountPage}?kept=299&refused=301", Cookies(300, tried: "300")),
            Wrong("has a browser that keeps no numbered cookie", $"{CountPage}?kept=178&refused=179", Cookies(0, tried: "179")),
            Wrong("keeps what was refused before", $"{CountPage}?kept=178&refused=179", Cookies(179, tried: "179")),
            Wrong("is in the middle of the search", $"{CountPage}?kept=150&refused=180", Cookies(148, tried: "165")),
            Wrong("changes the small cookie", $"{CountPage}?kept=178&refused=179", Cookies(148, tried: "many")),
            Wrong("brings them to the other page", $"{SizePage}?kept=178&refused=179", Cookies(148, tried: "179")),
        ],
    };

    /// <summary>A cookie of so many octets, if any, after one of <paramref name="tried"/> octets was set.</summary>
    private static string Octets(int octets, int tried) =>
        $"{LabCookies.TriedSize}={tried}"
        + (octets == 0 ? "" : $"; {LabCookies.Size}={new string('x', octets - LabCookies.Size.Length)}");

    /// <summary>So many numbered cookies after <paramref name="tried"/> were set.</summary>
    private static string Cookies(int count, string tried) => string.Join(
        "; ",
        Enumerable.Range(1, count)
            .Select(number => $"{LabCookies.Numbered(number)}=1").Prepend($"{LabCookies.TriedCount}={tried}"));
}
