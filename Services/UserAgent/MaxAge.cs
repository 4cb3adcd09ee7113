namespace CookieTutorial.Services.UserAgent;

/// <summary>The value of the attribute <c>Max-Age</c> (RFC 6265bis (draft -22), section 5.6.2).</summary>
public static class MaxAge
{
    /// <summary>
    /// Its seconds; out of range, the nearest number that is not. <see langword="null"/> for a text that is ignored.
    /// </summary>
    public static long? Parse(ReadOnlySpan<char> value, Profile profile)
    {
        var isNegative = value.StartsWith('-');
        if (isNegative && profile.Has(EngineRules.AnyMinusIsPast))
        {
            return long.MinValue;
        }

        var digits = isNegative || (value.StartsWith('+') && profile.Has(EngineRules.MaxAgeMayHavePlus)) ? value[1..] : value;
        if (digits.IsEmpty)
        {
            return null;
        }

        var seconds = 0L;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return null;
            }

            seconds = seconds > (long.MaxValue - 9) / 10 ? long.MaxValue / 10 : (seconds * 10) + digit - '0';
        }

        return isNegative ? -seconds : seconds;
    }
}
