using CookieTutorial.Pages.Chapters.PredictAndObserve;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>How a prediction is told.</summary>
public sealed class FateTests
{
    private static readonly Place Deep = new("http", "localhost", Place.Setters[1]);

    [Fact]
    public void What_all_do_is_said_once()
    {
        var fate = Assert.Single(Fate.OfLine(Forecast.AllOf(["a=1"], Deep, Exchanges.Noon), 0));

        Assert.Equal(["Standard", "Chromium", "Firefox", "Safari"], fate.By);
        Assert.Equal("Stored: “a=1”, for localhost only, path /observe/shop, until the session ends", fate.Words);
        Assert.Equal(["5.7 step 24"], fate.Reasons.Select(one => one.Reason.Step));
    }

    [Fact]
    public void Who_differs_is_named()
    {
        var fates = Fate.OfLine(Forecast.AllOf(["token"], Deep, Exchanges.Noon), 0);

        Assert.Equal(["Standard, Chromium, Safari", "Firefox"], fates.Select(fate => string.Join(", ", fate.By)));
        Assert.StartsWith("Stored: without a name, value “token”", fates[0].Words, StringComparison.Ordinal);
        Assert.StartsWith("Stored: “token=”", fates[1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public void All_attributes_of_a_stored_cookie_are_told()
    {
        var fates = Fate.OfLine(
            Forecast.AllOf(
                ["a=1; Domain=shop.example; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=None; Partitioned"],
                new("https", "www.shop.example", "/observe"), Exchanges.Noon),
            0);

        Assert.Equal(
            "Stored: “a=1”, for shop.example and all below it, path /, until 22 Nov 2026, 12:01:00 UTC, Secure, HttpOnly, "
            + "SameSite=None, partitioned for https://shop.example",
            fates[0].Words);
    }

    [Fact]
    public void An_attribute_without_effect_is_named_with_its_step()
    {
        var fate = Fate.OfLine(Forecast.AllOf(["a=1; Max-Age=x; Sweet"], Deep, Exchanges.Noon), 0)[0];

        Assert.Equal(
            [("", "5.7 step 24"), ("Max-Age", "5.6.2 step 3"), ("Sweet", "5.6 step 7")],
            fate.Reasons.Select(one => (one.About, one.Reason.Step)));
    }

    [Fact]
    public void A_request_tells_what_goes_along_and_why_the_rest_does_not()
    {
        var forecasts = Forecast.AllOf(["a=1; Path=/", "b=2; HttpOnly"], Deep, Exchanges.Noon);
        var script = LabRequest.All.Index().Single(one => one.Item.Kind == LabRequestKind.FromScript).Index;

        var fate = Assert.Single(Fate.OfRequest(forecasts, script));

        Assert.Equal("a=1", fate.Words);
        Assert.Equal(
            [("b=2", "It has HttpOnly, and a script asks.")], fate.Reasons.Select(one => (one.About, one.Reason.Sentence)));
    }

    [Fact]
    public void A_session_cookie_is_gone_when_the_session_is_over_and_others_when_their_time_is()
    {
        var forecasts = Forecast.AllOf(["a=1", "b=2; Max-Age=4000", "c=3; Max-Age=40000000"], Deep, Exchanges.Noon);

        Assert.Equal(
            ["a=1; b=2; c=3", "a=1; c=3", "b=2; c=3"],
            from pair in LabRequest.All.Zip(forecasts[0].Requests)
            where !pair.First.CanBeObserved
            select pair.Second.CookieString);
    }

    [Fact]
    public void A_long_value_is_cut_where_it_is_repeated() =>
        Assert.EndsWith("x… (4,002 octets)", Fate.Show($"a={new string('x', 4000)}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("a=1", "stored by all")]
    [InlineData("a=1; Max-Age=0", "over at once by all")]
    [InlineData("__Secure-a=1", "refused (5.7 step 20) by all")]
    [InlineData("=", "refused (5.7 step 2) by all")]
    [InlineData("token", "stored by all, but not alike")]
    [InlineData("a=1\t2", "stored by Standard, Firefox, Safari; refused (5.6 step 1) by Chromium")]
    public void The_verdict_fits_beside_the_line(string line, string verdict) =>
        Assert.Equal(verdict, Verdict.Of(Forecast.AllOf([line], Deep, Exchanges.Noon), 0));
}
    [Fact]
    public void A_long_value_is_not_cut_inside_a_character()
    {
        var line = TypedLine.Parse($"a{string.Concat(Enumerable.Repeat("\U0001F36A", 100))}=1");

        Assert.Equal(Fate.Show(line), Fate.Show(line.Octets));
        Assert.EndsWith("\U0001F36A… (403 octets)", Fate.Show(line), StringComparison.Ordinal);
    }

