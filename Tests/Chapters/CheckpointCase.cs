using CookieTutorial.Services.Wire;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters;

/// <summary>What a case shows about a checkpoint.</summary>
public enum CheckpointCaseKind
{
    /// <summary>A browser that brings nothing leaves it open.</summary>
    FreshBrowser,

    /// <summary>What the chapter tells the reader to do reaches it.</summary>
    DescribedWay,

    /// <summary>What a reader might do as well leaves it open.</summary>
    WrongWay,
}

/// <summary>A case of a checkpoint: one exchange, and whether it reaches the checkpoint.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="What">What the fresh browser or the reader does: the end of a sentence.</param>
/// <param name="Exchange">The exchange that is judged.</param>
/// <param name="After">The checkpoints that were reached before it.</param>
internal sealed record CheckpointCase(CheckpointCaseKind Kind, string What, Exchange Exchange, string[] After)
{
    /// <summary>The case as a sentence that begins with the checkpoint's name.</summary>
    public string Sentence => Kind switch
    {
        CheckpointCaseKind.FreshBrowser => $"stays open when a fresh browser {What}",
        CheckpointCaseKind.DescribedWay => $"is reached when the reader {What}",
        _ => $"stays open when the reader {What}",
    };

    /// <summary>A fresh browser, which brings no cookie and has reached nothing, leaves the checkpoint open.</summary>
    public static CheckpointCase Fresh(string what, string target, string gets = "") =>
        Of(CheckpointCaseKind.FreshBrowser, what, target, "", gets, []);

    /// <summary>The described way reaches the checkpoint.</summary>
    /// <param name="what">What the reader does.</param>
    /// <param name="target">The request target.</param>
    /// <param name="sends">The value of the <c>Cookie</c> line; empty for none.</param>
    /// <param name="gets">The values of the <c>Set-Cookie</c> lines, one below the other; empty for none.</param>
    /// <param name="after">The checkpoints that were reached before.</param>
    public static CheckpointCase Way(string what, string target, string sends = "", string gets = "", string[]? after = null) =>
        Of(CheckpointCaseKind.DescribedWay, what, target, sends, gets, after ?? []);

    /// <summary>A plausible wrong way leaves the checkpoint open; the parameters are those of <see cref="Way"/>.</summary>
    public static CheckpointCase Wrong(string what, string target, string sends = "", string gets = "", string[]? after = null) =>
        Of(CheckpointCaseKind.WrongWay, what, target, sends, gets, after ?? []);

    /// <summary>The same, with a request that posts a form.</summary>
    public CheckpointCase Posted() => this with { Exchange = Exchange with { Method = "POST" } };

    private static CheckpointCase Of(
        CheckpointCaseKind kind, string what, string target, string sends, string gets, string[] after)
    {
        var exchange = Exchanges.Of(sends.Length == 0 ? [] : [sends], gets.Length == 0 ? [] : gets.Split('\n'));
        return new(kind, what, exchange with { Target = target }, after);
    }
}
