using System.Security.Cryptography;
using CookieTutorial.Services.Hosting;
using CookieTutorial.Services.Security;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CookieTutorial.Tests.Services.Security;

/// <summary>Where the keys are with which the site protects what it hands out.</summary>
public sealed class KeysTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cookie-tutorial-keys-");

    [Fact]
    public async Task Two_sites_with_one_folder_open_what_the_other_protects()
    {
        await using ListeningSite one = new(("Keys:Folder", _folder.FullName));
        await using ListeningSite two = new(("Keys:Folder", _folder.FullName));

        Assert.Equal("text", ProtectorOf(two.Services).Unprotect(ProtectorOf(one.Services).Protect("text")));
        Assert.Equal("text", ProtectorOf(one.Services).Unprotect(ProtectorOf(two.Services).Protect("text")));
        Assert.Matches(@"^key-.*\.xml$", Assert.Single(_folder.EnumerateFiles()).Name);
    }

    /// <summary>Else the framework takes the folder of the program for its name, and keeps the keys of each to itself.</summary>
    [Fact]
    public void Two_sites_need_not_lie_in_folders_of_one_name()
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddKeys();
        using var provider = services.BuildServiceProvider();

        Assert.Equal(
            "CookieTutorial", provider.GetRequiredService<IOptions<DataProtectionOptions>>().Value.ApplicationDiscriminator);
    }

    [Fact]
    public async Task Without_a_folder_a_site_opens_only_what_it_protects_itself()
    {
        await using ListeningSite one = new();
        await using ListeningSite two = new();
        var text = ProtectorOf(one.Services).Protect("text");

        Assert.Equal("text", ProtectorOf(one.Services).Unprotect(text));
        Assert.Throws<CryptographicException>(() => ProtectorOf(two.Services).Unprotect(text));
    }

    [Theory]
    [InlineData("not-there")]
    [InlineData("a-file")]
    [InlineData("no\0name")]
    public async Task A_folder_that_cannot_be_used_stops_the_start(string name)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "a-file"), "", TestContext.Current.CancellationToken);
        var folder = Path.Combine(_folder.FullName, name);

        var exception = StartWith(folder);

        Assert.Equal(
            $"Keys:Folder is '{folder}', but it must be empty, or a folder that exists and that the site may write to",
            exception.Message);
        Assert.False(Directory.Exists(folder));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static SettingException StartWith(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Keys:Folder", folder)]).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddKeys();
        using var provider = services.BuildServiceProvider();
        return Assert.Throws<SettingException>(provider.GetRequiredService<IStartupValidator>().Validate);
    }

    private static IDataProtector ProtectorOf(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("tests");
}
