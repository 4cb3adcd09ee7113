using System.Globalization;
using CookieTutorial.Services.UserAgent.Dates;

namespace CookieTutorial.Tests.Services.UserAgent.Dates;

/// <summary>Each of these was observed in Chromium 156.</summary>
public sealed class ChromiumDateTests
{
    [Theory]
    [InlineData("Wed, 21 Jul 2027 07:28:00 GMT", "2027-07-21T07:28:00Z")]
    [InlineData("21-July-27 7:28:0", "2027-07-21T07:28:00Z")]
    [InlineData("21 Jul 2027 07:28:00 PST", "2027-07-21T07:28:00Z")]
    [InlineData("21 Jul\u00E9 2027 07:28:00", "2027-07-21T07:28:00Z")]
    [InlineData("21 Jul 2027 07:28", null)]
    [InlineData("31 Jun 2027 07:28:00", null)]
    [InlineData("29 Feb 2027 07:28:00", null)]
    [InlineData("21 Jul 2027 24:00:00", null)]
    [InlineData("21 Jul 2027 23:59:60", null)]
    [InlineData("32 Jul 2027 07:28:00", null)]
    [InlineData("021 Jul 2027 07:28:00", null)]
    public void It_reads_most_dates_as_the_standard_does(string date, string? expected)
    {
        Assert.Equal(Moment(expected), ChromiumDate.Parse(date));
        Assert.Equal(Moment(expected), CookieDate.Parse(date));
    }

    [Theory]
    [InlineData("21 Jul 2027 07:28:00GMT")]
    [InlineData("21 Jul 2027 07:28:5Z")]
    [InlineData("21 Jul 2027 07:28:00:00")]
    [InlineData("21 Jul 2027GMT 07:28:00")]
    [InlineData("21st Jul 2027 07:28:00")]
    [InlineData("2x Jul 2027 07:28:00")]
    public void What_begins_with_a_digit_is_a_number_to_its_end_or_nothing(string date) => Assert.Null(ChromiumDate.Parse(date));

    [Theory]
    [InlineData("21 Jul 2027 007:028:000", "2027-07-21T07:28:00Z")]
    [InlineData("2x 21 Jul 2027 07:28:00", "2027-07-21T07:28:00Z")]
    [InlineData("21 Jul 2027 5000000000:28:00 08:29:00", "2027-07-21T08:29:00Z")]
    [InlineData("21 Jul 2027 3000000000:28:00 08:29:00", null)]
    [InlineData("21 Jul 2027 07:28 08:29:01", "2027-07-21T08:29:01Z")]
    [InlineData("21 Jul 2027 25:00:00 08:29:01", null)]
    public void A_number_of_a_time_has_any_length_up_to_32_bits(string date, string? expected) =>
        Assert.Equal(Moment(expected), ChromiumDate.Parse(date));

    [Theory]
    [InlineData("7", 2007)]
    [InlineData("027", 2027)]
    [InlineData("02027", 2027)]
    [InlineData("00070", 1970)]
    [InlineData("202", 202)]
    [InlineData("1600", 1600)]
    public void A_year_has_one_to_five_digits_and_none_is_too_early(string year, int expected) =>
        Assert.Equal(expected, ChromiumDate.Parse($"21 Jul {year} 07:28:00")?.Year);

    [Fact]
    public void A_year_behind_9999_is_the_last_moment_if_it_has_that_day()
    {
        Assert.Equal(DateTimeOffset.MaxValue, ChromiumDate.Parse("29 Feb 12000 00:00:00"));
        Assert.Null(ChromiumDate.Parse("29 Feb 12001 00:00:00"));
        Assert.Null(ChromiumDate.Parse("21 Jul 100000 00:00:00"));
    }

    private static DateTimeOffset? Moment(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
