using CookieTutorial.Services.Wire;

namespace CookieTutorial.Tests.Services.Wire;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("theme=dark blue", "theme=dark blue")]
    [InlineData("K\u00e6re 🍪", "K\u00e6re 🍪")]
    [InlineData("a\u0000\t\r\n\u007f", "a[U+0000][U+0009][U+000D][U+000A][U+007F]")]
    [InlineData("\u0085", "[U+0085]")]
    [InlineData("\u202edlo\u202c", "[U+202E]dlo[U+202C]")]
    [InlineData("a\u200bb\ufeff\u00ad", "a[U+200B]b[U+FEFF][U+00AD]")]
    [InlineData("\u2003__Host-sid\u00a0", "[U+2003]__Host-sid[U+00A0]")]
    [InlineData("\u2028\u2029", "[U+2028][U+2029]")]
    [InlineData("\U000e0041", "[U+E0041]")]
    [InlineData("\u3164\u115f\u2800\ufe0f\u034f\U000e0100", "[U+3164][U+115F][U+2800][U+FE0F][U+034F][U+E0100]")]
    public void What_has_no_picture_is_named(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    [Fact]
    public void Letters_and_marks_without_a_picture_are_known_to_both_ends_of_their_ranges() => Assert.All(
        [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2800, 0x3164, 0xFE00, 0xFE0F, 0xFFA0, 0xE0000, 0xE0FFF],
        number => Assert.Equal($"[U+{number:X4}]", VisibleText.Of(char.ConvertFromUtf32(number))));

    [Theory]
    [InlineData("\u034e\u0350\u115e\u1161\u17b6\u180a\u1810")]
    [InlineData("\u2801\u3165\ufdff\ufe10\uffa1\U000e1000")]
    public void Their_neighbours_are_shown(string text) => Assert.Equal(text, VisibleText.Of(text));
}
