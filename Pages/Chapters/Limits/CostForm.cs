using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace CookieTutorial.Pages.Chapters.Limits;

/// <summary>How many heavy cookies a reader asks for.</summary>
public sealed class CostForm : IValidatableObject
{
    [Display(Name = "How many cookies of 4,000 octets? (1 to 20)")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Cookies { get; set; } = "";

    /// <summary>The number, 1 to <see cref="LabCookies.MostHeavy"/>; 0 for any other text.</summary>
    public int Count =>
        int.TryParse(Cookies, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= LabCookies.MostHeavy
            ? count
            : 0;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Count == 0)
        {
            yield return new($"Type a whole number from 1 to {LabCookies.MostHeavy}.", [nameof(Cookies)]);
        }
    }
}
