/// <summary>Headers that like the edges: quotation marks, escapes, attributes, white space of every kind.</summary>
internal static class RandomHeaders
{
    private static readonly string[] _names =
    [
        "a", "a", "A", "b", "sid", "__Host-sid", "__proto__", "constructor", "$Version", "$Path", "$x", "$", "path",
        "Path", "expires",
        "secure", "HttpOnly", "SameSite", "max-age", "version", "comment", "domain", "partitioned", "a,b", "a[x]",
        "a:b", "a/b",
        "a b", "é", "🍪", "", "\u2003__Host-sid", "\u00a0a", "\u0085a", "\u001ca", "a\u3000", "a\ufeff", "%61",
        "\"a\"", "a=b", "{a}",
    ];

    private static readonly string[] _values =
    [
        "1", "2", "", "", "x y", "\"x\"", "\"\"", "\"", "\"x", "x\"", "\"x;y\"", "\"x\\\"y\"",
        "\"\\101\\0\\400\\x\\\\\"", "\"\\\"", "=1",
        "a=b", "%41", "%C3%A9", "%E9", "%", "%4", "%zz", "%u20AC", "%ED%A0%80", "%F0%9F%8D%AA", "%C3x%A9", "%c0%80",
        "%f4%90%80%80",
        "%00", "+", "1,2", "{\"k\":1,\"l\":2}", "[1]", "é", "Kære", "🍪", "\\101", "\u00a01", "1\u2028", "\u001f1",
        "x\ty", "x\u0001", "/x",
        "Wed, 09-Nov-2099 23:12:40 GMT", "Wed, 09 Nov 2099 23:12:40 GMT", "Wed, 9-11-2099 23:12:40 GMT", "a, b",
        "\"x\"y", "\"a b\" c",
    ];

    private static readonly string[] _separators =
    [
        "; ", "; ", "; ", "; ", ";", " ;", ";;", "; ;", " ", ", ", ",", "\t", "\t;\t", "\u00a0",
    ];

    private static readonly string[] _equals =
    [
        "=", "=", "=", "=", "=", "=", "", " = ", "= ", " =", "==", "\t=", "=\u00a0", "=\v",
    ];

    private const string Noise = "aA=;\"\\ \t,%01é$[]{}<>@:\u00a0\u2003\u001c\u0085\u000b\u000c\u007f\u0001\n\r";

    /// <summary>A header of at most a few hundred characters.</summary>
    public static string Next(Random random)
    {
        if (random.Next(4) == 0)
        {
            return Short(random);
        }

        var header = random.Next(8) == 0 ? One(_separators, random) : "";
        for (var pairs = random.Next(1, 6); pairs > 0; pairs--)
        {
            header += One(_names, random) + One(_equals, random) + (random.Next(12) == 0 ? Short(random) : One(_values, random))
                + (pairs > 1 || random.Next(6) == 0 ? One(_separators, random) : "");
        }

        if (random.Next(5) > 0)
        {
            return header;
        }

        var at = random.Next(header.Length + 1);
        if (at > 0 && char.IsHighSurrogate(header[at - 1]))
        {
            return header;
        }

        var next = at < header.Length && !char.IsHighSurrogate(header[at]) ? at + random.Next(2) : at;
        return header[..at] + Noise[random.Next(Noise.Length)] + header[next..];
    }

    private static string Short(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => Noise[random.Next(Noise.Length)]));

    private static string One(string[] texts, Random random) => texts[random.Next(texts.Length)];
}
