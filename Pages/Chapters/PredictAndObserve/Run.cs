using System.Collections.Immutable;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>One “Really send it”: what is sent to the reader's browser, and what came back so far.</summary>
public sealed record Run
{
    /// <summary>The lines, as the reader typed them.</summary>
    public required ImmutableArray<TypedLine> Lines { get; init; }

    /// <summary>The address that sets them.</summary>
    public required Place Place { get; init; }

    /// <summary>Where this site is, to the reader.</summary>
    public required Uri Site { get; init; }

    /// <summary>Where the plain server is, or <see langword="null"/> where the reader cannot reach it.</summary>
    public required Uri? PlainServer { get; init; }

    /// <summary>The steps, in their order.</summary>
    public required ImmutableArray<RunStep> Steps { get; init; }

    /// <summary>How many are done.</summary>
    public int Done { get; init; }

    /// <summary>When the lines were sent; until then, when the reader asked for it.</summary>
    public required DateTimeOffset SetAt { get; init; }

    /// <summary>
    /// What came with each request: a <c>Cookie</c> line in octets without cookies that are not of the case, <see
    /// langword="null"/> for none.
    /// </summary>
    public ImmutableDictionary<LabRequest, string?> Observed { get; init; } =
        ImmutableDictionary<LabRequest, string?>.Empty;

    /// <summary>What still came when all was deleted: the parts of <c>Cookie</c> lines, in octets.</summary>
    public ImmutableHashSet<string> Left { get; init; } = [];

    /// <summary>
    /// Cookies of these names that the browser had before, as parts of a <c>Cookie</c> line, in octets. With one of them nothing
    /// is sent.
    /// </summary>
    public ImmutableArray<string> InTheWay { get; init; } = [];

    /// <summary>Whether all steps are done.</summary>
    public bool IsOver => Done == Steps.Length;

    /// <summary>
    /// Whether <c>Referer</c> tells that a page of this site led to a step. No page can forge it, and where a step lies behind
    /// the plain server's port, nothing else tells: Firefox calls a redirect to another port of localhost cross-site, and every
    /// program of this machine is same-site.
    /// </summary>
    public bool IsReferer(string referer) => referer.StartsWith(Site.AbsoluteUri, StringComparison.Ordinal);

    /// <summary>Whether the lines went through the plain server, because the site's own server refuses such octets.</summary>
    public bool IsByPlainServer => Steps[0].IsByPlainServer;
}
