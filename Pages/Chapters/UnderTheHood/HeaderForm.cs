using System.ComponentModel.DataAnnotations;
using CookieTutorial.Services.Forms;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>The value of a <c>Cookie</c> header that a reader types.</summary>
public sealed class HeaderForm : IValidatableObject
{
    /// <summary>
    /// The longest text, in UTF-16 code units. Percent-encoded, each takes at most nine characters of the request line, which may
    /// have 8,192 bytes (KestrelServerLimits.MaxRequestLineSize).
    /// </summary>
    public const int LongestHeader = 500;

    [Display(Name = "Cookie header")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Header { get; set; } = "";

    /// <summary>
    /// What keeps a text from being the value of a header, as a sentence for the reader, or <see langword="null"/>.
    /// </summary>
    public static string? ProblemOf(string header) => string.IsNullOrWhiteSpace(header)
        ? "Type a header first, such as a=1; b=2."
        : TypedText.TooLong(header, LongestHeader)
            ?? TypedText.Control(header, "No header may hold one, except the tab.", allowed: '\t')
            ?? TypedText.Broken(header);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ProblemOf(Header) is { } problem)
        {
            yield return new(problem, [nameof(Header)]);
        }
    }
}
