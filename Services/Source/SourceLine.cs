using System.Collections.Concurrent;

namespace CookieTutorial.Services.Source;

/// <summary>A line of source text for display.</summary>
/// <param name="Spans">Its text in spans, without the line end.</param>
public sealed record SourceLine(IReadOnlyList<SourceSpan> Spans)
{
    /// <summary>What a line must hold to be marked: the framework's cookie API, or the header itself.</summary>
    private static readonly string[] Marks = ["Request.Cookies", "Response.Cookies", "Set-Cookie"];

    private static readonly ConcurrentDictionary<string, IReadOnlyList<SourceLine>> Lessons = new();

    /// <summary>Whether the line is one that the lesson is about.</summary>
    public bool Matters => Marks.Any(mark => Text.Contains(mark, StringComparison.Ordinal));

    private string Text => string.Concat(Spans.Select(span => span.Text));

    /// <summary>The lines of a whole embedded file.</summary>
    /// <exception cref="FileNotFoundException">The file is not embedded.</exception>
    public static IReadOnlyList<SourceLine> OfFile(string file) => Coloured(file, EmbeddedSource.Read(file));

    /// <summary>
    /// The lines of its lesson. They are kept: chapters show the same few again and again, and never change while the site runs.
    /// </summary>
    /// <exception cref="FileNotFoundException">The file is not embedded.</exception>
    public static IReadOnlyList<SourceLine> OfLesson(string file) =>
        Lessons.GetOrAdd(file, static one => Coloured(one, Lesson.Of(EmbeddedSource.Read(one))));

    private static IReadOnlyList<SourceLine> Coloured(string file, string text) => Of(Colouring.Colour(file, text.TrimEnd('\n')));

    /// <summary>Cuts spans at line ends.</summary>
    public static IReadOnlyList<SourceLine> Of(IEnumerable<SourceSpan> spans)
    {
        List<List<SourceSpan>> lines = [[]];
        foreach (var (kind, text) in spans)
        {
            var parts = text.Split('\n');
            lines[^1].Add(new(kind, parts[0]));
            lines.AddRange(parts.Skip(1).Select(part => new List<SourceSpan> { new(kind, part) }));
        }

        return [.. lines.Select(line => new SourceLine([.. line.Where(span => span.Text.Length > 0)]))];
    }
}
