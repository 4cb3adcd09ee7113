using CookieTutorial.Pages.Chapters.UnderTheHood;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

public sealed class HeaderReadingTests
{
    /// <summary>Header; its pairs with their fate in ASP.NET Core and the value found; the same for Django.</summary>
    [Theory]
    [InlineData("a=1; b=2", "Kept a=1|Kept b=2", "Kept a=1|Kept b=2")]
    [InlineData(
        "color=blue; motto=carpe diem; visits=3",
        "Kept color=blue|Dropped|Kept visits=3",
        "Kept color=blue|Kept motto=carpe diem|Kept visits=3")]
    [InlineData(
        "color=blue; Color=red; color=%67reen",
        "Lost color=blue|Lost Color=red|Kept color=green",
        "Lost color=blue|Kept Color=red|Kept color=%67reen")]
    [InlineData("a=1, b=2", "Dropped", "Kept a=1, b=2")]
    [InlineData("a=; a=1", "Dropped|Kept a=1", "Lost a=|Kept a=1")]
    [InlineData("a = 1", "Dropped", "Kept a=1")]
    [InlineData("a=\"x\"", "Kept a=\"x\"", "Kept a=x")]
    [InlineData("a=\"x;y\"", "Dropped|Dropped", "Kept a=\"x|Kept =y\"")]
    [InlineData("foo; =x; =", "Dropped|Dropped|Dropped", "Lost =foo|Kept =x|Dropped")]
    [InlineData("a=%zz%FF+%C3%A9", "Kept a=%zz%FF+é", "Kept a=%zz%FF+%C3%A9")]
    [InlineData(" ;; ", "", "")]
    public void Each_pair_has_its_fate(string header, string aspNetCore, string django)
    {
        var pairs = HeaderReading.Of([header]).Pairs;

        Assert.Equal(aspNetCore, string.Join('|', pairs.Select(pair => Describe(pair.Fate, pair.Found))));
        Assert.Equal(django, string.Join('|', pairs.Select(pair => Describe(pair.DjangoFate, pair.Django))));
    }

    [Fact]
    public void The_last_duplicate_wins_across_header_lines() =>
        Assert.Equal([PairFate.Lost, PairFate.Kept], HeaderReading.Of(["a=1", "a=2"]).Pairs.Select(pair => pair.Fate));

    [Fact]
    public void Pair_by_pair_the_parser_finds_the_same_as_in_the_whole_header_and_drops_for_the_reason_that_is_given()
    {
        const string alphabet = "aAbB=;;== ,\"\\%41é\t+@:\u0000\u0001";
        Random random = new(8);
        for (var round = 0; round < 20_000; round++)
        {
            var header = string.Concat(Enumerable.Range(0, random.Next(16)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var whole = FrameworkParser.Parse([header]);

            var pairs = HeaderReading.Of([header]).Pairs;

            var kept = pairs.Where(pair => pair.Fate == PairFate.Kept).Select(pair => pair.Found!.Value);
            Assert.Equal(
                whole.Select(cookie => $"{cookie.Key.ToUpperInvariant()}={cookie.Value}").Order(StringComparer.Ordinal),
                kept.Select(cookie => $"{cookie.Name.ToUpperInvariant()}={cookie.Value}").Order(StringComparer.Ordinal));
            Assert.All(pairs, pair => Assert.Equal(pair.Fate == PairFate.Dropped, DropReason.Of(pair.Text) is not null));
        }
    }

    [Theory]
    [InlineData("foo", "it has no equals sign")]
    [InlineData("=x", "it has no name")]
    [InlineData("a b=x", "its name holds a space, which is not allowed in a name")]
    [InlineData("a@b=x", "its name holds the character @, which is not allowed in a name")]
    [InlineData("é=x", "its name holds a character beyond ASCII, which is not allowed in a name")]
    [InlineData("a=", "its value is empty")]
    [InlineData("a= 1", "its value holds a space, which is not allowed there")]
    [InlineData("a=1\t2", "its value holds a tab, which is not allowed there")]
    [InlineData("a b=", "its name holds a space, which is not allowed in a name")]
    [InlineData("a=1,2", "its value holds a comma, which is not allowed there")]
    [InlineData("a=\"1", "its value holds a quotation mark, which is not allowed there")]
    [InlineData("a=\\", "its value holds a backslash, which is not allowed there")]
    [InlineData("a=\u0001", "its value holds a control character, which is not allowed there")]
    [InlineData("a=\"\"", null)]
    public void A_dropped_pair_has_a_reason(string pair, string? reason) => Assert.Equal(reason, DropReason.Of(pair));

    [Fact]
    public void Each_character_of_a_name_and_of_a_value_is_judged_as_the_parser_judges_it() => Assert.All(
        from number in Enumerable.Range(0, 256)
        let character = (char)number
        where character != ';'
        from pair in (string[])[$"a{character}b=1", $"a=1{character}2"]
        select pair,
        pair => Assert.Equal(FrameworkParser.Parse([pair]).Count == 0, DropReason.Of(pair) is not null));

    private static string Describe(PairFate fate, CookiePair? found) =>
        found is { } pair ? $"{fate} {pair.Name}={pair.Value}" : $"{fate}";
}
