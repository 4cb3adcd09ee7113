using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace CookieTutorial.Services.Labs;

/// <summary>What a reader types to have a <c>Set-Cookie</c> line written. Everything is text, as forms send it.</summary>
public sealed class SetCookieForm
{
    private const int LongestName = 100;
    private const int LongestValue = 1000;
    private const int LongestAttribute = 2000;
    private const long MostSeconds = 9_999_999_999;

    private const string ForeignDomain =
        "The text holds a character beyond ASCII. Browsers refuse such a domain (RFC 6265bis, 5.7), and the server could not send it. Type its ASCII form, such as xn--bcher-kva.example.";

    /// <summary>The attributes that <see cref="CookieOptions"/> has a property for.</summary>
    private static readonly HashSet<string> Known =
        new(["expires", "max-age", "domain", "path", "secure", "samesite", "httponly"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFF"];

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Name { get; set; } = "theme";

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Value { get; set; } = "dark blue";

    public string? Path { get; set; }

    public string? Domain { get; set; }

    /// <summary>Whole seconds.</summary>
    public string? MaxAge { get; set; }

    /// <summary>A time (UTC) as the input field of browsers writes it.</summary>
    public string? Expires { get; set; }

    public bool Secure { get; set; }

    public bool HttpOnly { get; set; }

    /// <summary>A name of <see cref="SameSiteMode"/>; none for <see cref="SameSiteMode.Unspecified"/>.</summary>
    public string? SameSite { get; set; }

    /// <summary>An attribute that <see cref="CookieOptions"/> has no property for.</summary>
    public string? Extension { get; set; }

    /// <summary>The choices of <see cref="SameSite"/>.</summary>
    public static IReadOnlyList<string> SameSiteChoices { get; } =
        [nameof(SameSiteMode.Strict), nameof(SameSiteMode.Lax), nameof(SameSiteMode.None)];

    /// <summary>What the page calls each field, by the name of the property.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>
    {
        [nameof(Name)] = "Name",
        [nameof(Value)] = "Value",
        [nameof(Path)] = "Path",
        [nameof(Domain)] = "Domain",
        [nameof(MaxAge)] = "Max-Age, in seconds",
        [nameof(Expires)] = "Expires (UTC)",
        [nameof(SameSite)] = "SameSite",
        [nameof(Extension)] = "Another attribute",
    };

    /// <summary>What is wrong, by the name of the property. The framework itself judges the name's characters.</summary>
    public Dictionary<string, string> FindProblems()
    {
        (string Field, string? Problem)[] problems =
        [
            (nameof(Name), ProblemOfText(Name, LongestName)),
            (nameof(Value), ProblemOfText(Value, LongestValue)),
            (nameof(Path), ProblemOfAttribute(Path)),
            (nameof(Domain), Domain is not null && !Domain.All(char.IsAscii) && Domain.Length <= LongestAttribute
                ? ForeignDomain
                : ProblemOfAttribute(Domain)),
            (nameof(MaxAge), string.IsNullOrEmpty(MaxAge) || Seconds is not null
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"Type a whole number of seconds, from -{MostSeconds:N0} to {MostSeconds:N0}, in digits only.")),
            (nameof(Expires), string.IsNullOrEmpty(Expires) || ExpiryTime is not null
                ? null
                : "Type a time of the years 1 to 9999, such as 2027-01-31T12:00."),
            (nameof(SameSite), string.IsNullOrEmpty(SameSite) || SameSiteChoices.Contains(SameSite)
                ? null
                : $"Choose one of {string.Join(", ", SameSiteChoices)}, or none."),
            (nameof(Extension), Known.Contains(Extension?.Split('=')[0].Trim() ?? "")
                ? "This attribute has a field of its own. Here it would be written as it is, and could overrule that field, so this page refuses it."
                : ProblemOfAttribute(Extension)),
        ];
        return problems.Where(problem => problem.Problem is not null).ToDictionary(problem => problem.Field, problem => problem.Problem!);
    }

    /// <summary>The options for the framework. Only a form without problems has them.</summary>
    public CookieOptions ToOptions()
    {
        CookieOptions options = new()
        {
            Path = Path,
            Domain = Domain,
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

    private long? Seconds =>
        long.TryParse(MaxAge, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= -MostSeconds and <= MostSeconds ? seconds : null;

    private DateTimeOffset? ExpiryTime =>
        DateTimeOffset.TryParseExact(Expires, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time : null;

    private static string? ProblemOfText(string text, int limit) =>
        text.Length > limit ? TypedText.TooLong(text.Length, limit)
        : TypedText.HasBrokenCharacter(text) ? TypedText.BrokenCharacter
        : null;

    /// <summary>An attribute's text is any ASCII character but a control character or a semicolon: RFC 6265, section 4.1.1.</summary>
    private static string? ProblemOfAttribute(string? text) => text switch
    {
        null => null,
        { Length: > LongestAttribute } => TypedText.TooLong(text.Length, LongestAttribute),
        _ when text.Contains(';', StringComparison.Ordinal) =>
            "A semicolon would end this attribute and begin another one. ASP.NET Core would write it all the same, so this page refuses it.",
        _ when text.Any(char.IsControl) =>
            "The text holds a control character, such as a line break. ASP.NET Core does not look for them here, so this page refuses it.",
        _ when !text.All(char.IsAscii) =>
            "The text holds a character beyond ASCII, which the server could not send in a header. Percent-encode it.",
        _ => null,
    };
}
