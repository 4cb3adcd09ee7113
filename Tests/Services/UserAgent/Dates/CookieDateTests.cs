using CookieTutorial.Services.UserAgent.Dates;
using static CookieTutorial.Services.UserAgent.Dates.CookieDateTokenKind;

namespace CookieTutorial.Tests.Services.UserAgent.Dates;

/// <summary>The algorithm of RFC 6265bis (draft -22), section 5.1.1.</summary>
public sealed class CookieDateTests
{
    [Theory]
    [InlineData("Wed, 21 Jul 2027 07:28:00 GMT")]
    [InlineData("Wednesday, 21-Jul-27 07:28:00 GMT")]
    [InlineData("Wed Jul 21 07:28:00 2027")]
    [InlineData("2027 21 Jul 07:28:00")]
    [InlineData("\"21/July/2027\"(07:28:00)")]
    [InlineData("Wed\t21\tJUL\t2027\t7:28:0")]
    public void Time_day_month_and_year_may_stand_in_any_order_between_any_delimiters(string date) =>
        Assert.Equal(Utc(2027, 7, 21, 7, 28, 0), CookieDate.Parse(date));

    [Theory]
    [InlineData("21 Jul 2027 07:28:00 PST")]
    [InlineData("21 Jul 2027 07:28:00 +0500")]
    [InlineData("21 Jul 2027 07:28:00 PM")]
    [InlineData("Mon, 21 Jul 2027 07:28:00 GMT")]
    public void Neither_zones_nor_halves_nor_names_of_the_day_mean_anything(string date) =>
        Assert.Equal(Utc(2027, 7, 21, 7, 28, 0), CookieDate.Parse(date));

    [Theory]
    [InlineData("21st Jul 2027 07:28:00")]
    [InlineData("21 Julius 2027 07:28:00")]
    [InlineData("21 Jul 2027GMT 07:28:00")]
    [InlineData("21 Jul 2027 07:28:00GMT")]
    [InlineData("21 Jul 2027\u00E9 07:28:00:99")]
    public void What_is_glued_to_a_part_does_not_matter_if_it_is_no_digit(string date) =>
        Assert.Equal(Utc(2027, 7, 21, 7, 28, 0), CookieDate.Parse(date));

    [Theory]
    [InlineData("021 Jul 2027 07:28:00")]
    [InlineData("21 Jul 02027 07:28:00")]
    [InlineData("21 Jul 7 07:28:00")]
    [InlineData("21 Jul 2027 07:028:00")]
    [InlineData("21 Jul 2027 007:28:00")]
    [InlineData("21 Jul 2027 07:28:000")]
    [InlineData("21 7 2027 07:28:00")]
    [InlineData("21 Ju 2027 07:28:00")]
    public void Too_many_or_too_few_digits_or_letters_make_it_no_date(string date) => Assert.Null(CookieDate.Parse(date));

    [Theory]
    [InlineData("")]
    [InlineData("Session")]
    [InlineData("Jul 2027 07:28:00")]
    [InlineData("21 2027 07:28:00")]
    [InlineData("21 Jul 07:28:00")]
    [InlineData("21 Jul 2027")]
    [InlineData("21 Jul 2027 07:28")]
    public void Without_one_of_the_four_parts_it_is_no_date(string date) => Assert.Null(CookieDate.Parse(date));

    [Theory]
    [InlineData("0 Jul 2027 07:28:00")]
    [InlineData("32 Jul 2027 07:28:00")]
    [InlineData("31 Jun 2027 07:28:00")]
    [InlineData("29 Feb 2027 07:28:00")]
    [InlineData("21 Jul 2027 24:00:00")]
    [InlineData("21 Jul 2027 23:60:00")]
    [InlineData("21 Jul 2027 23:59:60")]
    public void A_day_or_a_time_that_does_not_exist_is_no_date(string date) => Assert.Null(CookieDate.Parse(date));

    [Theory]
    [InlineData("69", 2069)]
    [InlineData("70", 1970)]
    [InlineData("99", 1999)]
    [InlineData("0069", 2069)]
    [InlineData("00", 2000)]
    [InlineData("1601", 1601)]
    [InlineData("9999", 9999)]
    public void A_year_below_100_lies_between_1970_and_2069(string year, int expected) =>
        Assert.Equal(expected, CookieDate.Parse($"21 Jul {year} 07:28:00")?.Year);

    [Theory]
    [InlineData("1600")]
    [InlineData("100")]
    public void There_is_no_year_before_1601(string year) => Assert.Null(CookieDate.Parse($"21 Jul {year} 07:28:00"));

    [Fact]
    public void The_first_of_two_parts_of_one_kind_counts() => Assert.Equal(
        Utc(2027, 7, 21, 7, 28, 0), CookieDate.Parse("21 07:28:00 8:00:00 Jul Aug 2027 2028 22"));

    [Fact]
    public void Every_part_of_the_text_is_a_token_or_a_delimiter() => Assert.Equal(
        [
            ("Wed", Ignored), (", ", Delimiter), ("21", DayOfMonth), (" ", Delimiter), ("Jul", Month), ("-", Delimiter),
            ("27", Year), (" ", Delimiter), ("07:28:00Z", Time), (" ", Delimiter), ("8:00:00", Ignored), (" (", Delimiter),
            ("GMT", Ignored), (")", Delimiter),
        ],
        CookieDate.Tokens("Wed, 21 Jul-27 07:28:00Z 8:00:00 (GMT)").Select(token => (token.Text, token.Kind)));

    [Fact]
    public void A_second_time_may_be_the_day_or_the_year_because_it_begins_with_digits() => Assert.Equal(
        [Time, Delimiter, DayOfMonth, Delimiter, Year],
        CookieDate.Tokens("07:28:00 8:00:00 08:00:00").Select(token => token.Kind));

    private static DateTimeOffset Utc(int year, int month, int day, int hour, int minute, int second) =>
        new(year, month, day, hour, minute, second, TimeSpan.Zero);
}
