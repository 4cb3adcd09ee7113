using System.Globalization;
using CookieTutorial.Services.UserAgent.Dates;

namespace CookieTutorial.Tests.Services.UserAgent.Dates;

/// <summary>Each of these was observed in Firefox 153 ESR.</summary>
public sealed class FirefoxDateTests
{
    [Theory]
    [InlineData("Wed, 21 Jul 2027 07:28:00 GMT", "2027-07-21T07:28:00Z")]
    [InlineData("21-July-27 7:28:0", "2027-07-21T07:28:00Z")]
    [InlineData("Wed\t21\tJUL\t2027\t07:28:00", "2027-07-21T07:28:00Z")]
    [InlineData("21 Jul 2027 07:28:00Z", "2027-07-21T07:28:00Z")]
    [InlineData("21 Jul 07:28:00", null)]
    [InlineData("21 7 2027 07:28:00", null)]
    [InlineData("21 Jul 202 07:28:00", null)]
    [InlineData("21st Jul 2027 07:28:00", null)]
    [InlineData("021 Jul 2027 07:28:00", null)]
    [InlineData("Session", null)]
    public void It_needs_a_day_the_name_of_a_month_and_a_year(string date, string? expected) => AssertReads(expected, date);

    [Theory]
    [InlineData("PST", "2027-07-21T15:28:00Z")]
    [InlineData("EDT", "2027-07-21T11:28:00Z")]
    [InlineData("NST", "2027-07-21T10:58:00Z")]
    [InlineData("BST", "2027-07-21T06:28:00Z")]
    [InlineData("JST", "2027-07-20T22:28:00Z")]
    [InlineData("CET", "2027-07-21T07:28:00Z")]
    [InlineData("UT", "2027-07-21T07:28:00Z")]
    [InlineData("UTC", "2027-07-21T07:28:00Z")]
    [InlineData("+0500", "2027-07-21T02:28:00Z")]
    [InlineData("-08", "2027-07-21T15:28:00Z")]
    [InlineData("GMT+5", "2027-07-21T02:28:00Z")]
    [InlineData("UTC+2", "2027-07-21T05:28:00Z")]
    [InlineData("PST+0500", "2027-07-21T15:28:00Z")]
    [InlineData("+0500 PST", "2027-07-21T02:28:00Z")]
    [InlineData("+0100 +0200", "2027-07-21T06:28:00Z")]
    [InlineData("+530", "2027-07-21T07:28:00Z")]
    [InlineData("-0001", "2027-07-21T07:28:00Z")]
    [InlineData("-0001 +0500", "2027-07-21T02:28:00Z")]
    public void It_heeds_the_zones_that_it_knows(string zone, string expected) =>
        AssertReads(expected, $"21 Jul 2027 07:28:00 {zone}");

    [Theory]
    [InlineData("10:30:05 PM", "2027-07-21T22:30:05Z")]
    [InlineData("10:30:05pm", "2027-07-21T22:30:05Z")]
    [InlineData("12:30:05 PM", "2027-07-21T12:30:05Z")]
    [InlineData("12:30:05 AM", "2027-07-21T00:30:05Z")]
    [InlineData("10:30:05 AM", "2027-07-21T10:30:05Z")]
    [InlineData("13:30:05 PM", "2027-07-21T13:30:05Z")]
    public void It_heeds_AM_and_PM(string time, string expected) => AssertReads(expected, $"21 Jul 2027 {time}");

    [Theory]
    [InlineData("", "2027-07-21T00:00:00Z")]
    [InlineData("07:028:00", "2027-07-21T00:00:00Z")]
    [InlineData("007:28:00", "2027-07-21T00:00:00Z")]
    [InlineData("07:28:000", "2027-07-21T00:00:00Z")]
    [InlineData("07:28:00:99", "2027-07-21T07:28:00Z")]
    [InlineData("07:28:00 08:29:01", "2027-07-21T07:28:00Z")]
    public void A_date_without_a_time_that_it_can_read_is_midnight(string time, string expected) =>
        AssertReads(expected, $"21 Jul 2027 {time}");

