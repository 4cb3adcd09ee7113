using System.Net;
using AngleSharp.Dom;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>Each step of a run is done once, and only where a page of this site led a browser to it.</summary>
public sealed class StepTests(ListeningSite site) : LabTests(site)
{
    private const string Laboratory = "/predict-and-observe";
    private string? _host;

    [Fact]
    public async Task What_is_really_sent_is_set_once_by_the_address_that_was_chosen()
    {
        var set = await NextStepAsync(4, ("line", "a=1"), ("at", "/observe/shop/cart"), ("send", "true"));
        var own = await AskAsync(set, "same-origin");
        var again = await AskAsync(set, "same-origin");

        Assert.StartsWith("/observe/shop/cart?run=", set.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(["a=1"], own.LessonCookies());
        Assert.Equal((HttpStatusCode.OK, 0), (again.StatusCode, again.LessonCookies().Length));
    }

    /// <summary>Before the lines are set, and when they are.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task No_link_of_a_stranger_leads_a_browser_into_a_run(int number)
    {
        var step = await NextStepAsync(number, ("line", "a=1"), ("send", "true"));

        foreach (var site in new[] { "cross-site", "same-site", "none" })
        {
            var answer = await AskAsync(step, site);
            Assert.Equal((HttpStatusCode.OK, 0), (answer.StatusCode, answer.LessonCookies().Length));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync(step, "same-origin")).StatusCode);
    }

    /// <summary>Its port is same-site with every program of this machine; Firefox calls it cross-site.</summary>
    [Theory]
    [InlineData("a=1", 9)]
    [InlineData("a=\u00E9", 4)]
    public async Task No_link_of_a_stranger_leads_a_browser_to_a_step_at_the_plain_server(string line, int number)
    {
        var step = await NextStepAsync(number, ("line", line), ("send", "true"));

        Assert.NotEqual(Client.BaseAddress!.Port, step.Port);
        Assert.Equal(HttpStatusCode.Gone, (await AskAsync(step, "same-site", new("http://localhost:1/"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await AskAsync(step, "cross-site")).StatusCode);
    }

    [Fact]
    public async Task No_link_of_a_stranger_leads_a_browser_to_the_step_behind_the_plain_server()
    {
        var step = await NextStepAsync(10, ("line", "a=1"), ("send", "true"));

        Assert.Empty((await (await AskAsync(step, "cross-site", new("http://localhost:1/"))).DocumentAsync()).Scripts);
        Assert.Single((await (await AskAsync(step, "cross-site")).DocumentAsync()).Scripts);
    }

    /// <summary>A page without the script would skip the look.</summary>
    [Fact]
    public async Task Only_the_scripts_own_step_goes_without_a_look()
    {
        var look = await NextStepAsync(0, ("line", "a=1"), ("send", "true"));
        var answer = await Client.SendAsync(
            HttpMethod.Get,
            $"{look.PathAndQuery}&withoutScript=true",
            ("Sec-Fetch-Site", "same-origin"),
            ("Cookie", "a=mine"));

        Assert.StartsWith("/predict-and-observe", answer.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_link_of_a_stranger_has_a_script_tell_what_it_can_read()
    {
        _host = "tutorial.example";
        var step = await NextStepAsync(9, ("line", "a=1"), ("send", "true"));

        Assert.Empty(await ScriptsAsync("cross-site"));
        Assert.Empty(await ScriptsAsync("same-site"));
        Assert.Empty(await ScriptsAsync("none"));
        Assert.Single(await ScriptsAsync("same-origin"));

        async Task<IEnumerable<IElement>> ScriptsAsync(string site) =>
            (await (await AskAsync(step, site)).DocumentAsync()).QuerySelectorAll("script[src*=observe]");
    }

    /// <summary>On plain HTTP other than localhost, browsers say nothing of where a request is from, but for Referer.</summary>
    [Fact]
    public async Task Without_Sec_Fetch_Site_Referer_tells_who_led_to_a_step()
    {
        var set = await NextStepAsync(4, ("line", "a=1"), ("send", "true"));
        var silent = await Client.GetAsync(set.PathAndQuery, cookie: null);
        var foreign = await Client.SendAsync(HttpMethod.Get, set.PathAndQuery, ("Referer", "http://evil.example/"));
        var own = await Client.SendAsync(
            HttpMethod.Get, set.PathAndQuery, ("Referer", new Uri(Client.BaseAddress!, Laboratory).AbsoluteUri));

        Assert.Empty(silent.LessonCookies());
        Assert.Empty(foreign.LessonCookies());
        Assert.Equal(["a=1"], own.LessonCookies());
    }

    /// <summary>Begins a run, and follows it to the address of a step.</summary>
    private async Task<Uri> NextStepAsync(int number, params (string Name, string Value)[] fields)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, Laboratory)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Host = _host;
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Referrer = new(Client.BaseAddress!, Laboratory);
        var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        while (answer.Headers.Location is { } next && !next.Query.EndsWith($"&step={number}", StringComparison.Ordinal))
        {
            answer = await AskAsync(next, "same-origin");
        }

        return answer.Headers.Location!;
    }

    private async Task<HttpResponseMessage> AskAsync(Uri address, string fetchSite, Uri? referer = null)
    {
        using HttpRequestMessage request = new(
            HttpMethod.Get, _host is null ? address : new(address.PathAndQuery, UriKind.Relative));
        request.Headers.Host = _host;
        request.Headers.Add("Sec-Fetch-Site", fetchSite);
        request.Headers.Referrer = referer ?? Client.BaseAddress;
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
