using CookieTutorial.Pages.Chapters.Limits;

namespace CookieTutorial.Tests.Chapters.Limits;

public sealed class MeasurementTests
{
    public static TheoryData<SearchRange> Ranges => [LabCookies.Sizes, LabCookies.Counts];

    /// <summary>A range of 3 to 9, so that the first address that the lab makes has 3 and 10.</summary>
    [Theory]
    [InlineData(null, null, null, 0, MeasurementState.NotStarted)]
    [InlineData(3, null, null, 0, MeasurementState.BadAddress)]
    [InlineData(null, 10, null, 0, MeasurementState.BadAddress)]
    [InlineData(2, 10, 6, 6, MeasurementState.BadAddress)]
    [InlineData(3, 11, 7, 7, MeasurementState.BadAddress)]
    [InlineData(5, 5, 6, 6, MeasurementState.BadAddress)]
    [InlineData(3, 10, null, 6, MeasurementState.NoCookies)]
    [InlineData(3, 10, 5, 5, MeasurementState.NoCookies)]
    [InlineData(9, 10, 10, 10, MeasurementState.NoCookies)]
    [InlineData(3, 10, 6, 6, MeasurementState.GoOn)]
    [InlineData(3, 10, 6, 5, MeasurementState.GoOn)]
    [InlineData(5, 6, 6, 6, MeasurementState.Contradiction)]
    [InlineData(5, 6, 6, 5, MeasurementState.Found)]
    [InlineData(5, 7, 6, 0, MeasurementState.Found)]
    [InlineData(8, 10, 9, 9, MeasurementState.KeptAll)]
    [InlineData(8, 9, 9, 9, MeasurementState.KeptAll)]
    public void A_request_is_judged_by_its_address_and_by_what_came(
        int? kept, int? refused, int? tried, int cameBack, MeasurementState state) =>
        Assert.Equal(state, Measurement.Read(new(Least: 3, Most: 9), kept, refused, tried, cameBack).State);

    /// <summary>Browsers follow 20 redirects (the Fetch standard, HTTP-redirect fetch, step 9).</summary>
    [Theory, MemberData(nameof(Ranges), DisableDiscoveryEnumeration = true)]
    public void Every_limit_is_found_within_15_redirects(SearchRange range)
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
