using CookieTutorial.Services.Wire;

namespace CookieTutorial.Services.Course;

/// <summary>The chapters, in reading order.</summary>
/// <param name="Chapters">The chapters.</param>
public sealed record TableOfContents(IReadOnlyList<Chapter> Chapters)
{
    /// <summary>All live pages, in reading order.</summary>
    public IEnumerable<Demo> Demos => Chapters.SelectMany(chapter => chapter.Demos);

    /// <summary>All checkpoints, in reading order.</summary>
    public IEnumerable<Checkpoint> Checkpoints => Chapters.SelectMany(chapter => chapter.Checkpoints);

    /// <summary>Every address of the chapters and of their live pages.</summary>
    public IEnumerable<string> Addresses => Chapters.SelectMany(chapter =>
        chapter.Demos.SelectMany(demo => demo.OtherAddresses.Prepend(demo.Address)).Prepend(chapter.Address));

    /// <summary>The chapter that a live page belongs to.</summary>
    public Chapter ChapterOf(Demo demo) => Chapters.Single(chapter => chapter.Demos.Contains(demo));

    /// <summary>The chapter before another one, or <see langword="null"/> before the first.</summary>
    public Chapter? Before(Chapter chapter) => Chapters.TakeWhile(other => other != chapter).LastOrDefault();

    /// <summary>The chapter after another one, or <see langword="null"/> after the last.</summary>
    public Chapter? After(Chapter chapter) => Chapters.SkipWhile(other => other != chapter).ElementAtOrDefault(1);

    /// <summary>The first chapter with something left to do, or <see langword="null"/> when all is done.</summary>
    public Chapter? FirstOpen(Progress progress) =>
        Chapters.FirstOrDefault(chapter => chapter.Checkpoints.Any(checkpoint => !progress.Contains(checkpoint.Id)));

    /// <summary>What a reader has reached after one more exchange.</summary>
    public Progress Judge(Exchange exchange, Progress before) =>
        before.With(Checkpoints.Where(checkpoint => checkpoint.IsReached(exchange, before)));
}
