using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CookieTutorial.Services.Forms;
using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>What a reader types to have a <c>Set-Cookie</c> line written. Everything is text, as forms send it.</summary>
public sealed class SetCookieForm : IValidatableObject
{
    private const int LongestName = 100;
    private const int LongestValue = 1000;
    private const int LongestAttribute = 2000;
    private const long MostSeconds = 9_999_999_999;

    private const string ForeignDomain =
        "The text holds a character beyond ASCII. Browsers refuse such a domain (RFC 6265bis, 5.7), and the server could not "
        + "send it. Type its ASCII form, such as xn--bcher-kva.example.";

    private const string KnownAttribute =
        "This attribute has a field of its own. Here it would be written as it is, and could overrule that field, "
        + "so this page refuses it.";

    private const string Semicolon =
        "A semicolon would end this attribute and begin another one. ASP.NET Core would write it all the same, "
        + "so this page refuses it.";

    private static readonly string WrongSeconds = string.Create(
        CultureInfo.InvariantCulture,
        $"Type a whole number of seconds, from -{MostSeconds:N0} to {MostSeconds:N0}, in digits only.");

    /// <summary>What the framework's refusal of a name means.</summary>
    public const string NoToken =
        "ASP.NET Core refuses this name: a name is a token, of ASCII letters, digits and !#$%&'*+-.^_`|~ only.";

    /// <summary>The attributes that <see cref="CookieOptions"/> has a property for.</summary>
    private static readonly HashSet<string> Known =
        new(["expires", "max-age", "domain", "path", "secure", "samesite", "httponly"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFF"];

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Name { get; set; } = "theme";

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Value { get; set; } = "dark blue";

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Path { get; set; }

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Domain { get; set; }

    /// <summary>Whole seconds.</summary>
    [Display(Name = "Max-Age, in seconds")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? MaxAge { get; set; }

    /// <summary>A time (UTC) as the input field of browsers writes it.</summary>
    [Display(Name = "Expires (UTC)")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Expires { get; set; }

    /// <summary>A name of <see cref="SameSiteMode"/>; none for <see cref="SameSiteMode.Unspecified"/>.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? SameSite { get; set; }

    /// <summary>An attribute that <see cref="CookieOptions"/> has no property for.</summary>
    [Display(Name = "Another attribute")]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Extension { get; set; }

    public bool Secure { get; set; }

    public bool HttpOnly { get; set; }

    /// <summary>The choices of <see cref="SameSite"/>.</summary>
    public static IReadOnlyList<string> SameSiteChoices { get; } =
        [nameof(SameSiteMode.Strict), nameof(SameSiteMode.Lax), nameof(SameSiteMode.None)];

    /// <summary>The fields, in their order on the page.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        nameof(Name), nameof(Value), nameof(Path), nameof(Domain), nameof(MaxAge), nameof(Expires), nameof(SameSite),
        nameof(Secure), nameof(HttpOnly), nameof(Extension),
    ];

    /// <inheritdoc />
    /// <remarks>The framework itself judges the name's characters.</remarks>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        (string Field, string? Problem)[] problems =
        [
            (nameof(Name), TypedText.TooLong(Name, LongestName) ?? TypedText.Broken(Name)),
            (nameof(Value), TypedText.TooLong(Value, LongestValue) ?? TypedText.Broken(Value)),
            (nameof(Path), ProblemOfAttribute(Path)),
            (nameof(Domain), Domain is not null && !Domain.All(char.IsAscii) && Domain.Length <= LongestAttribute
                ? ForeignDomain
                : ProblemOfAttribute(Domain)),
            (nameof(MaxAge), string.IsNullOrEmpty(MaxAge) || Seconds is not null ? null : WrongSeconds),
            (nameof(Expires), string.IsNullOrEmpty(Expires) || ExpiryTime is not null
                ? null
                : "Type a time of the years 1 to 9999, such as 2027-01-31T12:00."),
            (nameof(SameSite), string.IsNullOrEmpty(SameSite) || SameSiteChoices.Contains(SameSite)
                ? null
                : $"Choose one of {string.Join(", ", SameSiteChoices)}, or none."),
            (nameof(Extension), Known.Contains(Extension?.Split('=')[0].Trim() ?? "")
                ? KnownAttribute
                : ProblemOfAttribute(Extension)),
        ];
        return
            from problem in problems
            where problem.Problem is not null
            select new ValidationResult(problem.Problem, [problem.Field]);
    }

    /// <summary>The options for the framework. Only a form without problems has them.</summary>
    public CookieOptions ToOptions()
    {
        CookieOptions options = new()
        {
            Path = OrNone(Path),
            Domain = OrNone(Domain),
            MaxAge = Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Expires = ExpiryTime,
            Secure = Secure,
            HttpOnly = HttpOnly,
            SameSite = string.IsNullOrEmpty(SameSite) ? SameSiteMode.Unspecified : Enum.Parse<SameSiteMode>(SameSite),
        };
        if (!string.IsNullOrEmpty(Extension))
        {
            options.Extensions.Add(Extension);
        }

        return options;
    }

    /// <summary>An empty field is no attribute. White space is one: the framework writes it.</summary>
    private static string? OrNone(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private long? Seconds =>
        Services.UserAgent.MaxAge.Parse(MaxAge, Profile.Standard) is >= -MostSeconds and <= MostSeconds and var seconds
            ? seconds
            : null;

    private DateTimeOffset? ExpiryTime =>
        DateTimeOffset.TryParseExact(
            Expires, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time : null;

    /// <summary>
    /// An attribute's text is any ASCII character but a control character or a semicolon: RFC 6265, section 4.1.1.
    /// </summary>
    private static string? ProblemOfAttribute(string? text) => text is null
        ? null
        : TypedText.TooLong(text, LongestAttribute)
            ?? (text.Contains(';', StringComparison.Ordinal) ? Semicolon : null)
            ?? TypedText.Control(text, "ASP.NET Core does not look for them here, so this page refuses it.")
            ?? (text.All(char.IsAscii)
                ? null
                : "The text holds a character beyond ASCII, which the server could not send in a header. Percent-encode it.");
}
