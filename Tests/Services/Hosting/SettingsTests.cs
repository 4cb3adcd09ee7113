using CookieTutorial.Services.Hosting;
using Microsoft.Extensions.Configuration;

namespace CookieTutorial.Tests.Services.Hosting;

/// <summary>A setting that is mistyped must stop the start, and one at the end of its range must not.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("65535", 65535)]
    public void A_number_is_read_up_to_both_ends_of_its_range(string value, int number) =>
        Assert.Equal(number, With(value).Number("Name", 1, 65535));

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("99999999999")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1.0")]
    [InlineData(null)]
    public void Anything_else_is_no_number(string? value) => Assert.Equal(
        $"Name is '{value}', but it must be a number from 1 to 65535",
        Assert.Throws<SettingException>(() => With(value).Number("Name", 1, 65535)).Message);

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    public void A_flag_is_on_or_off(string value, bool flag) => Assert.Equal(flag, With(value).Flag("Name"));

    [Theory]
    [InlineData("yes")]
    [InlineData("1")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_flag(string? value) => Assert.Equal(
        $"Name is '{value}', but it must be true or false",
        Assert.Throws<SettingException>(() => With(value).Flag("Name")).Message);

    [Theory]
    [InlineData("a,b")]
    [InlineData("a b")]
    [InlineData(" a ,, b ")]
    public void Commas_and_spaces_separate_a_list(string value) => Assert.Equal(["a", "b"], With(value).List("Name"));

    private static IConfigurationRoot With(string? value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Name", value)]).Build();
}
