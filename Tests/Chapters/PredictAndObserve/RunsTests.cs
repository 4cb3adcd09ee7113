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
    public void A_run_sets_looks_everywhere_deletes_and_looks_again()
    {
        var answers = All(Begin("a=1; Path=/", "b"), _ => "");

        Assert.Equal(
            [
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
        Assert.Equal(["a=1; Path=/", "b"], answers[0].Answer.SetCookie);
        Assert.Equal(["a=1; Path=/; Max-Age=0", "b; Max-Age=0"], answers[7].Answer.SetCookie);
        Assert.All(answers.Where((_, index) => index is not (0 or 7)), one => Assert.Empty(one.Answer.SetCookie));
        Assert.StartsWith("/predict-and-observe?run=", answers[^1].Answer.Next.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public void Octets_that_the_site_cannot_write_keep_to_the_plain_server()
    {
        var answers = All(Begin("a=\u00E9"), _ => "");

        Assert.All(answers, one => Assert.Equal(59900, one.Asked.Port));
        Assert.Equal(10, answers.Count);
        Assert.Equal(5000, answers[^1].Answer.Next.Port);
    }

    [Fact]
    public void What_comes_is_noted_without_what_is_not_of_the_case()
    {
        var first = Begin("a=1; Path=/", "token");
        All(first, asked => asked.AbsolutePath == "/observe/shop" ? "secret=x; a=1; token; token2" : "secret=x");

        var run = _runs.Find(IdOf(first));

        Assert.Equal("a=1; token", run?.Observed[new(LabRequestKind.ToSite, "/observe/shop")]);
        Assert.Null(run?.Observed[new(LabRequestKind.ToSite, "/observe")]);
        Assert.Equal(["a=1", "token"], run?.Left.Order());
    }

    [Fact]
    public void A_step_is_done_once()
    {
        var first = AddressOf(Begin("a=1"));

        Assert.NotNull(_runs.Continue(first, ""));
        Assert.Null(_runs.Continue(first, ""));
    }

    [Theory]
    [InlineData("/observe/shop", false)]
    [InlineData("/observe", true)]
    public void A_step_is_done_where_it_belongs_only(string path, bool isByPlainServer)
    {
        var first = AddressOf(Begin("a=1"));

        Assert.Null(_runs.Continue(first with { Path = path, IsByPlainServer = isByPlainServer }, ""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?run=")]
    [InlineData("?run=0123&step=0")]
    [InlineData("?run=0123&run=4567&step=0")]
    [InlineData("?step=-1")]
    [InlineData("?run=0123&step=99999999999")]
    public void An_address_without_a_run_does_nothing(string query) =>
        Assert.Null(_runs.Continue(RunAddress.Parse("/observe", query, isByPlainServer: false), ""));

    [Fact]
    public void Without_scripts_what_they_could_read_is_not_noted()
    {
        var next = Begin("a=1; Path=/");
        while (_runs.Find(IdOf(next)) is { IsOver: false } run)
        {
            next = _runs.Continue(AddressOf(next), "", isSeen: run.Steps[run.Done].Kind != RunStepKind.LookByScript)!.Next;
        }

        var observed = _runs.Find(IdOf(next))!.Observed.Keys.Select(request => request.Kind).Distinct();
        Assert.Equal([LabRequestKind.ToSite, LabRequestKind.ToOtherPort], observed.Order());
    }

    [Fact]
    public void There_is_an_end_to_how_many_runs_are_kept()
    {
        for (var number = 0; number < Runs.Most; number++)
        {
            Begin("a=1");
        }

        Assert.Null(_runs.Begin(RunOf("a=1")));
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
        while (_runs.Continue(AddressOf(next), cookie(next)) is { } answer)
        {
            answers = answers.Add((next, answer));
            next = answer.Next;
        }

        return answers;
    }

    private static RunAddress AddressOf(Uri uri) => RunAddress.Parse(uri.AbsolutePath, uri.Query, uri.Port == 59900);

    private static string? IdOf(Uri uri) => System.Web.HttpUtility.ParseQueryString(uri.Query)["run"];
}
