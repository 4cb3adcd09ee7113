using CookieTutorial.Services.Hosting;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;

namespace CookieTutorial.Tests.Services.Hosting;

/// <summary>What is checked before the site starts, without starting it.</summary>
public sealed class StartSettingsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("http://LOCALHOST:5000")]
    [InlineData("http://+:5000")]
    [InlineData("http://[::1]:5000")]
    [InlineData("http://unix:/run/site.sock")]
    [InlineData("http://127.0.0.1:5000; https://*:5443;")]
    public void An_address_of_this_machine_is_taken(string urls) => Check(("urls", urls));

    [Theory]
    [InlineData("http://127.0.0.1:5000;http://locahost:5001", "http://locahost:5001")]
    [InlineData("http://cookies.example", "http://cookies.example")]
    [InlineData("http://127.0.0.1:80a", "http://127.0.0.1:80a")]
    [InlineData("http://999.1.1.1:5001", "http://999.1.1.1:5001")]
    public void An_address_with_the_name_of_another_machine_is_refused(string urls, string wrong) => Assert.Equal(
        $"urls is '{wrong}', but it must be an address whose host is an IP address, localhost, * or +",
        Assert.Throws<SettingException>(() => Check(("urls", urls))).Message);

    [Theory]
    [InlineData("Logging:LogLevel:Default", "warning")]
    [InlineData("Logging:Console:LogLevel:Default", "None")]
    [InlineData("Logging:Console:FormatterName", "json")]
    public void A_level_of_the_log_is_taken_in_any_letter_case(string name, string value) => Check((name, value));

    [Theory]
    [InlineData("Logging:LogLevel:Microsoft", "Loud")]
    [InlineData("Logging:Console:LogLevel:Default", "99")]
    public void A_level_that_does_not_exist_is_refused_wherever_it_stands(string name, string value) => Assert.Equal(
        $"{name} is '{value}', but it must be one of Trace, Debug, Information, Warning, Error, Critical, None",
        Assert.Throws<SettingException>(() => Check((name, value))).Message);

    [Fact]
    public void A_folder_without_the_style_sheet_is_not_that_of_the_site() => Assert.Equal(
        $"contentRoot is '{AppContext.BaseDirectory}', but it must be the folder of the published site, with wwwroot in it",
        Assert.Throws<SettingException>(() => StartSettings.Check(Site(AppContext.BaseDirectory))).Message);

    [Theory]
    [InlineData("--urls", "http://localhost:5001")]
    [InlineData("--urls=http://localhost:5001")]
    [InlineData("--Proxies", "--urls=x")]
    [InlineData("/urls")]
    [InlineData]
    public void An_option_with_a_value_is_taken(params string[] arguments) => StartSettings.CheckArguments(arguments);

    [Theory]
    [InlineData("--urls")]
    [InlineData("--Proxies", "127.0.0.1", "--urls")]
    [InlineData("--Proxies=127.0.0.1", "--urls")]
    public void An_option_without_a_value_is_refused(params string[] arguments) => Assert.Equal(
        "urls is '', but it must be followed by a value",
        Assert.Throws<SettingException>(() => StartSettings.CheckArguments(arguments)).Message);

    private static void Check((string Name, string Value) setting) =>
        StartSettings.Check(Site(Repository.Root, KeyValuePair.Create<string, string?>(setting.Name, setting.Value)));

    private static WebApplication Site(string contentRoot, params KeyValuePair<string, string?>[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = contentRoot });
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(settings);
        return builder.Build();
    }
}
