using CookieTutorial.Services.UserAgent;
using CsCheck;

/// <summary>
/// <c>Set-Cookie</c> lines that like the edges. <c>{host}</c> and <c>{base}</c> stand for the host that sets one and the domain
/// above it, and <c>{mark}</c> for what tells a case's cookies from those of others.
/// </summary>
internal static class RandomLines
{
    private static readonly string[] _prefixes =
    [
        "__Secure-", "__Host-", "__Http-", "__Host-Http-", "__secure-", "__HOST-", "__hTTp-", "__host-http-", "__Secure",
        "_Host-",
        "__Host-__Secure-",
    ];

    private static readonly string[] _words =
    [
        "a", "a", "a", "b", "foo", "A", "", "1", "x y", "\"q\"", "\"a b\"", "\"", "a\"b", "é", "🍪", "ÿ", "\u0080", "$Path",
        "a,b",
        "{\"k\":1}", "%41", "a/b", "<a>", "\\", "@", "*", "a\tb", "\u00a0", "Secure", "Path", "Â\u00a0",
    ];

    private static readonly string[] _equals = ["=", "=", "=", "=", "=", "=", " = ", "==", "\t=\t", "", "", "=a="];

    private static readonly string[] _separators =
    [
        "; ", "; ", "; ", "; ", ";", ";", " ;\t", ";;", "; ; ", ";=;",
    ];

    private static readonly string[] _paths =
    [
        "/", "/", "/app", "/app/", "/app/set", "/ap", "/app/x", "/app/x/", "/APP", "//", "//app", "app", "", "\"/app\"", "/%61pp",
        "/app?x", "/a\tb", "/app\t", "/é", "/ÿ", "/.", "/app/..", "./", "/app#", "/app,/", "/app x",
    ];

    private static readonly string[] _domains =
    [
        "{host}", ".{host}", "{base}", ".{base}", "{base}", "{host}.", "{base}.", "..{base}", "x.{host}", "x{base}", "localhost",
        ".localhost", "test", "com", "co.uk", "example.test", "127.0.0.1", "", ".", "..", "*", "*.{base}", " {base}",
        "\"{base}\"",
        "{base}:80", "http://{base}", "{base}/",
        "é.{base}", "ÿ", "%2e{base}", "{base}, x", "[::1]", "0", "ſ{base}", "-{base}",
    ];

    private static readonly string[] _seconds =
    [
        "0", "-1", "100", "1000", "-0", "+0", "+100", "-", "+", "--1", "+-1", "-+1", "00", "000100", "0x10", "0.5", "1e9", "",
        "x",
        "-x", "\"0\"", "0 0", "34559999", "34560000", "34560001", "2147483647", "2147483648", "4294967296", "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "99999999999999999999", "-99999999999999999999",
        "99999999999999999999x", "-99999999999999999999x", "9223372036854775808 9", "0,", "100;0", "٣", "18446744073709551616",
    ];

    private static readonly string[] _sameSites =
    [
        "None", "Lax", "Strict", "none", "LAX", "sTrIcT", "", "x", "\"None\"", "None,Lax", "0", "NoneX", "None\t", "Default",
    ];

    private static readonly string[] _flags =
    [
        "Secure", "Secure", "Secure", "HttpOnly", "secure", "SECURE=no", "Secure=", "HTTPONLY", "HttpOnly=false", "Partitioned",
        "partitioned=0", "Secure Path=/", "SecureX", "=Secure", "Priority=Low", "Priority=high", "Priority=x", "Priority",
        "Version=1",
        "Comment=x", "x\ty", "é=ÿ", "Secure=\t", "=", "==",
    ];

    private const string Odd =
        "\u0001\u0007\u0008\t\u000b\u000c\u000e\u001b\u001f \u007f\u0080\u0085\u00a0\u00ad\u00bf\u00c2\u00e9\u00ff"
        + ";;==,,\"\"'<\\-+.:/";

    private static readonly Gen<string> _word = Gen.Frequency(
        (8, Gen.OneOf(_words)),
        (1, Gen.OneOf(_words).Array[1, 3].Select(string.Concat)));

    private static readonly Gen<string> _name = Gen.Frequency(
        (6, _word),
        (2, Gen.Select(Gen.OneOf(_prefixes), _word, (prefix, word) => prefix + word)));

    private static readonly Gen<string> _pair = Gen.Frequency(
        (20, Gen.Select(_name, Gen.OneOf(_equals), _name, (name, equals, value) => name + equals + value)),
        (1, Gen.Select(
            Gen.Int[4094, 4098],
            Gen.OneOf(Gen.Const(0), Gen.Const(1), Gen.Int[0, 4094]),
            Gen.OneOf("=", " = ", ""),
            LongPair)));

