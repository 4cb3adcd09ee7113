using System.Collections.Immutable;
using CookieTutorial.Pages.Chapters.PredictAndObserve;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>A run leads a browser from address to address, and notes what comes.</summary>
public sealed class RunsTests : IDisposable
{
    private static readonly Place Root = new("http", "localhost", Place.Setters[0]);

    private readonly Runs _runs = new(TimeProvider.System);

    public void Dispose() => _runs.Dispose();

    [Fact]
    public void A_run_looks_sets_looks_everywhere_deletes_and_looks_again()
    {
        var answers = All(Begin("a=1; Path=/", "b"), _ => "");

        Assert.Equal(
            [
                "http://localhost:5000/observe",
                "http://localhost:5000/observe/shop",
                "http://localhost:5000/observe/shop/cart",
                "http://localhost:5000/observe/shopping",
                "http://localhost:5000/observe",
                "http://localhost:5000/observe",
                "http://localhost:5000/observe/shop",
                "http://localhost:5000/observe/shop/cart",
                "http://localhost:5000/observe/shopping",
                "http://localhost:59900/observe/shop/cart",
                "http://localhost:5000/observe/shop/cart",
                "http://localhost:5000/observe",
                "http://localhost:5000/observe",
                "http://localhost:5000/observe/shop",
                "http://localhost:5000/observe/shop/cart",
                "http://localhost:5000/observe/shopping",
            ],
            answers.Select(one => one.Asked.GetLeftPart(UriPartial.Path)));
        Assert.Equal(["a=1; Path=/", "b"], answers[4].Answer.SetCookie);
        Assert.Equal(["a=1; Path=/; Max-Age=0", "b; Max-Age=0"], answers[11].Answer.SetCookie);
        Assert.All(answers.Where((_, index) => index is not (4 or 11)), one => Assert.Empty(one.Answer.SetCookie));
        Assert.StartsWith("/predict-and-observe?run=", answers[^1].Answer.Next.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public void Octets_that_the_site_cannot_write_keep_to_the_plain_server()
    {
        var answers = All(Begin("a=\u00E9"), _ => "");

        Assert.All(answers, one => Assert.Equal(59900, one.Asked.Port));
        Assert.Equal(14, answers.Count);
        Assert.Equal(5000, answers[^1].Answer.Next.Port);
    }

    [Fact]
    public void What_comes_is_noted_without_what_is_not_of_the_case()
    {
        var first = Begin("a=1; Path=/", "token");
        All(first, asked => asked.AbsolutePath == "/observe/shop" && AddressOf(asked).Step > 4
            ? "secret=x; a=1; token; token2"
            : "secret=x");

        var run = _runs.Find(IdOf(first));

        Assert.Equal("a=1; token", run?.Observed[new(LabRequestKind.ToSite, "/observe/shop")]);
        Assert.Null(run?.Observed[new(LabRequestKind.ToSite, "/observe")]);
        Assert.Equal(["a=1", "token"], run?.Left.Order());
    }

    [Fact]
    public void A_step_is_done_once()
    {
        var first = AddressOf(Begin("a=1"));

        Assert.NotNull(_runs.Continue(first, "", isOwn: true));
        Assert.Null(_runs.Continue(first, "", isOwn: true));
    }

    /// <summary>
    /// Else who begins a run could have another reader's browser store and delete cookies, and read those that it sends.
    /// </summary>
    [Fact]
    public void No_step_is_done_that_no_page_of_this_site_has_led_to()
    {
        var next = Begin("a=1");
        var refused = 0;
        while (_runs.Find(IdOf(next)) is { IsOver: false })
        {
            refused += _runs.Continue(AddressOf(next), "a=secret", isOwn: false) is null ? 1 : 0;
            next = _runs.Continue(AddressOf(next), "", isOwn: true)!.Next;
        }

        var run = _runs.Find(IdOf(next))!;
        Assert.Equal(run.Steps.Length, refused);
        Assert.All(run.Observed.Values, Assert.Null);
    }

    [Fact]
    public void A_cookie_that_is_there_already_ends_the_run_before_anything_is_set()
    {
        var first = Begin("a=1; Path=/observe");
        var answers = All(first, asked => asked.AbsolutePath == "/observe/shop" ? "b=2; a=mine" : "");

        Assert.Equal(2, answers.Count);
        Assert.All(answers, one => Assert.Empty(one.Answer.SetCookie));
        Assert.Equal(["a=mine"], _runs.Find(IdOf(first))!.InTheWay);
        Assert.StartsWith("/predict-and-observe?run=", answers[^1].Answer.Next.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/observe/shop", false)]
    [InlineData("/observe", true)]
    public void A_step_is_done_where_it_belongs_only(string path, bool isByPlainServer)
    {
        var first = AddressOf(Begin("a=1"));

        Assert.Null(_runs.Continue(first with { Path = path, IsByPlainServer = isByPlainServer }, "", isOwn: true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?run=")]
    [InlineData("?run=0123&step=0")]
    [InlineData("?run=0123&run=4567&step=0")]
    [InlineData("?step=-1")]
    [InlineData("?run=0123&step=99999999999")]
    public void An_address_without_a_run_does_nothing(string query) =>
        Assert.Null(_runs.Continue(RunAddress.Parse("/observe", query, isByPlainServer: false), "", isOwn: true));

    [Fact]
    public void Without_scripts_what_they_could_read_is_not_noted()
    {
        var next = Begin("a=1; Path=/");
        while (_runs.Find(IdOf(next)) is { IsOver: false } run)
        {
            var cookie = run.Steps[run.Done].Kind == RunStepKind.LookByScript ? null : "";
            next = _runs.Continue(AddressOf(next), cookie, isOwn: true)!.Next;
        }

        var observed = _runs.Find(IdOf(next))!.Observed.Keys.Select(request => request.Kind).Distinct();
        Assert.Equal([LabRequestKind.ToSite, LabRequestKind.ToOtherPort], observed.Order());
    }

    [Fact]
    public void There_is_an_end_to_how_many_runs_are_kept()
    {
        var line = $"a={new string('x', 10_000)}";
        var begun = 0;
        while (begun <= Runs.MostOctets && _runs.Begin(RunOf(line)) is not null)
        {
            begun += line.Length;
        }

        Assert.InRange(begun, Runs.MostOctets / 10, Runs.MostOctets);
    }

    private static Run RunOf(params string[] lines) => new()
    {
        Lines = [.. lines.Select(line => new TypedLine(line, line))],
        Place = Root,
        Site = new("http://localhost:5000"),
        PlainServer = new("http://localhost:59900"),
        Steps = RunPlan.For(lines, Root, hasPlainServer: true),
        SetAt = Exchanges.Noon,
    };

    private Uri Begin(params string[] lines) =>
        _runs.Begin(RunOf(lines)) ?? throw new InvalidOperationException("There are too many runs.");

    /// <summary>Follows a run to its end.</summary>
    private ImmutableList<(Uri Asked, RunAnswer Answer)> All(Uri next, Func<Uri, string> cookie)
    {
        var answers = ImmutableList<(Uri, RunAnswer)>.Empty;
        while (_runs.Continue(AddressOf(next), cookie(next), isOwn: true) is { } answer)
        {
            answers = answers.Add((next, answer));
            next = answer.Next;
        }

        return answers;
    }

    private static RunAddress AddressOf(Uri uri) => RunAddress.Parse(uri.AbsolutePath, uri.Query, uri.Port == 59900);

    private static string? IdOf(Uri uri) => System.Web.HttpUtility.ParseQueryString(uri.Query)["run"];
}