    [Theory]
    [InlineData("21 Jul 2027 10:30 GMT", "2027-07-21T10:29:44Z")]
    [InlineData("21 Jul 2027 10:30", "2027-07-21T10:29:12Z")]
    [InlineData("21 Jul 2027 10:30pm", "2027-07-21T22:31:04Z")]
    [InlineData("21 Jul 2027 10:30/", "2027-07-21T10:30:00Z")]
    [InlineData("21 Jul 2027 10:30::", "2027-07-21T10:30:10Z")]
    [InlineData("21 Jul 2027 10:30\u00E9", "2027-07-21T10:28:49Z")]
    public void Where_no_second_stands_it_takes_the_next_octet_for_one(string date, string expected) =>
        AssertReads(expected, date);

    [Theory]
    [InlineData("31 Jun 2027 07:28:00", "2027-07-01T07:28:00Z")]
    [InlineData("29 Feb 2027 07:28:00", "2027-03-01T07:28:00Z")]
    [InlineData("0 Jul 2027 07:28:00", "2027-06-30T07:28:00Z")]
    [InlineData("21 Jul 2027 24:00:00", "2027-07-22T00:00:00Z")]
    [InlineData("21 Jul 2027 23:59:60", "2027-07-22T00:00:00Z")]
    [InlineData("21 Jul 2027 99:99:99", "2027-07-25T04:40:39Z")]
    public void What_is_too_much_is_carried_over(string date, string expected) => AssertReads(expected, date);

    [Theory]
    [InlineData("07/21/27 07:28:00", "2027-07-21T07:28:00Z")]
    [InlineData("21/07/2027 07:28:00", "2027-07-21T07:28:00Z")]
    [InlineData("7-1-2027", "2027-07-01T00:00:00Z")]
    [InlineData("99-07-21", "1999-07-21T00:00:00Z")]
    [InlineData("0/7/21", "2000-07-21T00:00:00Z")]
    [InlineData("13/0/2027", "2026-12-13T00:00:00Z")]
    [InlineData("7/99/2027", "2027-10-07T00:00:00Z")]
    [InlineData("13/13/2027", null)]
    [InlineData("2027-07-21", null)]
    [InlineData("2027/07/21 07:28:00", null)]
    [InlineData("7/21/203", null)]
    [InlineData("7/21/2027x", null)]
    public void It_reads_months_as_numbers_between_slashes_or_hyphens(string date, string? expected) =>
        AssertReads(expected, date);

    [Theory]
    [InlineData("21-Jul-2027 07:28:00", "2027-07-21T07:28:00Z")]
    [InlineData("21 Jul 27 -07:28:00", "2027-07-21T07:00:00Z")]
    [InlineData("21 Jul -2027 07:28:00", null)]
    public void A_hyphen_before_a_digit_is_a_sign_but_behind_a_month(string date, string? expected) =>
        AssertReads(expected, date);

    [Theory]
    [InlineData("69", 2069)]
    [InlineData("70", 1970)]
    [InlineData("0069", 69)]
    [InlineData("02027", 2027)]
    public void Two_digits_of_a_year_mean_another_one_and_more_mean_themselves(string year, int expected) =>
        Assert.Equal(expected, FirefoxDate.Parse($"21 Jul {year} 07:28:00")?.Year);

    [Fact]
    public void Years_that_this_program_does_not_know_are_the_first_or_the_last_moment()
    {
        Assert.Equal(DateTimeOffset.MinValue, FirefoxDate.Parse("21 Jul 0000 07:28:00"));
        Assert.Equal(DateTimeOffset.MaxValue, FirefoxDate.Parse("31 Dec 9999 24:00:00"));
        Assert.Equal(DateTimeOffset.MaxValue, FirefoxDate.Parse("31 Dec 32767 23:59:59"));
        Assert.Equal(DateTimeOffset.MinValue, FirefoxDate.Parse("31 Dec 32767 24:00:00"));
        Assert.Null(FirefoxDate.Parse("1 Jan 32768 00:00:00"));
    }

    [Fact]
    public void It_gives_up_behind_1001_tokens()
    {
        var tokens = string.Concat(Enumerable.Repeat("x ", 998));

        AssertReads("2027-07-21T00:00:00Z", $"{tokens}21 Jul 2027");
        AssertReads(null, $"{tokens}x 21 Jul 2027");
    }

    [Fact]
    public void A_NUL_ends_the_text() => AssertReads("2027-07-21T00:00:00Z", "21 Jul 2027 \0 07:28:00");

    private static void AssertReads(string? expected, string date) => Assert.Equal(
        expected is null ? null : DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), FirefoxDate.Parse(date));
}
