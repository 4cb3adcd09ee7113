using System.Reflection;

namespace CookieTutorial.Services.Source;

/// <summary>The source files that the chapters show, embedded into the assembly when it was compiled from them.</summary>
public static class EmbeddedSource
{
    private const string Prefix = "source/";

    private static readonly Assembly Assembly = typeof(EmbeddedSource).Assembly;

    /// <summary>The paths of all embedded files, relative to the repository's root, with forward slashes.</summary>
    public static IEnumerable<string> Paths =>
        Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]);

    /// <summary>The file's text, character for character.</summary>
    /// <exception cref="FileNotFoundException">The file is not embedded.</exception>
    public static string Read(string path)
    {
        using var stream = Assembly.GetManifestResourceStream(Prefix + path)
            ?? throw new FileNotFoundException("Not embedded.", path);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
