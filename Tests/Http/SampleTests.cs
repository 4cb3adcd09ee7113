using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The files that readers take home: each runs with one command, and answers like the page of its chapter.</summary>
public sealed class SampleTests
{
    private const string TwoYears = "max-age=63072000; path=/";
    private const string Deleted = "visits=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/";

    public static TheoryData<string, (string Address, string? Cookie, string Text, string[] SetCookie)[]> Samples => new()
    {
        {
            "test_cookie.cs",
            [
                ("/test_cookie", null, "No id cookie! Sending cookie to client", ["id=some_value_99; path=/"]),
                ("/test_cookie", "id=%3Cb%3E", "Got cookie with id=<b>", []),
            ]
        },
        {
            "test_cookies.cs",
            [
                ("/test_cookies", null, "Cookie Set", ["color=blue; path=/"]),
                ("/test_cookies/persistent", null, "Cookie Set", [$"color=blue; {TwoYears}"]),
                ("/test_cookies", "color=red", "Your favorite color is red", []),
            ]
        },
        {
            "track_user.cs",
            [
                ("/track_user", null, "This is your visit number 1.", [$"visits=1; {TwoYears}"]),
                ("/track_user", "visits=41", "This is your visit number 42.", [$"visits=42; {TwoYears}"]),
                ("/track_user", "visits=-1", "This is your visit number 1.", [$"visits=1; {TwoYears}"]),
            ]
        },
        {
            "stop_tracking.cs",
            [
                ("/stop_tracking", "visits=3; color=blue", "Cookies Cleared", [Deleted]),
                ("/stop_tracking", "color=blue", "We are not tracking you.", []),
            ]
        },
    };

    [Theory, MemberData(nameof(Samples), DisableDiscoveryEnumeration = true)]
    public async Task A_sample_runs_alone_and_sets_the_cookies_of_its_page(
        string sample, (string Address, string? Cookie, string Text, string[] SetCookie)[] exchanges)
    {
        using var program = RunningProgram.StartSample(sample, "--urls", "http://127.0.0.1:0");
        using var handler = new HttpClientHandler { UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = await program.AddressAsync() };

        foreach (var (address, cookie, text, setCookie) in exchanges)
        {
            var response = await client.GetAsync(address, cookie);

            Assert.Equal(text, await response.OutputAsync());
            Assert.Equal(setCookie, response.SetCookie());
        }
    }

    [Fact]
    public async Task The_plain_sample_answers_every_path_with_its_cookie()
    {
        using var program = RunningProgram.StartSample("plain_server.cs", "0");

        var response = await RawHttp.GetAsync(await program.AddressAsync(), "/<b>");

        Assert.EndsWith("Set-Cookie: id=some_value_42\r\nConnection: close\r\n\r\n<html><body>Path is: /&lt;b&gt;</body></html>", response);
    }

    [Fact]
    public void Every_sample_is_tested() => Assert.Equal(
        Directory.GetFiles(Path.Combine(Repository.Root, "wwwroot", "samples")).Select(Path.GetFileName).Order(),
        Samples.Select(row => row.Data.Item1).Append("plain_server.cs").Order());
}
