using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Services.UserAgent;

public sealed class OctetsTests
{
    [Fact]
    public void Each_octet_of_a_text_in_UTF8_is_one_character() => Assert.Equal("K\u00C3\u00A6", Octets.FromText("Kæ"));

    [Fact]
    public void Octets_of_UTF8_read_as_their_text() => Assert.Equal("Kæ", Octets.ToText("K\u00C3\u00A6"));

    [Fact]
    public void An_octet_that_is_not_UTF8_reads_as_the_replacement_character() =>
        Assert.Equal("K\uFFFD", Octets.ToText("K\u00E6"));

    [Fact]
    public void What_is_no_octet_reads_as_the_replacement_character() => Assert.Equal("K\uFFFD", Octets.ToText("K\u20AC"));
}
