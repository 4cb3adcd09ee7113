using CookieTutorial.Pages.Chapters.Limits;
using CookieTutorial.Services.Limits;

namespace CookieTutorial.Tests.Services.Course;

public sealed class LimitsCheckpointTests
{
    private const string SizePage = "/chapters/limits/lab/size";

    private const string CountPage = "/chapters/limits/lab/count";

    /// <summary>Checkpoint; request target; tried number; what came back of it (octets, or the number of cookies); whether it is reached.</summary>
    [Theory]
    [InlineData("size-limit", SizePage, null, 0, false)]
    [InlineData("size-limit", $"{SizePage}?kept=4096&refused=4097", null, 0, false)]
    [InlineData("size-limit", $"{SizePage}?kept=4096&refused=4097", "4097", 0, false)]
    [InlineData("size-limit", $"{SizePage}?kept=4096&refused=4097", "4097", 4096, true)]
    [InlineData("size-limit", $"{SizePage}?kept=4096&refused=4098", "4097", 4096, true)]
    [InlineData("size-limit", $"{SizePage}?kept=4096&refused=4097", "4097", 4097, false)]
    [InlineData("size-limit", $"{SizePage}?kept=4096&refused=4097", "4097", 100, false)]
    [InlineData("size-limit", $"{SizePage}?kept=4095&refused=4098", "4096", 4096, false)]
    [InlineData("size-limit", $"{SizePage}?kept=100&refused=101", "4097", 4096, false)]
    [InlineData("size-limit", $"{SizePage}?kept=8191&refused=8193", "8192", 8192, true)]
    [InlineData("size-limit", $"{SizePage}?kept=8192&refused=8193", "8193", 8192, false)]
    [InlineData("size-limit", $"{CountPage}?kept=4096&refused=4097", "4097", 4096, false)]
    [InlineData("count-limit", CountPage, null, 0, false)]
    [InlineData("count-limit", $"{CountPage}?kept=178&refused=179", null, 0, false)]
    [InlineData("count-limit", $"{CountPage}?kept=178&refused=179", "179", 0, false)]
    [InlineData("count-limit", $"{CountPage}?kept=178&refused=179", "179", 148, true)]
    [InlineData("count-limit", $"{CountPage}?kept=178&refused=179", "179", 179, false)]
    [InlineData("count-limit", $"{CountPage}?kept=150&refused=180", "165", 148, false)]
    [InlineData("count-limit", $"{CountPage}?kept=178&refused=179", "many", 148, false)]
    [InlineData("count-limit", $"{CountPage}?kept=299&refused=301", "300", 300, true)]
    [InlineData("count-limit", $"{SizePage}?kept=178&refused=179", "179", 148, false)]
    public void A_checkpoint_is_reached_when_the_address_and_the_cookies_prove_the_limit(
        string checkpoint, string target, string? tried, int cameBack, bool reached)
    {
        string[] cookies = checkpoint == "size-limit"
            ? [tried is null ? "" : $"{LabCookies.TriedSize}={tried}", cameBack == 0 ? "" : $"{LabCookies.Size}={new string('x', cameBack - LabCookies.Size.Length)}"]
            : [tried is null ? "" : $"{LabCookies.TriedCount}={tried}", .. Enumerable.Range(1, cameBack).Select(number => $"{LabCookies.Numbered(number)}=1")];

        Assert.Equal(reached, Judging.Reaches(ChapterModel.Definition, checkpoint, target, string.Join("; ", cookies), ""));
    }

    /// <summary>Browsers follow 20 redirects (the Fetch standard, HTTP-redirect fetch, step 9).</summary>
    [Fact]
    public void Every_limit_is_found_within_15_redirects()
    {
        foreach (var range in new[] { LabCookies.Sizes, LabCookies.Counts })
        {
            for (var limit = range.Least; limit <= range.Most; limit++)
            {
                var (search, redirects) = (range.Start, 0);
                MeasurementState state;
                do
                {
                    var tried = search.Next;
                    redirects++;
                    (state, search) = Measurement.Read(range, search.Kept, search.Refused, tried, tried <= limit ? tried : limit);
                }
                while (state == MeasurementState.GoOn);

                Assert.Equal(limit == range.Most ? MeasurementState.KeptAll : MeasurementState.Found, state);
                Assert.True(state == MeasurementState.KeptAll || search.Kept == limit);
                Assert.InRange(redirects, 1, 15);
            }
        }
    }
}
