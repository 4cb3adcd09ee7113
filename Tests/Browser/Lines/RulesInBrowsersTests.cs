using CookieTutorial.Services.UserAgent;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;
using Microsoft.Playwright;

namespace CookieTutorial.Tests.Browser.Lines;

/// <summary>
/// Browsers against the model of <c>Services/UserAgent</c>: every rule of it is really sent, and comes out as it says.
/// </summary>
public sealed class RulesInBrowsersTests(BrowserFixture browsers) : BrowserTest
{
    private const int MostShown = 100;

    [Theory, EveryEngine(NotIn = [Engine.WebKit])]
    public Task What_a_page_fetches_comes_out_as_the_model_says(Engine engine) => browsers.WithNewPageAsync(engine, async page =>
    {
        await using LineServer server = new();
        var cookies = await new LineSender(page, server).SendAllAsync(RuleCases.OfOnePage);
        var jar = (await page.Context.CookiesAsync()).ToLookup(cookie => cookie.Domain.TrimStart('.'), cookie => cookie.Name);

        Sentences.AssertNone(
            from pair in RuleCases.OfOnePage.Zip(cookies)
            let prediction = pair.First.Predict(ProfileOf(engine), DateTimeOffset.UtcNow)
            from problem in (string[])
            [
                .. Differences(pair.First, prediction, pair.Second),
                .. NotStored(pair.First, prediction, jar),
            ]
            select problem);
    });

    [Theory, EveryEngine(NotIn = [Engine.WebKit])]
    public Task What_pages_and_scripts_ask_for_comes_out_as_the_model_says(Engine engine) =>
        browsers.WithNewPageAsync(engine, async page =>
        {
            await using LineServer server = new();
            LineSender sender = new(page, server);
            List<string> problems = [];
            foreach (var one in RuleCases.OfManyPages)
            {
                var cookies = await sender.SendAsync(one);
                problems.AddRange(Differences(one, one.Predict(ProfileOf(engine), DateTimeOffset.UtcNow), cookies));
            }

            Sentences.AssertNone(problems);
        });

    private static Profile ProfileOf(Engine engine) => engine == Engine.Firefox ? Profile.Firefox : Profile.Chromium;

    private static IEnumerable<string> Differences(LineCase one, LinePrediction prediction, string?[] cookies)
    {
        var (predicted, observed) = (Shown(prediction.Cookies), Shown(cookies));
        return predicted == observed ? [] : [$"{Shown(one)}: predicted {predicted}, observed {observed}"];
    }

    /// <summary>A cookie may be stored and yet go nowhere.</summary>
    private static IEnumerable<string> NotStored(LineCase one, LinePrediction prediction, ILookup<string, string> jar)
    {
        var hosts = one.Exchanges.Select(exchange => new Uri(exchange.Address).Host).Distinct();
        var predicted = string.Join(", ", prediction.Store.Cookies.Select(cookie => cookie.Name).Order(StringComparer.Ordinal));
        var observed = string.Join(", ", hosts.SelectMany(host => jar[host]).Order(StringComparer.Ordinal));
        return predicted == observed ? [] : [$"{Shown(one)}: predicted in the jar {predicted}, observed {observed}"];
    }

    private static string Shown(LineCase one) => string.Join(
        " then ",
        from exchange in one.Exchanges
        let lines = exchange.Lines.Select(line => line[..Math.Min(line.Length, MostShown)])
        select $"{exchange.By} {exchange.Address} {string.Join(" | ", lines)}");

    private static string Shown(IEnumerable<string?> cookies) =>
        string.Join(" then ", cookies.Select(cookie => cookie is null ? "nothing" : Octets.ToText(cookie)));
}
