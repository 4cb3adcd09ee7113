using System.Text.RegularExpressions;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Tests.House;

namespace CookieTutorial.Tests.Services.UserAgent;

/// <summary>Most domains are those of the list's own tests: https://github.com/publicsuffix/list/tree/main/tests.</summary>
public sealed partial class PublicSuffixesTests
{
    private const string ListFile = "Services/UserAgent/public_suffix_list.dat";

    [Theory]
    [InlineData("com")]
    [InlineData("COM")]
    [InlineData("uk.com")]
    [InlineData("co.uk")]
    [InlineData("Co.Uk")]
    [InlineData("github.io")]
    [InlineData("ide.kyoto.jp")]
    [InlineData("k12.ak.us")]
    public void A_rule_is_a_public_suffix(string domain) => Assert.True(PublicSuffixes.Contains(domain));

    [Theory]
    [InlineData("mm")]
    [InlineData("c.mm")]
    [InlineData("test.ck")]
    [InlineData("c.kobe.jp")]
    public void An_asterisk_stands_for_any_label(string domain) => Assert.True(PublicSuffixes.Contains(domain));

    [Theory]
    [InlineData("www.ck")]
    [InlineData("x.www.ck")]
    [InlineData("city.kobe.jp")]
    [InlineData("www.city.kobe.jp")]
    public void An_exception_is_none(string domain) => Assert.False(PublicSuffixes.Contains(domain));

    [Theory]
    [InlineData("localhost")]
    [InlineData("example")]
    public void An_unknown_top_level_name_is_one(string domain) => Assert.True(PublicSuffixes.Contains(domain));

    [Theory]
    [InlineData("xn--55qx5d.cn")]
    [InlineData("xn--fiqs8s")]
    [InlineData("XN--55QX5D.CN")]
    public void Names_beyond_ASCII_are_known_in_their_ASCII_form(string domain) => Assert.True(PublicSuffixes.Contains(domain));

    [Theory]
    [InlineData("example.com")]
    [InlineData("example.co.uk")]
    [InlineData("example.example")]
    [InlineData("me.github.io")]
    [InlineData("test.ac")]
    [InlineData("b.c.mm")]
    [InlineData("a.b.test.ck")]
    [InlineData("test.jp")]
    [InlineData("xn--85x722f.xn--55qx5d.cn")]
    [InlineData("x.localhost")]
    [InlineData("co.uk.")]
    public void What_only_ends_with_one_is_none(string domain) => Assert.False(PublicSuffixes.Contains(domain));

    [Theory]
    [InlineData("www.example.co.uk", "example.co.uk")]
    [InlineData("Example.COM", "example.com")]
    [InlineData("a.b.c.kobe.jp", "b.c.kobe.jp")]
    [InlineData("a.www.ck", "www.ck")]
    [InlineData("a.city.kobe.jp", "city.kobe.jp")]
    [InlineData("a.b.localhost", "b.localhost")]
    [InlineData("a.example.test.", "example.test.")]
    [InlineData("co.uk", null)]
    [InlineData("localhost", null)]
    [InlineData("", null)]
    public void A_registrable_domain_is_a_suffix_and_one_label_more(string host, string? domain) =>
        Assert.Equal(domain, PublicSuffixes.RegistrableDomain(host));

    [Fact]
    public void Every_rule_of_the_file_is_known()
    {
        var suffixes = Rule().Matches(TrackedFiles.Read(ListFile)).Select(match => match.Value).ToList();

        Assert.InRange(suffixes.Count, 9_000, 20_000);
        Assert.DoesNotContain(suffixes, suffix => !PublicSuffixes.Contains(suffix));
    }

    [Fact]
    public void The_file_keeps_its_licence() =>
        Assert.Contains("subject to the terms of the Mozilla Public", TrackedFiles.Read(ListFile).Split('\n')[0]);

    /// <summary>A rule in ASCII, without an asterisk and without an exception.</summary>
    [GeneratedRegex("^[a-z0-9][a-z0-9.-]*$", RegexOptions.Multiline)]
    private static partial Regex Rule();
}
