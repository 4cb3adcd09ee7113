using CookieTutorial.Services.UserAgent;
using CookieTutorial.Tests.Browser.Lines;
using Microsoft.Playwright;

/// <summary>Sends batches of cases to one browser, each in an empty jar.</summary>
internal sealed class BatchRunner(IBrowser browser, LineServer server, Profile profile) : IAsyncDisposable
{
    /// <summary>
    /// A new site costs a browser a new process, but the driver takes longer with each site that a context has visited. Within
    /// one, no host is used again: some cookies of Firefox the driver cannot delete.
    /// </summary>
    private const int BatchesOfASite = 10;

    private const int MostCases = 1000;

    /// <summary>What ends within this time before or after now may be over before a batch is.</summary>
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(90);

    /// <summary>Browsers note the seconds of a moment in part.</summary>
    private static readonly TimeSpan _rounding = TimeSpan.FromSeconds(2);

    private IPage? _page;
    private int _batches;

    /// <summary>How many cases were left out, because one of their cookies ends soon.</summary>
    public int LeftOut { get; private set; }

    /// <summary>How many lines were sent, those of <see cref="LeftOut"/> not counted.</summary>
    public int Lines { get; private set; }

    /// <summary>How many of these lines the model refuses.</summary>
    public int Refused { get; private set; }

    /// <summary>Those of the cases in which the browser and the model do not agree.</summary>
    public async Task<List<Disagreement>> RunAsync(IReadOnlyList<RandomCase> cases)
    {
        if (_page is null || _batches % BatchesOfASite == 0)
        {
            await DisposeAsync();
            _page = await (await browser.NewContextAsync()).NewPageAsync();
        }

        await _page.Context.ClearCookiesAsync();
        var site = $"b{_batches / BatchesOfASite}.localhost";
        var first = _batches++ % BatchesOfASite * MostCases;
        var bound = cases.Select((one, index) => one.Bind(site, first + index)).ToList();
        var now = DateTimeOffset.UtcNow;
        var observed = await new LineSender(_page, server).SendAllAsync(bound);
        var jar = await DriverList.ReadAsync(_page, now);
        var time = DateTimeOffset.UtcNow - now + _rounding;
        List<Disagreement> disagreements = [];
        foreach (var (index, one) in cases.Index())
        {
            var number = first + index;
            var prediction = bound[index].Predict(profile, now);
            if (prediction.Decisions.Any(decision => (decision.Cookie?.Expiry - now)?.Duration() < _soon))
            {
                LeftOut++;
                continue;
            }

            Lines += prediction.Decisions.Length;
            Refused += prediction.Decisions.Count(decision => decision.Outcome == StorageOutcome.Refused);
            var mark = one.Host is null ? "" : RandomCase.Mark(number);
            var predicted = Shown(prediction.Cookies, mark);
            var seen = Shown(observed[index], mark);
            if (predicted != seen)
            {
                disagreements.Add(new(one, predicted, seen));
                continue;
            }

            var (expected, inJar) = (Sorted(DriverList.Of(prediction.Store, now)), Jar(jar, number, site));
            if (one.Host is null && Differ(expected, inJar, time))
            {
                disagreements.Add(new(
                    one, $"[jar] {string.Join(" | ", expected)}", $"[jar] {string.Join(" | ", inJar)}"));
            }
        }

        return disagreements;
    }

    public async ValueTask DisposeAsync() => await (_page?.Context.CloseAsync() ?? Task.CompletedTask);

    /// <summary>The driver names no octets, so only cookies of plain text are compared.</summary>
    private static bool Differ(List<JarLine> predicted, List<JarLine> observed, TimeSpan time) =>
        predicted.All(line => line.Text.All(char.IsAscii))
        && (predicted.Count != observed.Count || !predicted.Zip(observed).All(pair => pair.First.IsLike(pair.Second, time)));

    private static List<JarLine> Jar(ILookup<string, JarLine> jar, int number, string site) =>
        Sorted(jar[$"shop.c{number}.{site}"].Concat(jar[$"c{number}.{site}"]));

    private static List<JarLine> Sorted(IEnumerable<JarLine> lines) =>
        [.. lines.OrderBy(line => line.Text, StringComparer.Ordinal)];

    /// <summary>The <c>Cookie</c> lines, of a shared host only what belongs to the case.</summary>
    private static string Shown(IEnumerable<string?> cookies, string mark) => string.Join(
        " then ",
        from cookie in cookies
        let own = cookie?.Split("; ").Where(pair => pair.Contains(mark, StringComparison.Ordinal)).ToList() ?? []
        select own.Count == 0 ? "nothing" : Octets.ToText(string.Join("; ", own)));
}
