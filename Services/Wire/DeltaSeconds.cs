using System.Globalization;

namespace CookieTutorial.Services.Wire;

/// <summary>The value of the attribute <c>Max-Age</c>: RFC 6265, section 5.2.2.</summary>
public static class DeltaSeconds
{
    /// <summary>
    /// Its seconds: digits, and a minus sign before them if any. A number that is out of range is the nearest one that is not.
    /// <see langword="null"/> for any other text, which browsers ignore; a plus sign is such a text.
    /// </summary>
    public static long? Parse(string value)
    {
        var isNegative = value.StartsWith('-');
        var digits = isNegative ? value[1..] : value;
        return digits.Length == 0 || !digits.All(char.IsAsciiDigit) ? null
            : long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) ? seconds
            : isNegative ? long.MinValue
            : long.MaxValue;
    }
}
