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

    [Theory]
    [InlineData("a=1; Expires=Fri, 31 Dec 99 23:59:59 GMT", "Over at once: it ended on 31 Dec 1999, 23:59:59 UTC")]
    [InlineData("a=1; Expires=Fri, 31 Dec 2100 23:59:59 GMT; Max-Age=0", "Over at once: its Max-Age leaves it no time")]
    [InlineData("a=1; Max-Age=-1", "Over at once: its Max-Age leaves it no time")]
    public void A_line_that_is_over_at_once_tells_why(string line, string words)
    {
        var fate = Assert.Single(Fate.OfLine(Forecast.AllOf([line], Deep, Exchanges.Noon), 0));

        Assert.Equal(words, fate.Words);
        Assert.Equal(
            "There is no cookie with the same name, domain and path to delete.",
            fate.Reasons[0].Reason.Sentence);
    }

    [Fact]
    public void A_deletion_tells_why_it_is_one()
    {
        var forecasts = Forecast.AllOf(["a=1", "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT"], Deep, Exchanges.Noon);

        Assert.Equal(
            "Deletes a cookie: it ended on 1 Jan 1970, 00:00:00 UTC", Assert.Single(Fate.OfLine(forecasts, 1)).Words);
    }

    [Theory]
    [InlineData("a=1; Max-Age=34560001", true)]
    [InlineData("a=1; Max-Age=34560000", false)]
    [InlineData("a=1; Expires=Fri, 31 Dec 2100 23:59:59 GMT", true)]
    [InlineData("a=1; Expires=Mon, 27 Dec 2027 12:00:00 GMT", false)]
    public void A_lifetime_that_is_cut_tells_so(string line, bool isCut)
    {
        var fate = Assert.Single(Fate.OfLine(Forecast.AllOf([line], Deep, Exchanges.Noon), 0));

        Assert.Contains("until 27 Dec 2027, 12:00:00 UTC", fate.Words, StringComparison.Ordinal);
        Assert.Equal(
            isCut ? ["5.7 step 24", "5.5 No cookie is kept for more than 400 days."] : ["5.7 step 24"],
            fate.Reasons.Select(one => $"{one.Reason.Step} {one.Reason.Sentence}".Trim()));
    }

    [Theory]
    [InlineData("a=1; Domain=localhost", "localhost", true)]
    [InlineData("a=1; Domain=.LocalHost; Max-Age=0", "localhost", true)]
    [InlineData("a=1; Domain=", "localhost", false)]
    [InlineData("a=1", "localhost", false)]
    [InlineData("a=1; Domain=x.localhost", "x.localhost", false)]
    [InlineData("a=1; Domain=github.io", "github.io", true)]
    [InlineData("a=1; Domain=127.0.0.1", "127.0.0.1", false)]
    public void A_Domain_that_counts_as_none_is_told(string line, string host, bool isTold)
    {
        const string sentence = "Its Domain is this host, a public suffix such as com or localhost, and counts as none.";
        var fate = Fate.OfLine(Forecast.AllOf([line], Deep with { Host = host }, Exchanges.Noon), 0)[0];

        Assert.Equal(isTold, fate.Reasons.Any(
            one => one is { About: "", Reason: { Step: "5.7 step 9", Sentence: sentence } }));
    }

    [Theory]
    [InlineData("__Host-id=1; Secure", "Firefox", "the path may be the default.")]
    [InlineData("token", "Firefox", "A text without an equals sign is a name with an empty value.")]
    [InlineData("a=1; Max-Age=+9", "Chromium", "A plus sign may stand before the seconds of Max-Age.")]
    public void An_engine_that_differs_names_its_rule(string line, string engine, string rule)
    {
        var fates = Fate.OfLineWithRules(Forecast.AllOf([line], new("http", "localhost", Place.Setters[0]), Exchanges.Noon), 0);

        Assert.EndsWith(
            rule, Assert.Single(fates.Single(fate => fate.By.Contains(engine)).Rules).Sentence, StringComparison.Ordinal);
        Assert.Empty(fates.Single(fate => fate.By.Contains("Standard")).Rules);
    }

    /// <summary>A reason that is an engine's rule has the sentence already.</summary>
    [Theory]
    [InlineData("a=1")]
    [InlineData("a=1\t2")]
    [InlineData("__Http-a=1")]
    public void A_rule_is_not_told_twice(string line) =>
        Assert.All(Fate.OfLineWithRules(Forecast.AllOf([line], Deep, Exchanges.Noon), 0), fate => Assert.Empty(fate.Rules));

    [Fact]
    public void A_cookie_that_is_over_by_then_names_where_the_standard_says_so()
    {
        var forecasts = Forecast.AllOf(["a=1; Max-Age=100"], Deep, Exchanges.Noon);
        var later = LabRequest.All.Index().Single(one => one.Item.Kind == LabRequestKind.InAnHour).Index;

        Assert.Equal("5.7 below step 24", Assert.Single(Fate.OfRequest(forecasts, later)[0].Reasons).Reason.Step);
    }

    [Fact]
    public void An_attribute_that_an_engine_knows_is_not_called_unknown_to_all()
    {
        var fates = Fate.OfLine(Forecast.AllOf(["a=1; Priority=High"], Deep, Exchanges.Noon), 0);

        Assert.Equal(["Standard, Firefox, Safari", "Chromium"], fates.Select(fate => string.Join(", ", fate.By)));
        Assert.Equal("Browsers ignore an attribute whose name they do not know.", fates[0].Reasons[1].Reason.Sentence);
    }

    [Fact]
    public void What_is_said_of_an_attribute_is_said_once()
    {
        var fate = Assert.Single(Fate.OfLine(Forecast.AllOf(["a=1; Sweet; Sweet; sour"], Deep, Exchanges.Noon), 0));

        Assert.Equal(["", "Sweet", "sour"], fate.Reasons.Select(one => one.About));
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

    [Fact]
    public void A_long_value_is_not_cut_inside_a_character()
    {
        var line = TypedLine.Parse($"a{string.Concat(Enumerable.Repeat("\U0001F36A", 100))}=1");

        Assert.Equal(Fate.Show(line), Fate.Show(line.Octets));
        Assert.EndsWith("\U0001F36A… (403 octets)", Fate.Show(line), StringComparison.Ordinal);
    }

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
