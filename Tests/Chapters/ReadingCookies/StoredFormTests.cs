using System.ComponentModel.DataAnnotations;
using CookieTutorial.Pages.Chapters.ReadingCookies;

namespace CookieTutorial.Tests.Chapters.ReadingCookies;

public sealed class StoredFormTests
{
    public static TheoryData<string> Storable =>
    [
        "100", " two words ", "<b>", "a;b", "\"", "\u00e9", "\U0001F36A", "\U0001F36A\U0001F36A", new string('x', 200), "\u202e",
    ];

    [Theory, MemberData(nameof(Storable))]
    public void What_a_person_types_can_be_stored(string text) => Assert.Empty(ProblemsOf(text));

    [Theory]
    [InlineData("", "Type a text first: 1 to 200 characters, and not only spaces.")]
    [InlineData("  ", "Type a text first: 1 to 200 characters, and not only spaces.")]
    [InlineData(
        "a\0",
        "Character 2 is a control character (U+0000), such as a line break. "
        + "Take it out: a text without control characters can be stored.")]
    [InlineData("a\ufffd", "Character 2 has lost its other half (an unpaired surrogate). Type it again.")]
    public void What_cannot_be_stored_is_told_why(string text, string expected) => Assert.Equal([expected], ProblemsOf(text));

    [Fact]
    public void A_long_text_is_told_the_limit() =>
        Assert.Equal(["The text has 201 characters. This field takes at most 200: shorten it."], ProblemsOf(new('x', 201)));

    private static IEnumerable<string?> ProblemsOf(string text)
    {
        var form = new StoredForm { Text = text };
        return form.Validate(new ValidationContext(form)).Select(problem => problem.ErrorMessage);
    }
}