    /// <summary>The letter case of a name of an attribute, and the space around it.</summary>
    private static Gen<string> Attribute(string name, Gen<string> value) => Gen.Select(
        Gen.Frequency(
            (6, Gen.Const(name)), (1, Gen.Const(name.ToLowerInvariant())), (1, Gen.Const(name.ToUpperInvariant())),
            (1, Gen.Const($" {name}\t"))),
        Gen.Frequency((12, Gen.Const("=")), (1, Gen.Const(" = ")), (1, Gen.Const("=\t")), (1, Gen.Const("=="))),
        value,
        (written, equals, text) => written + equals + text);

    private static Gen<string> Long(string start, string end = "") =>
        Gen.Int[1022, 1026].Select(length => start.PadRight(length - end.Length, 'x') + end);

    private static readonly Gen<string> _attribute = Gen.Frequency(
        (5, Gen.OneOf(_flags)),
        (4, Attribute("Path", Gen.OneOf(_paths))),
        (4, Attribute("Domain", Gen.OneOf(_domains))),
        (3, Attribute("Max-Age", Gen.OneOf(_seconds))),
        (6, Attribute("Expires", RandomDates.Text)),
        (3, Attribute("SameSite", Gen.OneOf(_sameSites))),
        (1, Gen.OneOf(
            Attribute("Path", Long("/")), Attribute("Domain", Long("")), Attribute("SameSite", Long("")),
            Attribute("Secure", Long("")), Attribute("HttpOnly", Long("")), Attribute("Partitioned", Long("")),
            Attribute("x", Long("")), Attribute("Priority", Long("")),
            Attribute("Max-Age", Gen.Int[1022, 1026].Select(length => new string('0', length))),
            Attribute("Expires", Long("Thu, 01 Jan 1970 00:00:00 GMT ")),
            Gen.OneOf("Path", "Domain", "Max-Age", "Expires", "SameSite"))));

    private static readonly Gen<string> _attributes = Gen.Select(
        Gen.OneOf(_separators), _attribute, (separator, attribute) => separator + attribute)
        .Array[0, 5].Select(string.Concat);

    /// <summary>Any line, in octets.</summary>
    public static Gen<string> Any { get; } = Gen.Select(
        _pair, _attributes, Gen.Int[0, 6], Gen.Double[0, 1], Gen.OneOf(Odd.ToCharArray()),
        (pair, attributes, kind, place, octet) => Changed(ToOctets(pair + attributes), kind, place, octet));

    /// <summary>Lines for hosts that many cases share: their cookies have names of their own.</summary>
    public static Gen<string> Marked { get; } = Gen.Select(
        Gen.Frequency((6, Gen.Const("")), (2, Gen.OneOf(_prefixes))),
        Gen.OneOf("=1", "=2", "=", "=x y"),
        _attributes,
        (prefix, value, attributes) => ToOctets($"{prefix}{{mark}}{value}{attributes}"));

    /// <summary>Lines with few names, values and paths, of which one replaces, deletes or overtakes another.</summary>
    public static Gen<string> Related { get; } = Gen.Select(
        Gen.OneOf("a=1", "a=2", "a=1", "b=1", "b=2", "c=1", "a=", "a", "=a", "A=1", "__Secure-a=1", "é=1", "é=2"),
        Gen.Frequency(
            (6, Gen.Const("")), (3, Gen.Const("; Path=/")), (3, Gen.Const("; Path=/app")), (1, Gen.Const("; Path=/app/set")),
            (1, Gen.Const("; Path=/other"))),
        Gen.Frequency((5, Gen.Const("")), (2, Gen.Const("; Domain={base}")), (2, Gen.Const("; Domain={host}"))),
        Gen.Frequency(
            (5, Gen.Const("")), (1, Gen.Const("; Max-Age=0")), (1, Gen.Const("; Max-Age=1000")), (1, Gen.Const("; Max-Age=-1")),
            (1, Gen.Const("; Expires=Thu, 01 Jan 1970 00:00:00 GMT")), (1, Gen.Const("; Expires=Fri, 01 Jan 2038 00:00:00 GMT"))),
        Gen.Frequency(
            (6, Gen.Const("")), (2, Gen.Const("; Secure")), (1, Gen.Const("; HttpOnly")), (1, Gen.Const("; Secure; Partitioned")),
            (1, Gen.Const("; SameSite=Strict")), (1, Gen.Const("; SameSite=None; Secure"))),
        (pair, path, domain, end, flags) => ToOctets(pair + path + domain + end + flags));

    /// <summary>One octet more or another one, in one line of seven.</summary>
    private static string Changed(string line, int kind, double place, char octet)
    {
        var at = (int)(place * line.Length);
        return kind > 0 || line.Length > 1000 ? line : line[..at] + octet + line[Math.Min(line.Length, at + (octet % 2))..];
    }

    /// <summary>Letters as octets in UTF-8, but for those below U+0100, which are octets themselves and so no UTF-8.</summary>
    private static string ToOctets(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune =>
            rune.Value is < 0x100 and not 'é' ? rune.ToString() : Octets.FromText(rune.ToString())));

    private static string LongPair(int total, int nameLength, string equals) =>
        new string('n', nameLength) + equals + new string('v', Math.Max(total - nameLength, 0));
}
