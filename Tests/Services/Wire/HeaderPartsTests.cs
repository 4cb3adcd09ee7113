using CookieTutorial.Services.Wire;

namespace CookieTutorial.Tests.Services.Wire;

public sealed class HeaderPartsTests
{
    [Fact]
    public void A_cookie_header_has_names_and_values() => Assert.Equal(
        [
            new(HeaderPartKind.Name, "flavour"), new(HeaderPartKind.Punctuation, "="), new(HeaderPartKind.Value, "oat"),
            new(HeaderPartKind.Punctuation, "; "),
            new(HeaderPartKind.Name, "taken"), new(HeaderPartKind.Punctuation, "="), new(HeaderPartKind.Value, "3"),
        ],
        HeaderParts.OfCookie("flavour=oat; taken=3", _ => true));

    [Fact]
    public void A_set_cookie_header_has_a_name_a_value_and_attributes() => Assert.Equal(
        [
            new(HeaderPartKind.Name, "taken"), new(HeaderPartKind.Punctuation, "="), new(HeaderPartKind.Value, "1"),
            new(HeaderPartKind.Punctuation, "; "), new(HeaderPartKind.Attribute, "max-age=60"),
            new(HeaderPartKind.Punctuation, ";"), new(HeaderPartKind.Attribute, "httponly"),
        ],
        HeaderParts.OfSetCookie("taken=1; max-age=60;httponly"));

    [Fact]
    public void What_follows_the_first_semicolon_is_an_attribute_even_where_nothing_precedes_it() => Assert.Equal(
        [new(HeaderPartKind.Punctuation, "; "), new(HeaderPartKind.Attribute, "taken=1")],
        HeaderParts.OfSetCookie("; taken=1"));

    [Theory]
    [InlineData("session=secret", "session=")]
    [InlineData("secret", "")]
    [InlineData("=secret", "=")]
    [InlineData("flavour=oat; session=secret; taken=1", "flavour=oat; session=; taken=1")]
    public void Of_a_foreign_cookie_only_the_name_is_kept(string header, string kept)
    {
        var parts = HeaderParts.OfCookie(header, name => name is "flavour" or "taken").ToList();

        Assert.Equal(kept, string.Concat(parts.Select(part => part.Text)));
        Assert.Single(parts, part => part.Kind == HeaderPartKind.Withheld);
    }

    [Theory]
    [InlineData("")]
    [InlineData(";")]
    [InlineData(" ; ;\t;")]
    [InlineData("flavour=oat")]
    [InlineData(" flavour = a=b ;  taken=\t3 ; ")]
    [InlineData("FLAVOUR=\"x\";sid=;sid=%3D")]
    public void The_parts_together_are_the_header_character_for_character(string header)
    {
        Assert.Equal(header, string.Concat(HeaderParts.OfCookie(header, _ => true).Select(part => part.Text)));
        Assert.Equal(header, string.Concat(HeaderParts.OfSetCookie(header).Select(part => part.Text)));
    }

    [Theory]
    [InlineData("progress=one", "")]
    [InlineData("flavour=oat; progress=one", "flavour=oat")]
    [InlineData("progress=one; flavour=oat; taken=1", "flavour=oat; taken=1")]
    [InlineData("flavour=oat; progress=one; taken=1", "flavour=oat; taken=1")]
    [InlineData("progress=one; progress=two; taken=1", "taken=1")]
    [InlineData(" taken=1", " taken=1")]
    public void What_is_folded_takes_a_semicolon_along_and_leaves_a_line_that_reads_well(string header, string shown)
    {
        var parts = HeaderParts.OfCookie(header, _ => true, name => name == "progress");

        Assert.Equal(shown, string.Concat(parts.Where(part => !part.IsFolded).Select(part => part.Text)));
        Assert.Equal(header, string.Concat(parts.Select(part => part.Text)));
    }
}
