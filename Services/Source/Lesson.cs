namespace CookieTutorial.Services.Source;

/// <summary>The part of a source file that a chapter shows.</summary>
public static class Lesson
{
    /// <summary>
    /// The lines between the marks <c>&lt;lesson&gt;</c> and <c>&lt;/lesson&gt;</c>, each of which stands in a comment on a line
    /// of its own, unchanged; the whole text when it has no such marks.
    /// </summary>
    public static string Of(string source)
    {
        var start = source.IndexOf("<lesson>", StringComparison.Ordinal);
        if (start < 0)
        {
            return source;
        }

        var first = source.IndexOf('\n', start) + 1;
        var end = source.IndexOf("</lesson>", first, StringComparison.Ordinal);
        return source[first..source.LastIndexOf('\n', end)];
    }
}
