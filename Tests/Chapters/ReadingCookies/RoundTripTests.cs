using CookieTutorial.Pages.Chapters.ReadingCookies;

namespace CookieTutorial.Tests.Chapters.ReadingCookies;

public sealed class RoundTripTests
{
    public static TheoryData<string> Texts => [.. ChapterModel.Texts];

    /// <summary>Texts, and how they travel.</summary>
    public static TheoryData<string, string> Escaped => new()
    {
        { "100", "100" },
        { "two words", "two%20words" },
        { "red, green", "red%2C%20green" },
        { "\"quoted\"", "%22quoted%22" },
        { "1+1", "1%2B1" },
        { "%41", "%2541" },
        { "\U0001F36A", "%F0%9F%8D%AA" },
    };

    [Theory, MemberData(nameof(Texts))]
    [InlineData("a;b=c\\d")]
    [InlineData("\u00e9")]
    public void Every_text_that_Append_stores_comes_back_unchanged(string text) =>
        Assert.Equal(text, RoundTrip.OfText(text).ReadBack);

    [Theory, MemberData(nameof(Escaped))]
    public void Append_escapes_what_might_not_travel(string text, string onTheWire) =>
        Assert.Equal(onTheWire, RoundTrip.OfText(text).OnTheWire);

    [Theory]
    [InlineData("100", "100")]
    [InlineData("two words", null)]
    [InlineData("red, green", null)]
    [InlineData("\"quoted\"", "\"quoted\"")]
    [InlineData("1+1", "1+1")]
    [InlineData("%41", "A")]
    [InlineData("\U0001F36A", null)]
    [InlineData("100%", "100%")]
    [InlineData("two%20words", "two words")]
    [InlineData("", null)]
    public void What_nobody_escaped_is_read_or_dropped(string value, string? readBack) =>
        Assert.Equal(readBack, RoundTrip.OfValue(value).ReadBack);
}
