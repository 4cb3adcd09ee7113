using CookieTutorial.Pages.Chapters.Limits;

namespace CookieTutorial.Tests.Chapters.Limits;

public sealed class MeasurementTests
{
    public static TheoryData<SearchRange> Ranges => [LabCookies.Sizes, LabCookies.Counts];

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
