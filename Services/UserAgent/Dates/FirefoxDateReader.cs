namespace CookieTutorial.Services.UserAgent.Dates;

/// <summary>One run of <see cref="FirefoxDate"/> over a text, token by token.</summary>
/// <remarks>
/// A token ends at a space, a tab, or one of <c>,;/()[]+-</c>; no colon, full stop or quotation mark ends one. In its numbers -1
/// stands for what has not been seen, and a number that comes out as -1 is taken for that, too.
/// </remarks>
internal ref struct FirefoxDateReader
{
    private const int Unseen = -1;
    private const int MostTokens = 1001;
    private const int MostHoursOfAClock = 12;

    private readonly FirefoxDateText _text;
    private int _at;

    /// <summary>Counted from 0, because a date in numbers may name the month 0: that is December of the year before.</summary>
    private int? _month;
    private int _day = Unseen;
    private int _year = Unseen;
    private int _hour = Unseen;
    private int _minute = Unseen;
    private int _second = Unseen;
    private int? _zone;
    private int _offset = Unseen;

    /// <param name="octets">Any text; each character is the octet of its number.</param>
    public FirefoxDateReader(string octets) => _text = new(octets);

    /// <summary>The moment, or <see langword="null"/> for a text that is no date.</summary>
    public DateTimeOffset? Read()
    {
        for (var tokens = 0; _at < _text.Length; tokens++)
        {
            if (tokens == MostTokens)
            {
                return null;
            }

            switch (_text[_at])
            {
                case '+' or '-':
                    TakeOffset();
                    break;
                case >= '0' and <= '9':
                    TakeNumber();
                    break;
                default:
                    TakeWord();
                    break;
            }

            SkipToNextToken();
        }

        return ToMoment();
    }

    /// <summary>A month or a time zone, the first of each.</summary>
    private void TakeWord()
    {
        var word = _text.From(_at);
        if (_month is null && MonthName.Of(word) is { } month)
        {
            _month = month - 1;
        }
        else
        {
            _zone ??= FirefoxZone.Of(word);
        }
    }

    /// <summary>
    /// A sign, and behind it by how much a time is ahead of UTC: hours in one or two digits, or hours and minutes in four. Behind
    /// the name of a zone it counts only where that is GMT.
    /// </summary>
    private void TakeOffset()
    {
        var sign = _text[_at] == '+' ? 1 : -1;
        _at++;
        if (_offset != Unseen || _zone is not (null or 0))
        {
            return;
        }

        var minutes = _text.CountOfDigits(_at) switch
        {
            4 => (_text.Number(_at, 2) * 60) + _text.Number(_at + 2, 2),
            2 => _text.Number(_at, 2) * 60,
            1 => _text.Number(_at, 1) * 60,
            _ => (int?)null,
        };
        if (minutes is { } ahead)
        {
            (_offset, _zone) = (sign * ahead, 0);
        }
    }

    /// <summary>A time, a date in numbers, a day or a year.</summary>
    private void TakeNumber()
    {
        var count = _text.CountOfDigits(_at);
        var next = _text[_at + count];
        if (next == ':')
        {
            TakeTime(count);
        }
        else if (next is '/' or '-' && char.IsAsciiDigit(_text[_at + count + 1]))
        {
            TakeDateInNumbers();
        }
        else if (!char.IsAsciiLetter(next))
        {
            TakeDayOrYear(count);
        }
    }

    /// <summary>
    /// Hours and minutes, and seconds if any: the first time counts. Where no digit follows the minutes, the octet that follows
    /// is taken for one (<c>0</c> is 48, so a space is -16 seconds), and at the end of the text a NUL (-48 seconds).
    /// </summary>
    private void TakeTime(int digitsOfHour)
    {
        var minuteAt = _at + digitsOfHour + 1;
        var digitsOfMinute = _text.CountOfDigits(minuteAt);
        if ((_hour >= 0 && _minute >= 0) || digitsOfHour > 2 || digitsOfMinute is < 1 or > 2)
        {
            return;
        }

        var secondAt = minuteAt + digitsOfMinute;
        secondAt += _text[secondAt] == ':' ? 1 : 0;
        var digitsOfSecond = _text.CountOfDigits(secondAt);
        if (digitsOfSecond > 2)
        {
            return;
        }

        _minute = _text.Number(minuteAt, digitsOfMinute);
        _second = digitsOfSecond == 2 ? _text.Number(secondAt, 2) : FirefoxDateText.DigitOf(_text[secondAt]);
        _hour = HourOfTheDay(_text.Number(_at, digitsOfHour), secondAt + digitsOfSecond);
        _at = secondAt + digitsOfSecond;
    }

    /// <summary>The hour with AM or PM, where one of them follows behind spaces or tabs.</summary>
    private readonly int HourOfTheDay(int hour, int position)
    {
        while (_text[position] is ' ' or '\t')
        {
            position++;
        }

        return hour <= MostHoursOfAClock && _text[position + 1] is 'm' or 'M'
            ? (_text[position], hour) switch
            {
                ('p' or 'P', < MostHoursOfAClock) => hour + MostHoursOfAClock,
                ('a' or 'A', MostHoursOfAClock) => 0,
                _ => hour,
            }
            : hour;
    }

    /// <summary>
    /// Three numbers with <c>/</c> or <c>-</c> between them, where no month has been seen: year, month, day where the first one
    /// cannot be a day; day, month, year where it cannot be a month; and otherwise month, day, year.
    /// </summary>
    private void TakeDateInNumbers()
    {
        var position = _at;
        if (_month is not null
            || _text.NumberOfTwoDigits(ref position) is not { } first || !_text.Separator(ref position)
            || _text.NumberOfTwoDigits(ref position) is not { } second || !_text.Separator(ref position)
            || _text.YearOrDay(ref position) is not { } third
            || char.IsAsciiLetterOrDigit(_text[position]))
        {
            return;
        }

        if (first is 0 or > 31)
        {
            if (second > 12 || third > 31)
            {
                return;
            }

            (_year, _month, _day) = (CookieDateFields.FullYear(first), second - 1, third);
        }
        else if (first <= 12)
        {
            (_month, _day, _year) = (first - 1, second, CookieDateFields.FullYear(third));
        }
        else if (second <= 12)
        {
            (_day, _month, _year) = (first, second - 1, CookieDateFields.FullYear(third));
        }

        _at = position;
    }

    /// <summary>Four or five digits are a year; two are a day or else a year; one is a day. The first of each counts.</summary>
    private void TakeDayOrYear(int count)
    {
        switch (count)
        {
            case 4 or 5 when _year < 0:
                _year = _text.Number(_at, count);
                break;
            case 2 when _day < 0 && _text.Number(_at, count) < 32:
                _day = _text.Number(_at, count);
                break;
            case 2 when _year < 0:
                _year = CookieDateFields.FullYear(_text.Number(_at, count));
                break;
            case 1 when _day < 0:
                _day = _text.Number(_at, count);
                break;
        }
    }

    /// <summary>
    /// Goes to the beginning of the next token. A hyphen begins one only if a digit follows, and not behind a letter as long as
    /// the year is missing: in <c>21-Jul-2027</c> neither begins one.
    /// </summary>
    private void SkipToNextToken()
    {
        while (_at < _text.Length && !IsBetweenTokens(_text[_at]) && _text[_at] is not ('+' or '-'))
        {
            _at++;
        }

        while (IsBetweenTokens(_text[_at])
            || (_text[_at] == '-'
                && (!char.IsAsciiDigit(_text[_at + 1]) || (_year < 0 && _at > 0 && char.IsAsciiLetter(_text[_at - 1])))))
        {
            _at++;
        }
    }

    private readonly DateTimeOffset? ToMoment()
    {
        if (_month is not { } month || _day == Unseen || _year == Unseen || _year > short.MaxValue)
        {
            return null;
        }

        var time = (Seen(_hour) * 60 * 60) + (Seen(_minute) * 60) + Seen(_second);
        var ahead = (_offset == Unseen ? _zone ?? 0 : _offset) * 60;
        var seconds = ((_day - 1) * 24L * 60 * 60) + time - ahead;
        return month < 0 ? After(_year - 1, 12, seconds) : After(_year, month + 1, seconds);
    }

    /// <summary>
    /// The moment so many seconds after the beginning of a month. A year has 16 bits: what is carried over the last one lands in
    /// the far past.
    /// </summary>
    private static DateTimeOffset After(int year, int month, long seconds)
    {
        if (year < 1)
        {
            return DateTimeOffset.MinValue;
        }

        var known = UtcMoment.KnownYear(year);
        var ticks = new DateTime(known, month, 1).Ticks + (seconds * TimeSpan.TicksPerSecond);
        DateTimeOffset moment = new(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
        return known == year ? moment
            : year + moment.Year - known > short.MaxValue ? DateTimeOffset.MinValue
            : DateTimeOffset.MaxValue;
    }

    private static int Seen(int number) => number == Unseen ? 0 : number;

    private static bool IsBetweenTokens(char octet) => octet is ' ' or '\t' or ',' or ';' or '/' or '(' or ')' or '[' or ']';
}
