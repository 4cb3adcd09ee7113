using CookieTutorial.Pages.Chapters.PredictAndObserve;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>How a reader types what no keyboard has.</summary>
public sealed class TypedLineTests
{
    [Theory]
    [InlineData("a=1; Path=/", "a=1; Path=/")]
    [InlineData(@"a=\t", "a=\t")]
    [InlineData(@"\x00\x7f\xFf", "\0\u007F\u00FF")]
    [InlineData(@"C:\\temp", @"C:\temp")]
    [InlineData(@"\\x41", @"\x41")]
    [InlineData("é", "\u00C3\u00A9")]
    [InlineData("\U0001F36A", "\u00F0\u009F\u008D\u00AA")]
    public void Escapes_are_octets_and_all_else_is_UTF_8(string text, string octets) =>
        Assert.Equal(octets, TypedLine.Parse(text).Octets);

    [Theory]
    [InlineData(@"\")]
    [InlineData(@"\d+")]
    [InlineData(@"\x4")]
    [InlineData(@"\xg0")]
    [InlineData("\"a\\\"b\"")]
    public void Every_other_backslash_is_a_backslash(string text) => Assert.Equal(text, TypedLine.Parse(text).Octets);

    [Theory]
    [InlineData("a=1")]
    [InlineData("a=é\U0001F36A")]
    [InlineData(@"a=\t\x07")]
    [InlineData(@"a=\\x41")]
    [InlineData(@"a=\xE9\xFF")]
    public void Octets_can_be_typed_again(string text) =>
        Assert.Equal(text, TypedLine.Escape(TypedLine.Parse(text).Octets));
}
