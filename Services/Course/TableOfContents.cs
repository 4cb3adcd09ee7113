using System.Collections.Frozen;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Services.Course;

/// <summary>The chapters, in reading order.</summary>
/// <param name="Chapters">The chapters.</param>
public sealed record TableOfContents(IReadOnlyList<Chapter> Chapters)
{
    private readonly Dictionary<Type, (Chapter Chapter, Demo Demo)> _demos =
        Chapters.SelectMany(chapter => chapter.Demos, (chapter, demo) => (chapter, demo)).ToDictionary(pair => pair.demo.Page);

    /// <summary>All live pages, in reading order.</summary>
    public IReadOnlyList<Demo> Demos { get; } = [.. Chapters.SelectMany(chapter => chapter.Demos)];

    /// <summary>
    /// The live page with which the site begins: the first chapter's last one, which sets a reader's first cookie.
    /// </summary>
    public Demo Opening => Chapters[0].Demos[^1];

    /// <summary>All checkpoints, in reading order.</summary>
    public IReadOnlyList<Checkpoint> Checkpoints { get; } = [.. Chapters.SelectMany(chapter => chapter.Checkpoints)];

    /// <summary>The names of all checkpoints.</summary>
    public FrozenSet<string> CheckpointIds { get; } =
        Chapters.SelectMany(chapter => chapter.Checkpoints, (_, checkpoint) => checkpoint.Id).ToFrozenSet();

    /// <summary>All cookies of the site.</summary>
    public LessonCookies Cookies { get; } = new(Chapters.SelectMany(chapter => chapter.Cookies));

    /// <summary>Every address of the chapters and of their live pages.</summary>
    public IEnumerable<string> Addresses => Chapters.SelectMany(chapter => chapter.Addresses);

    /// <summary>The live page of a page model, and the chapter that it belongs to.</summary>
    public (Chapter Chapter, Demo Demo) DemoOf(Type page) => _demos[page];

    /// <summary>The place of a chapter in the course, from 1 on.</summary>
    public int NumberOf(Chapter chapter) => Chapters.TakeWhile(other => other != chapter).Count() + 1;

    /// <summary>The chapter before another one, or <see langword="null"/> before the first.</summary>
    public Chapter? Before(Chapter chapter) => Chapters.TakeWhile(other => other != chapter).LastOrDefault();

    /// <summary>The chapter after another one, or <see langword="null"/> after the last.</summary>
    public Chapter? After(Chapter chapter) => Chapters.SkipWhile(other => other != chapter).ElementAtOrDefault(1);

    /// <summary>
    /// Where a reader left: the first chapter with something left to do, counted from the last one in which he did something.
    /// <see langword="null"/> when all is done.
    /// </summary>
    public Chapter? ResumeAt(Progress progress)
    {
        var open = Chapters.Where(chapter => chapter.Checkpoints.Any(checkpoint => !progress.Contains(checkpoint.Id))).ToList();
        var last = Chapters.LastOrDefault(chapter => chapter.Checkpoints.Any(checkpoint => progress.Contains(checkpoint.Id)));
        return Chapters.SkipWhile(chapter => chapter != last).FirstOrDefault(open.Contains) ?? open.FirstOrDefault();
    }

    /// <summary>What a reader has reached after one more exchange.</summary>
    public Progress Judge(Exchange exchange, Progress before) => before.Count == Checkpoints.Count
        ? before
        : before.With(Checkpoints.Where(checkpoint => !before.Contains(checkpoint.Id) && checkpoint.IsReached(exchange, before)));
}
