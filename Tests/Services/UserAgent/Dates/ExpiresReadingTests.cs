using CookieTutorial.Services.UserAgent.Dates;
using static CookieTutorial.Services.UserAgent.Dates.ExpiresOutcome;

namespace CookieTutorial.Tests.Services.UserAgent.Dates;

public sealed class ExpiresReadingTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 22, 5, 38, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Wed, 21 Jul 2027 07:28:00 GMT", Kept, Kept, Kept)]
    [InlineData("Sun, 22 Nov 2026 05:38:00 GMT", Deleted, Deleted, Deleted)]
    [InlineData("Sun, 22 Nov 2026 05:38:01 GMT", Kept, Kept, Kept)]
    [InlineData("Mon, 27 Dec 2027 05:38:00 GMT", Kept, Kept, Kept)]
    [InlineData("Mon, 27 Dec 2027 05:38:01 GMT", Cut, Cut, Cut)]
    [InlineData("tomorrow", Session, Session, Session)]
    [InlineData("Wed, 21 Jul 2027 07:28 GMT", Session, Session, Kept)]
    [InlineData("Wed, 21 Jul 0027 07:28:00 GMT", Kept, Kept, Deleted)]
    [InlineData("Wed, 21 Jul 12027 07:28:00 GMT", Session, Cut, Cut)]
    [InlineData("Wed, 21 Jul 2027 07:28:00Z", Kept, Session, Kept)]
    public void Each_reader_has_its_own_outcome(
        string text, ExpiresOutcome standard, ExpiresOutcome chromium, ExpiresOutcome firefox) =>
        Assert.Equal(
            [("Standard", standard), ("Chromium", chromium), ("Firefox", firefox)],
            ExpiresReading.AllOf(text, _now).Select(reading => (reading.By, reading.Outcome)));

    [Fact]
    public void Chromium_refuses_a_cookie_with_a_tab_in_its_date_but_not_at_its_ends()
    {
        Assert.Equal(
            [Kept, Refused, Kept],
            ExpiresReading.AllOf("21 Jul\t2027 07:28:00", _now).Select(reading => reading.Outcome));
        Assert.Equal(
            [Kept, Kept, Kept],
            ExpiresReading.AllOf("\t21 Jul 2027 07:28:00 \t", _now).Select(reading => reading.Outcome));
    }
}
