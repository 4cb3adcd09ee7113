using System.ComponentModel.DataAnnotations;
using System.Text;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.Forms;

namespace CookieTutorial.Pages;

/// <summary>A cookie of a lesson, as a reader writes it by hand.</summary>
public sealed class ByHandForm : IValidatableObject
{
    /// <summary>The most characters of a value; a browser keeps 4,096 octets with the name.</summary>
    public const int LongestValue = 1000;

    private const int LongestPath = 200;

    private const string NotOffered = "No lesson has you write this cookie, so it is left alone.";

    /// <summary>The chapter to lead back to.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Slug { get; set; } = "";

    [Display(Name = "Name")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Name { get; set; } = "";

    [Display(Name = "Value")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Value { get; set; } = "";

    [Display(Name = "Path")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Path { get; set; } = "/";

    /// <summary>Whether the cookie is to be deleted.</summary>
    public bool Delete { get; set; }

    /// <summary>The value of the <c>Set-Cookie</c> header that does it.</summary>
    public string Line => Delete ? $"{Name}=; max-age=0; path={Path}" : $"{Name}={Value}; path={Path}";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var offered = validationContext.GetRequiredService<TableOfContents>().Chapters.SelectMany(chapter => chapter.Cookies);
        (string Field, string? Problem)[] problems =
        [
            (nameof(Name), offered.Any(cookie => cookie.IsByHand && cookie.Name == Name) ? null : NotOffered),
            (nameof(Value), Delete ? null : Semicolon(Value) ?? Common(Value, LongestValue)),
            (nameof(Path), Path.StartsWith('/') ? Semicolon(Path) ?? Common(Path, LongestPath) : "A path begins with a slash."),
        ];
        return problems.Where(one => one.Problem is not null).Select(one => new ValidationResult(one.Problem, [one.Field]));
    }

    private static string? Semicolon(string text) =>
        text.Contains(';', StringComparison.Ordinal) ? "A semicolon would cut it short: leave it out." : null;

    /// <summary>A tab is the one control character that some browsers keep.</summary>
    private static string? Common(string text, int most) =>
        TypedText.TooLong(text, most)
        ?? TypedText.Control(text, "No browser keeps it.", allowed: '\t')
        ?? TypedText.Broken(text)
        ?? (Ascii.IsValid(text) ? null : "A server’s header line takes ASCII only. A script can write other characters.");
}
