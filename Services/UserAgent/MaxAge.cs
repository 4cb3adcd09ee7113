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

            if (seconds <= (long.MaxValue - (digit - '0')) / 10)
            {
                seconds = (seconds * 10) + digit - '0';
                continue;
            }

            seconds = long.MaxValue;
            if (profile.Has(EngineRules.OverflowEndsNumber))
            {
                break;
            }
        }

        return isNegative ? -seconds : seconds;
    }
}
