using Bunit;
using CookieTutorial.Pages.Components;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Tests.Components;

public sealed class HeaderLineTests : BunitContext
{
    [Fact]
    public void Each_part_has_the_class_of_its_kind() =>
        Line("Set-Cookie", HeaderParts.OfSetCookie("flavour=oat; path=/")).MarkupMatches(
            """
            <code class="header-line"><span class="header-name">Set-Cookie: </span><span
              class="cookie-name">flavour</span>=<span class="cookie-value">oat</span>; <span
              class="cookie-attribute">path=/</span></code>
            """);

    [Fact]
    public void In_place_of_a_foreign_value_it_says_why_there_is_none() =>
        Line("Cookie", HeaderParts.OfCookie("session=secret", _ => false)).MarkupMatches(
            """
            <code class="header-line"><span class="header-name">Cookie: </span><span
              class="cookie-name">session</span>=<span class="withheld">(not shown: not a cookie of this tutorial)</span></code>
            """);

    [Theory]
    [InlineData("flavour=oat; taken=3")]
    [InlineData(" flavour=a  b ;taken=<b>; sid=\"&lt\"")]
    public void Its_text_is_the_line_character_for_character(string value) =>
        Assert.Equal($"Cookie: {value}", Line("Cookie", HeaderParts.OfCookie(value, _ => true)).Find("code").TextContent);

    private IRenderedComponent<HeaderLine> Line(string name, IEnumerable<HeaderPart> parts) =>
        Render<HeaderLine>(parameters => parameters.Add(line => line.Name, name).Add(line => line.Parts, parts));
}
