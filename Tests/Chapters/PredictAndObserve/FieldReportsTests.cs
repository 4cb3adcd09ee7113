using CookieTutorial.Pages.Chapters.PredictAndObserve;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>What people have reported as a riddle, each with the step that explains it.</summary>
public sealed class FieldReportsTests
{
    private static readonly Place Local = new("http", "localhost", Place.Setters[0]);

    [Theory]
    [InlineData("The header is right there, the jar stays empty", "s=1; SameSite=None; Path=/", "5.7 step 19")]
    [InlineData("Partitioned alone changes nothing", "p=1; SameSite=Lax; Path=/; Partitioned", "CHIPS draft, 2.1")]
    [InlineData("__Host- is refused though the path is / already", "__Host-sid=1; Secure", "5.7 step 21")]
    [InlineData("__Secure- without Secure vanishes", "__Secure-sid=1; Path=/", "5.7 step 20")]
    [InlineData("A login for all subdomains never sticks", "e=1; Domain=other.localhost", "5.7 step 10")]
    [InlineData("A cookie for a whole top-level domain", "c=1; Domain=com", "5.7 step 9")]
    [InlineData("A line break in a value", "note=a\nb", "5.6 step 1")]
    public void A_line_that_does_not_stick_names_the_step_that_refused_it(string report, string line, string step)
    {
        var decision = Forecast.Of([line], Local, Exchanges.Noon, Profile.Standard).Lines[0];

        Assert.Equal((report, StorageOutcome.Refused, step), (report, decision.Outcome, decision.Reason.Step));
    }

    [Fact]
    public void A_cookie_that_is_too_large_is_refused_for_its_size() =>
        Assert.Equal(
            "5.6 step 5",
            Forecast.Of([$"big={new string('x', 4096)}"], Local, Exchanges.Noon, Profile.Standard).Lines[0].Reason.Step);

    [Fact]
    public void Secure_over_plain_HTTP_works_on_the_own_machine_only()
    {
        const string line = "s=1; Secure; Path=/";
        var (here, lan) = (Local, Local with { Host = "192.168.1.20" });

        Assert.Equal(
            [
                ("Standard", "5.7 step 24", "5.7 step 13"),
                ("Chromium", "5.7 step 24", "5.7 step 13"),
                ("Firefox", "5.7 step 24", "5.7 step 13"),
                ("Safari", "5.7 step 13", "5.7 step 13"),
            ],
            Forecast.AllOf([line], here, Exchanges.Noon).Zip(
                Forecast.AllOf([line], lan, Exchanges.Noon),
                (one, other) => (one.Profile.Name, one.Lines[0].Reason.Step, other.Lines[0].Reason.Step)));
    }

    [Fact]
    public void A_deletion_with_another_path_deletes_nothing()
    {
        var place = Local with { Path = Place.Setters[1] };
        var forecast = Forecast.Of(
            ["cart=3", "cart=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "cart=; Path=/observe/shop; Max-Age=0"],
            place, Exchanges.Noon, Profile.Standard);

        Assert.Equal(
            [StorageOutcome.Stored, StorageOutcome.DeletedNothing, StorageOutcome.Deleted],
            forecast.Lines.Select(line => line.Outcome));
    }

    [Fact]
    public void Of_two_cookies_with_one_name_the_longer_path_goes_first()
    {
        var forecast = Forecast.Of(
            ["lang=en; Path=/", "lang=da; Path=/observe/shop"], Local, Exchanges.Noon, Profile.Standard);

        Assert.Equal("lang=da; lang=en", CookieAt(forecast, "/observe/shop/cart"));
        Assert.Equal("lang=en", CookieAt(forecast, "/observe"));
    }

    [Fact]
    public void A_flag_with_the_value_false_is_switched_on()
    {
        var cookie = Forecast.Of(["a=1; HttpOnly=false; Secure=false"], Local, Exchanges.Noon, Profile.Standard).Lines[0].Cookie;

        Assert.Equal((true, true), (cookie?.HttpOnly, cookie?.Secure));
    }

    [Fact]
    public void A_text_without_an_equals_sign_is_a_value_without_a_name()
    {
        var cookie = Forecast.Of(["token"], Local, Exchanges.Noon, Profile.Standard).Lines[0].Cookie;

        Assert.Equal(("", "token"), (cookie?.Name, cookie?.Value));
    }

    private static string? CookieAt(Forecast forecast, string path) =>
        forecast.Requests[LabRequest.All.IndexOf(new(LabRequestKind.ToSite, path))].CookieString;
}
