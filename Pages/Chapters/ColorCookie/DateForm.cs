using System.ComponentModel.DataAnnotations;
using CookieTutorial.Services.Forms;

namespace CookieTutorial.Pages.Chapters.ColorCookie;

/// <summary>The value of an <c>Expires</c> attribute that a reader types.</summary>
public sealed class DateForm : IValidatableObject
{
    /// <summary>The longest text, in UTF-16 code units: several times the longest date that servers write.</summary>
    public const int LongestDate = 200;

    /// <summary>The text; <see langword="null"/> when none was sent.</summary>
    [Display(Name = "The text after “Expires=”")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Date { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Date is not null && ProblemOf(Date) is { } problem)
        {
            yield return new(problem, [nameof(Date)]);
        }
    }

    private static string? ProblemOf(string date) => string.IsNullOrWhiteSpace(date)
        ? "Type a date first, such as 1 Jan 2030 12:00:00."
        : TypedText.TooLong(date, LongestDate)
            ?? TypedText.Control(
                date,
                "No browser keeps a cookie with one, except the tab (RFC 6265bis, 5.6).",
                allowed: '\t')
            ?? TypedText.Broken(date);
}
