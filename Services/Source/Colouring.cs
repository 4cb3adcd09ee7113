using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CookieTutorial.Services.Source;

/// <summary>
/// Cuts source text into spans for display. Put together again, the spans are the text, character for character.
/// </summary>
public static partial class Colouring
{
    /// <summary>
    /// Cuts a file's text by the file's language: C# by the compiler's own lexer, Razor by its tags and transitions.
    /// </summary>
    public static IReadOnlyList<SourceSpan> Colour(string path, string text) =>
        path.EndsWith(".cs", StringComparison.Ordinal) ? CSharp(text) : Razor(text);

    private static List<SourceSpan> CSharp(string text)
    {
        List<SourceSpan> spans = [];
        foreach (var token in SyntaxFactory.ParseTokens(text))
        {
            spans.AddRange(token.LeadingTrivia.Select(Trivia));
            spans.Add(new(KindOf(token), token.Text));
            spans.AddRange(token.TrailingTrivia.Select(Trivia));
        }

        return spans;
    }

    private static SourceSpan Trivia(SyntaxTrivia trivia) =>
        new(
            string.IsNullOrWhiteSpace(trivia.ToFullString()) ? SourceSpanKind.Plain : SourceSpanKind.Comment,
            trivia.ToFullString());

    private static SourceSpanKind KindOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.NumericLiteralToken
            or SyntaxKind.InterpolatedStringToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken => SourceSpanKind.Literal,
        SyntaxKind.IdentifierToken when token.Text is "var" or "get" or "set" or "init" or "required" => SourceSpanKind.Keyword,
        var kind when SyntaxFacts.IsKeywordKind(kind) => SourceSpanKind.Keyword,
        _ => SourceSpanKind.Plain,
    };

    private static List<SourceSpan> Razor(string text)
    {
        List<SourceSpan> spans = [];
        var position = 0;
        foreach (Match match in RazorPart().Matches(text))
        {
            spans.Add(new(SourceSpanKind.Plain, text[position..match.Index]));
            var kind = match.Groups["comment"].Success ? SourceSpanKind.Comment
                : match.Groups["tag"].Success ? SourceSpanKind.Tag
                : SourceSpanKind.Keyword;
            spans.Add(new(kind, match.Value));
            position = match.Index + match.Length;
        }

        spans.Add(new(SourceSpanKind.Plain, text[position..]));
        return [.. spans.Where(span => span.Text.Length > 0)];
    }

    /// <remarks>In C# a “&lt;” stands behind a name; and an attribute's value may have C# in it.</remarks>
    [GeneratedRegex(
        """(?<comment>@\*.*?\*@)|(?<tag>(?<!\w)</?[A-Za-z]("[^"]*"|[^<>"])*>)|(?<keyword>@[A-Za-z]+)""",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex RazorPart();
}
