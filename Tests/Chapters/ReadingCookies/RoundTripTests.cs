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

    /// <summary>Values that nobody escaped, and what is read of them.</summary>
    public static TheoryData<string, string?> Unescaped => new()
    {
        { "100", "100" },
        { "two words", null },
        { "red, green", null },
        { "\"quoted\"", "\"quoted\"" },
        { "1+1", "1+1" },
        { "%41", "A" },
        { "\U0001F36A", null },
        { "100%", "100%" },
        { "two%20words", "two words" },
        { "", null },
    };

    [Theory, MemberData(nameof(Texts))]
    [InlineData("a;b=c\\d")]
    [InlineData("\u00e9")]
    public void Every_text_that_Append_stores_comes_back_unchanged(string text) =>
        Assert.Equal(text, RoundTrip.OfText(text).ReadBack);

    [Theory, MemberData(nameof(Escaped))]
    public void Append_escapes_what_might_not_travel(string text, string onTheWire) =>
        Assert.Equal(onTheWire, RoundTrip.OfText(text).OnTheWire);

    [Theory, MemberData(nameof(Unescaped))]
    public void What_nobody_escaped_is_read_or_dropped(string value, string? readBack) =>
        Assert.Equal(readBack, RoundTrip.OfValue(value).ReadBack);
}
