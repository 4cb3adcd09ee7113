using CookieTutorial.Services.Forms;

namespace CookieTutorial.Tests.Services.Forms;

public sealed class TypedTextTests
{
    [Fact]
    public void A_long_text_is_told_its_length_and_the_limit()
    {
        Assert.Equal(
            "The text has 10,240 characters. This field takes at most 200: shorten it.",
            TypedText.TooLong(new('x', 10_240), 200));
        Assert.Null(TypedText.TooLong(new('x', 200), 200));
    }

    [Theory]
    [InlineData("a\0", "Character 2 is a control character (U+0000), such as a line break. No.")]
    [InlineData("\ta", "Character 1 is a control character (U+0009), such as a line break. No.")]
    [InlineData("a\r\nSet-Cookie: b=1", "Character 2 is a control character (U+000D), such as a line break. No.")]
    [InlineData("\u007f", "Character 1 is a control character (U+007F), such as a line break. No.")]
    [InlineData("a\u0085", "Character 2 is a control character (U+0085), such as a line break. No.")]
    [InlineData("\u202e \u00a0 é", null)]
    public void The_first_control_character_is_named(string text, string? problem) =>
        Assert.Equal(problem, TypedText.Control(text, "No."));

    [Fact]
    public void A_tab_can_be_allowed()
    {
        Assert.Null(TypedText.Control("a\tb", "No.", allowed: '\t'));
        Assert.NotNull(TypedText.Control("a\tb\n", "No.", allowed: '\t'));
    }

    // Not in a table: a test's data must be valid Unicode to be reported.
    [Fact]
    public void Half_a_character_is_found_wherever_it_stands()
    {
        AssertBroken("\ud83c", 1);
        AssertBroken("a\udf6a", 2);
        AssertBroken("\ud83ca", 1);
        AssertBroken("\U0001F36A\udf6a", 3);
        AssertBroken("\ud83c\U0001F36A", 1);
        AssertBroken("\U0001F36A\ud83c", 3);
        AssertBroken("a\ufffd", 2);
        Assert.Null(TypedText.Broken("\U0001F36A\U0001F36A"));
    }

    private static void AssertBroken(string text, int position) =>
        Assert.Equal(
            $"Character {position} has lost its other half (an unpaired surrogate). Type it again.",
            TypedText.Broken(text));
}
