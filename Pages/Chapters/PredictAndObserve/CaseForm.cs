using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CookieTutorial.Services.Forms;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>What a reader types: the lines of one answer, and the address that sends it.</summary>
public sealed class CaseForm : IValidatableObject
{
    /// <summary>The most lines.</summary>
    public const int MostLines = 5;

    /// <summary>The most octets of all lines together.</summary>
    public const int MostOctets = 16 * 1024;

    /// <summary>
    /// The most that is really sent: a proxy with its usual buffers passes no answer with more than 16 kB of header lines, and
    /// there are others beside these.
    /// </summary>
    public const int MostSentOctets = 14 * 1024;

    /// <summary>The lines; a field may hold several, one below the other. An address may repeat it.</summary>
    [Display(Name = "Set-Cookie lines")]
    public string?[]? Line { get; set; }

    /// <summary>The path of the address that sets them: one of <see cref="Place.Setters"/>.</summary>
    public string? At { get; set; }

    /// <summary>Its scheme, <c>http</c> or <c>https</c>; without one, that of this request.</summary>
    public string? Over { get; set; }

    /// <summary>Whether to send the lines, too.</summary>
    public bool Send { get; set; }

    /// <summary>The text of the field, with its line breaks.</summary>
    public string Text => string.Join('\n', Line ?? []);

    /// <summary>The lines that are not empty.</summary>
    public IReadOnlyList<TypedLine> Lines =>
    [
        .. from line in Text.ReplaceLineEndings("\n").Split('\n')
           where line.Length > 0
           select TypedLine.Parse(line),
    ];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ProblemOf(Lines) is { } problem)
        {
            yield return new(problem, [nameof(Line)]);
        }

        if (!string.IsNullOrEmpty(At) && !Place.Setters.Contains(At))
        {
            yield return new($"This address cannot set the lines. Choose {string.Join(" or ", Place.Setters)}.", [nameof(At)]);
        }

        if (Over is not (null or "" or "http" or "https"))
        {
            yield return new("The lines can come over http or https only. Choose one of these.", [nameof(Over)]);
        }
    }

    private string? ProblemOf(IReadOnlyList<TypedLine> lines) =>
        lines.Sum(line => line.Octets.Length) is var octets && octets > MostOctets
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The lines have {octets:N0} octets. This page takes at most {MostOctets:N0}: shorten them.")
        : octets > MostSentOctets && Send
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The lines have {octets:N0} octets. Proxies pass no more than {MostSentOctets:N0}; you can still predict them.")
        : TypedText.Broken(Text) is { } broken ? broken
        : lines.Count > MostLines ? $"These are {lines.Count} lines. This page takes at most {MostLines}."
        : lines.Any(line => line.Octets.AsSpan().ContainsAny('\r', '\n'))
            ? @"\x0D or \x0A would end the header line, and what follows it would be a header of its own. Leave it out."
        : lines.Any(line => line.Octets.Contains('\0', StringComparison.Ordinal)) && Send
            ? @"No browser takes an answer with \x00 in its headers, so this line cannot be sent. You can still predict it."
        : null;
}
