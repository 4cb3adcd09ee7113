using CookieTutorial.Services.Wire;

/// <summary>The readers of <c>Cookie</c> headers, by name, as the vectors' programs use them.</summary>
internal static class ServerReaders
{
    public const string AspNetCore = "ASP.NET Core";
    public const string Django = "Django";
    public const string Npm = "npm cookie";
    public const string Python = "Python http.cookies";

    /// <summary>
    /// What a site on Kestrel finds in header lines. The connection takes blanks off their ends, and answers 400 to a line with a
    /// NUL or a line break in it; then there is nothing to read.
    /// </summary>
    public static Dictionary<string, string>? ReadAsKestrel(string[] lines) =>
        lines.Any(line => line.AsSpan().ContainsAny('\0', '\r', '\n'))
            ? null
            : new(FrameworkParser.Parse(lines.Select(line => line.Trim(' ', '\t'))), StringComparer.Ordinal);
}
