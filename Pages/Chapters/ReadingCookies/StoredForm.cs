using System.ComponentModel.DataAnnotations;
using CookieTutorial.Services.Forms;

namespace CookieTutorial.Pages.Chapters.ReadingCookies;

/// <summary>What a stranger may store in the cookie <c>stored</c>.</summary>
public sealed class StoredForm : IValidatableObject
{
    /// <summary>
    /// The most characters, as C# and HTML count them (UTF-16 code units). Escaped, none needs more than nine bytes, so the
    /// cookie stays well below the 4096 that a browser keeps (RFC 6265bis (draft -22), section 5.6).
    /// </summary>
    public const int LongestText = 200;

    [Display(Name = "Text to store")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Text { get; set; } = "";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var problem = string.IsNullOrWhiteSpace(Text)
            ? $"Type a text first: 1 to {LongestText} characters, and not only spaces."
            : TypedText.TooLong(Text, LongestText)
                ?? TypedText.Control(Text, "Take it out: a text without control characters can be stored.")
                ?? TypedText.Broken(Text);
        if (problem is not null)
        {
            yield return new(problem, [nameof(Text)]);
        }
    }
}
