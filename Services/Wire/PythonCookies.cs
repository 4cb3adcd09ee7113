using System.Buffers;
using System.Collections.Immutable;

namespace CookieTutorial.Services.Wire;

/// <summary>
/// The rules by which <c>SimpleCookie</c> of Python's standard library reads a <c>Cookie</c> header, stated again in C#. It reads
/// the header as if it were the older grammar of RFC 2965, in which white space ends a pair as a semicolon does and attributes
/// follow their cookie. Where no pair begins, it stops and keeps what it has. A pair without a value, or an attribute before any
/// cookie, voids the whole header. A name that it cannot keep raises <c>CookieError</c>. The last of one name wins.
/// </summary>
/// <remarks>Python's own code is Lib/http/cookies.py, read and compared at 3.11.</remarks>
public static class PythonCookies
{
    private const string NameSymbols = "!#%&'~_`><@,:/$*+-.^|)(?}{=";

    /// <summary>What may stand in a name until the pair is kept, the equals sign included.</summary>
    private static readonly SearchValues<char> _nameCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + NameSymbols);

    private static readonly SearchValues<char> _valueCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789[]" + NameSymbols);

    /// <summary>What may stand in a name that is kept; another character raises an error.</summary>
    private static readonly SearchValues<char> _keptNameCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`|~:");

    /// <summary>White space of ASCII; that of the rest of Unicode ends no pair, and begins none.</summary>
    private static readonly SearchValues<char> _spaces = SearchValues.Create(" \t\n\r\f\v");

    /// <summary>The names of attributes. True: one that needs no value.</summary>
    private static readonly Dictionary<string, bool> _attributes = new(StringComparer.Ordinal)
    {
        ["expires"] = false,
        ["path"] = false,
        ["comment"] = false,
        ["domain"] = false,
        ["max-age"] = false,
        ["version"] = false,
        ["samesite"] = false,
        ["secure"] = true,
        ["httponly"] = true,
    };

    /// <summary>Reads a header. Any text is accepted, in a time that grows with its length and not faster.</summary>
    public static PythonReading Read(string header)
    {
        var found = ImmutableArray.CreateBuilder<PythonItem>();
        var at = 0;
        var hasCookie = false;
        while (at < header.Length)
        {
            if (Match(header, at) is not { } match)
            {
                break;
            }

            var (start, name, written, next) = match;
            var value = written is null ? null : DjangoCookies.Unquote(written);
            var isAttribute = _attributes.TryGetValue(name.ToLowerInvariant(), out var isFlag);
            if (name[0] == '$')
            {
                // Before the first cookie it is about the header as a whole, such as $Version: passed over.
                found.Add(new(hasCookie ? PythonKind.Attribute : PythonKind.PassedOver, start, name, written));
            }
            else if (isAttribute && hasCookie && (written is not null || isFlag))
            {
                found.Add(new(PythonKind.Attribute, start, name, value));
            }
            else if (isAttribute || written is null)
            {
                return new(found.ToImmutable(), PythonEnd.Void, start);
            }
            else
            {
                found.Add(new(PythonKind.Cookie, start, name, value));
                hasCookie = true;
            }

            at = next;
        }

        // A name that cannot be kept is noticed only now.
        return found.FirstOrDefault(Raises) is { } raising
            ? new(found.ToImmutable(), PythonEnd.Raised, raising.Start)
            : new(found.ToImmutable(), at < header.Length ? PythonEnd.Stopped : PythonEnd.Whole, SkipSpaces(header, at));
    }

    private static bool Raises(PythonItem item) => item.Kind switch
    {
        PythonKind.Cookie => item.Name.AsSpan().ContainsAnyExcept(_keptNameCharacters),
        PythonKind.Attribute => !_attributes.ContainsKey((item.Name is ['$', .. var rest] ? rest : item.Name).ToLowerInvariant()),
        _ => false,
    };

    /// <summary>
    /// The pair that begins at a place, white space before it aside. The name is as short as it can be: it ends at an equals sign
    /// behind which a value can be read, at white space, a semicolon, or the end.
    /// </summary>
    private static (int Start, string Name, string? Value, int Next)? Match(string text, int at)
    {
        var start = SkipSpaces(text, at);
        var unreadable = 0;
        for (var end = start; end <= text.Length; end++)
        {
            if (end > start)
            {
                // From any place before the first one that cannot be read, the value would end there, too.
                var equals = SkipSpaces(text, end);
                if (equals < text.Length && text[equals] == '=' && equals + 1 >= unreadable)
                {
                    if (ReadValue(text, equals + 1) is var (value, next))
                    {
                        return (start, text[start..end], value, next);
                    }

                    unreadable = SkipValue(text, equals + 1);
                }

                if (EndOfPair(text, end) is { } none)
                {
                    return (start, text[start..end], null, none);
                }
            }

            if (end == text.Length || !_nameCharacters.Contains(text[end]))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>
    /// The value behind an equals sign, and where the next pair begins. What is tried in turn: a text in quotation marks, a date
    /// with its comma and spaces, the longest run of plain characters, and nothing before white space.
    /// </summary>
    private static (string Value, int Next)? ReadValue(string text, int afterEquals)
    {
        var start = SkipSpaces(text, afterEquals);
        foreach (var end in (ReadOnlySpan<int>)[EndOfQuoted(text, start), EndOfDate(text, start), SkipValue(text, start)])
        {
            if (end >= 0 && EndOfPair(text, end) is { } next)
            {
                return (text[start..end], next);
            }
        }

        return start > afterEquals ? ("", start) : null;
    }

    /// <summary>Behind white space and a semicolon, if there is one of both or the end; a pair ends nowhere else.</summary>
    private static int? EndOfPair(string text, int at)
    {
        var next = SkipSpaces(text, at);
        return next == text.Length ? next : text[next] == ';' ? next + 1 : next > at ? next : null;
    }

    private static int EndOfQuoted(string text, int at)
    {
        if (at == text.Length || text[at] != '"')
        {
            return -1;
        }

        for (var end = at + 1; end < text.Length; end++)
        {
            if (text[end] == '"')
            {
                return end + 1;
            }

            if (text[end] == '\\' && (++end == text.Length || text[end] == '\n'))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>A date such as <c>Wed, 09-Nov-2099 23:12:40 GMT</c>, though of any letters, digits and hyphens.</summary>
    private static int EndOfDate(string text, int at)
    {
        const int shortest = 3 + 2 + 9 + 1 + 8 + 4;
        if (text.Length - at < shortest || !text.AsSpan(at, 3).ContainsOnly(IsWord) || text[at + 3] != ','
            || !_spaces.Contains(text[at + 4]))
        {
            return -1;
        }

        var date = at + 5;
        for (var length = 11; length >= 9; length--)
        {
            var end = date + length + 13;
            if (end <= text.Length
                && text.AsSpan(date, length).ContainsOnly(IsOfDate)
                && IsSpace(text[date + length])
                && text.AsSpan(date + length + 1, 8).ContainsOnly(character => char.IsAsciiDigit(character) || character == ':')
                && IsSpace(text[end - 4])
                && text.AsSpan(end - 3, 3) is "GMT")
            {
                return end;
            }
        }

        return -1;
    }

    private static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private static bool IsOfDate(char character) => IsWord(character) || IsSpace(character) || character == '-';

    private static bool IsSpace(char character) => _spaces.Contains(character);

    private static int SkipSpaces(string text, int at) => Skip(text, at, _spaces);

    private static int SkipValue(string text, int at) => Skip(text, at, _valueCharacters);

    private static int Skip(string text, int at, SearchValues<char> characters) =>
        text.AsSpan(at).IndexOfAnyExcept(characters) is >= 0 and var length ? at + length : text.Length;

    private static bool ContainsOnly(this ReadOnlySpan<char> text, Predicate<char> condition)
    {
        foreach (var character in text)
        {
            if (!condition(character))
            {
                return false;
            }
        }

        return true;
    }
}
