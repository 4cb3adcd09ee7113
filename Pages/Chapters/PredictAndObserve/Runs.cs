using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>
/// The runs of the last minutes. They live in this process: an address has no room for 16 kB of lines, and a cookie would
/// change what is observed.
/// </summary>
/// <param name="clock">Tells when lines were sent.</param>
public sealed class Runs(TimeProvider clock) : IDisposable
{
    /// <summary>The most octets of all runs together. A usual one has 2 kB, the largest some 150 kB.</summary>
    public const int MostOctets = 32 * 1024 * 1024;

    private const int OctetsOfARun = 2000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly Lock _stepping = new();

    private readonly MemoryCache _runs = new(new MemoryCacheOptions { SizeLimit = MostOctets });

    /// <summary>
    /// Begins a run. Its name is a secret of 128 bits: who does not have it can neither see the run nor make it send anything.
    /// </summary>
    /// <returns>The address of its first step; <see langword="null"/> while there are too many runs.</returns>
    public Uri? Begin(Run run)
    {
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        Keep(id, run);
        return Find(id) is null ? null : RunAddress.NextOf(run, id);
    }

    /// <summary>A run, or <see langword="null"/> when there is none of this name, or it is over for some minutes.</summary>
    public Run? Find(string? id) => id is null ? null : _runs.Get<Run>(id);

    /// <summary>
    /// Does the next step of a run; <see langword="null"/> when the request is not that step, as when it is asked for again.
    /// </summary>
    /// <param name="at">The address of the request.</param>
    /// <param name="cookie">
    /// The <c>Cookie</c> line of the request, or what a script could read, in octets; <see langword="null"/> where nobody could
    /// look.
    /// </param>
    /// <param name="isOwn">
    /// Whether a page of this site led here. Else whoever begins a run could lead another reader's browser into it, have it store
    /// and delete cookies, and read those that it sends.
    /// </param>
    public RunAnswer? Continue(RunAddress at, string? cookie, bool isOwn)
    {
        // Two requests for one step come at once when a reader is impatient.
        using var _ = _stepping.EnterScope();
        if (!isOwn || Find(at.Id) is not { } run || !at.IsNextOf(run))
        {
            return null;
        }

        var step = run.Steps[run.Done];
        var after = run with
        {
            Done = run.Done + 1,
            SetAt = step.Kind == RunStepKind.Set ? clock.GetUtcNow() : run.SetAt,
        };
        var seen = new CaseCookies(run).In(cookie);
        if (step.Kind == RunStepKind.LookBefore && !seen.IsEmpty)
        {
            after = after with { InTheWay = seen, Done = run.Steps.Length };
        }
        else if (step.Observes is { } request && cookie is not null)
        {
            after = after with { Observed = run.Observed.SetItem(request, seen.IsEmpty ? null : string.Join("; ", seen)) };
        }
        else if (step.Kind == RunStepKind.LookForRest)
        {
            after = after with { Left = run.Left.Union(seen) };
        }

        Keep(at.Id!, after);
        return new(
            step.Kind switch
            {
                RunStepKind.Set => [.. run.Lines.Select(line => line.Octets)],
                RunStepKind.Delete => [.. run.Lines.Select(line => $"{line.Octets}; Max-Age=0")],
                _ => [],
            },
            RunAddress.NextOf(after, at.Id!));
    }

    /// <inheritdoc />
    public void Dispose() => _runs.Dispose();

    private void Keep(string id, Run run) => _runs.Set(
        id,
        run,
        new MemoryCacheEntryOptions { Size = OctetsOf(run), AbsoluteExpirationRelativeToNow = Lifetime });

    /// <summary>A character takes two octets of memory, and a line is kept as text, too.</summary>
    private static long OctetsOf(Run run) =>
        OctetsOfARun
        + (4L * run.Lines.Sum(line => line.Octets.Length))
        + (2L * run.Observed.Values.Sum(cookie => cookie?.Length ?? 0));
}
