using System.Collections.Immutable;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>One pair of a <c>Cookie</c> header, and what four servers make of it.</summary>
/// <param name="Text">What stands between two semicolons, without the blanks around it.</param>
/// <param name="Fate">What becomes of it in ASP.NET Core.</param>
/// <param name="Found">The cookie that ASP.NET Core finds in it; <see langword="null"/> when it is dropped.</param>
/// <param name="Django">The cookie that Django finds in it; <see langword="null"/> when it is dropped.</param>
/// <param name="DjangoFate">What becomes of that cookie in Django.</param>
/// <param name="Npm">The cookie that npm's <c>cookie</c> finds in it; <see langword="null"/> when it is dropped.</param>
/// <param name="NpmFate">What becomes of that cookie in npm's <c>cookie</c>.</param>
/// <param name="Python">The pieces that <c>SimpleCookie</c> of Python finds in it; at least one.</param>
/// <param name="PythonTrouble">What ends the reading of <c>SimpleCookie</c> here, as a sentence, if anything does.</param>
public sealed record PairReading(
    string Text,
    PairFate Fate,
    CookiePair? Found,
    CookiePair? Django,
    PairFate DjangoFate,
    CookiePair? Npm,
    PairFate NpmFate,
    ImmutableArray<PythonPart> Python,
    string? PythonTrouble)
{
    /// <summary>The name and the value as the header has them.</summary>
    public CookiePair Written => CookiePair.Parse(Text);
}
