using CookieTutorial.Pages.Chapters.CountingVisits;

namespace CookieTutorial.Tests.Chapters.CountingVisits;

public sealed class VisitCountTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("9", 9)]
    [InlineData("10", 10)]
    [InlineData("999999999", 999_999_999)]
    public void A_number_in_ASCII_digits_counts(string cookieValue, int count) =>
        Assert.Equal(count, VisitCount.Read(cookieValue));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("0")]
    [InlineData("00")]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1\0")]
    [InlineData("1\n")]
    [InlineData("1,000")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("0x1")]
    [InlineData("\"1\"")]
    [InlineData("%31")]
    [InlineData("١")]
    [InlineData("１")]
    [InlineData("²")]
    [InlineData("1000000000")]
    [InlineData("2147483648")]
    [InlineData("999999999999999999999999999999")]
    public void Anything_else_is_a_first_visit(string? cookieValue) => Assert.Equal(0, VisitCount.Read(cookieValue));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(999_999_998, 999_999_999)]
    [InlineData(999_999_999, 999_999_999)]
    public void One_is_added_up_to_the_highest_count(int earlierVisits, int thisVisit) =>
        Assert.Equal(thisVisit, VisitCount.AddOne(earlierVisits));
}
