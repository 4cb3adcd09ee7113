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
}
