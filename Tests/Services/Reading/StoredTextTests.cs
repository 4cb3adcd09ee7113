using CookieTutorial.Services.Reading;

namespace CookieTutorial.Tests.Services.Reading;

public sealed class StoredTextTests
{
    public static TheoryData<string> Storable =>
        ["100", " two words ", "<b>", "a;b", "\"", "\u00e9", "\U0001F36A", "\U0001F36A\U0001F36A", new string('x', 200), "\u202e"];

    [Theory, MemberData(nameof(Storable))]
    public void What_a_person_types_can_be_stored(string text) => Assert.True(StoredText.IsStorable(text, out _));

    [Theory]
    [InlineData(null, "Type a text: 1 to 200 characters, not only spaces, and none of them a control character.")]
    [InlineData("", "Type a text: 1 to 200 characters, not only spaces, and none of them a control character.")]
    [InlineData("  ", "Type a text: 1 to 200 characters, not only spaces, and none of them a control character.")]
    [InlineData("a\0", "Character 2 is a control character (U+0000). Take it out: a text without control characters can be stored.")]
    [InlineData("\ta", "Character 1 is a control character (U+0009). Take it out: a text without control characters can be stored.")]
    [InlineData("a\r\nSet-Cookie: b=1", "Character 2 is a control character (U+000D). Take it out: a text without control characters can be stored.")]
    [InlineData("\u007f", "Character 1 is a control character (U+007F). Take it out: a text without control characters can be stored.")]
    [InlineData("a\ufffd", "Character 2 has lost its other half (an unpaired surrogate). Type it again.")]
    public void What_cannot_be_stored_is_told_why(string? text, string expected)
    {
        Assert.False(StoredText.IsStorable(text, out var problem));
        Assert.Equal(expected, problem);
    }

    [Fact]
    public void A_long_text_is_told_the_limit()
    {
        Assert.False(StoredText.IsStorable(new string('x', 10_240), out var problem));
        Assert.Equal("This text has 10,240 characters. At most 200 can be stored here.", problem);
    }

    // Not in a table: a test's data must be valid Unicode to be reported.
    [Fact]
    public void An_unpaired_surrogate_is_found_wherever_it_stands()
    {
        AssertUnpaired("\ud83c", 1);
        AssertUnpaired("a\udf6a", 2);
        AssertUnpaired("\ud83ca", 1);
        AssertUnpaired("\U0001F36A\udf6a", 3);
        AssertUnpaired("\ud83c\U0001F36A", 1);
        AssertUnpaired("\U0001F36A\ud83c", 3);
    }

    private static void AssertUnpaired(string text, int position)
    {
        Assert.False(StoredText.IsStorable(text, out var problem));
        Assert.Equal($"Character {position} has lost its other half (an unpaired surrogate). Type it again.", problem);
    }
}
