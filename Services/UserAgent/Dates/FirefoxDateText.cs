namespace CookieTutorial.Services.UserAgent.Dates;

/// <summary>A text in which <see cref="FirefoxDateReader"/> looks for numbers.</summary>
internal readonly ref struct FirefoxDateText
{
    private readonly ReadOnlySpan<char> _text;

    /// <summary>The text up to a NUL, which ends it.</summary>
    public FirefoxDateText(string octets) =>
        _text = octets.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var end ? octets.AsSpan(0, end) : octets;

    /// <summary>How many octets it has.</summary>
    public int Length => _text.Length;

    /// <summary>The octet at a position; behind the end there is a NUL.</summary>
    public char this[int position] => position < _text.Length ? _text[position] : '\0';

    /// <summary>The rest, from a position on.</summary>
    public ReadOnlySpan<char> From(int position) => _text[position..];

    /// <summary>How many digits stand at a position.</summary>
    public int CountOfDigits(int position)
    {
        var count = 0;
        while (char.IsAsciiDigit(this[position + count]))
        {
            count++;
        }

        return count;
    }

    /// <summary>The number that so many octets at a position are, digits or not.</summary>
    public int Number(int position, int digits)
    {
        var number = 0;
        for (var end = position + digits; position < end; position++)
        {
            number = (number * 10) + DigitOf(this[position]);
        }

        return number;
    }

    /// <summary>What an octet is as a digit, whether it is one or not: octets above 127 are negative.</summary>
    public static int DigitOf(char octet) => unchecked((sbyte)octet) - '0';

    /// <summary>A number of one digit or two, and the position behind it.</summary>
    public int? NumberOfTwoDigits(ref int position)
    {
        var count = Math.Min(CountOfDigits(position), 2);
        position += count;
        return count == 0 ? null : Number(position - count, count);
    }

    /// <summary>Whether a date in numbers has its next separator here, and the position behind it.</summary>
    public bool Separator(ref int position) => this[position++] is '/' or '-';

    /// <summary>A number of one, two, four or five digits, and the position behind it.</summary>
    public int? YearOrDay(ref int position)
    {
        var count = Math.Min(CountOfDigits(position), 5);
        position += count;
        return count is 0 or 3 ? null : Number(position - count, count);
    }
}
