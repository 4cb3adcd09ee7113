using CookieTutorial.Pages.Chapters.UnderTheHood;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

public sealed class HeaderLabTests
{
    public static TheoryData<string, string> BadHeaders => new()
    {
        { "", "Type a header first" },
        { " ", "Type a header first" },
        { new('a', 501), "has 501 characters. This field takes at most 500" },
        { new('a', 10_000), "has 10,000 characters. This field takes at most 500" },
        { "a=1\r\nSet-Cookie: b=2", "control character" },
        { "a=\u0000", "control character" },
        { "a=\u0085", "control character" },
        { "a=\ud83c", "unpaired surrogate" },
        { "a=\udf6a!", "unpaired surrogate" },
        { "b=\ufffd", "unpaired surrogate" },
    };

    [Theory, MemberData(nameof(BadHeaders))]
    public void A_text_that_is_no_header_gets_a_sentence(string header, string sentence) =>
        Assert.Contains(sentence, HeaderForm.ProblemOf(header));

    [Theory]
    [InlineData("a=1")]
    [InlineData("<script>=\t\"é🍪")]
    public void Any_other_text_may_be_tried(string header) => Assert.Null(HeaderForm.ProblemOf(header));

    [Fact]
    public void The_longest_header_fits_into_a_request_line_whatever_its_characters() => Assert.All(
        ["ﷺ", "é", "🍪", ";"],
        character => Assert.InRange(
            HeaderLab.AddressOf(
                string.Concat(Enumerable.Repeat(character, HeaderForm.LongestHeader / character.Length))).Length,
            1,
            5_000));
}
