using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

/// <summary>The program that readers take home answers like the plain server.</summary>
public sealed class PlainServerSampleTests
{
    [Fact]
    public async Task It_answers_every_path_with_its_cookie()
    {
        using var program = RunningProgram.StartSample("plain_server.cs", "0");

        var response = await RawHttp.GetAsync(await program.AddressAsync(), "/<b>");

        Assert.EndsWith(
            "Set-Cookie: id=some_value_42\r\nConnection: close\r\n\r\n<html><body>Path is: /&lt;b&gt;</body></html>", response);
    }
}
