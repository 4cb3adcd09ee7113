using static CookieTutorial.Tests.Browser.Lines.LineRequester;

namespace CookieTutorial.Tests.Browser.Lines;

/// <summary>Cases that show each rule of the model and of the engines at work.</summary>
internal static class RuleCases
{
    private const string Site = "rules.localhost";
    private const string SettingPath = "/app/set";

    /// <summary>Cases that one page fetches, so that all can be sent at once: each has a host of its own.</summary>
    public static LineCase[] OfOnePage { get; } =
    [
        .. new LineRow[]
        {
            new(["a=1"]),
            new(["a=1", "b=1", "a=2"]),
            new(["a=1; Path=/", "b=1; Path=/app", "c=1"]),
            new(["a=1", "b=1", "a=; Max-Age=0"]),
            new(["a=1; Max-Age=0"]),

            // 5.6: what is read.
            new(["a=1\u0001"]),
            new(["a=1\t2"]),
            new(["a=1; x=1\t2"]),
            new(["a=\u00E9", "b=\u00C3\u00A9"]),
            new([$"a={new string('v', 4095)}"]),
            new([$"a={new string('v', 4096)}"]),
            new([$"a=1; Path=/app; Path=/{new string('x', 1024)}"]),
            new([$"a=1; SameSite=None; Secure={new string('x', 1025)}"]),
            new(["foo"]),
            new(["=foo"]),
            new(["=a=b"]),
            new(["="]),

            // 5.6.1 and 5.6.2: how long it lives.
            new(["a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT"]),
            new(["a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=100"]),
            new(["a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Expires=never"]),
            new(["a=1; Max-Age=0; Max-Age=x"]),
            new(["a=1; Max-Age=+0"]),
            new(["a=1; Max-Age=-"]),
            new(["a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=99999999999999999999x"]),

            // 5.6.3 and 5.6.4: where it goes.
            new(["a=1"]) { AskAbove = true },
            new(["a=1; Domain={host}"]) { AskAbove = true },
            new(["a=1; Domain={above}"]) { AskAbove = true },
            new(["a=1; Domain=other.test; Domain={above}"]) { AskAbove = true },
            new(["a=1; Domain=other.test"]),
            new(["a=1; Domain=localhost"]),
            new(["a=1; Domain=."]),
            new(["a=1; Domain=\u00E9.{host}"]),
            new(["a=1; Path=/application"]),
            new(["a=1; Path=/x\ty"]),
            new(["a=1; Path=/x|y"]) { SetAt = "/x|y" },

            // 5.6.7, CHIPS, and attributes that nobody knows.
            new(["a=1; SameSite=x"]),
            new(["a=1; SameSite=None"]),
            new(["a=1; SameSite=None; Secure"]),
            new(["a=1; Partitioned"]),
            new(["a=1; Partitioned; Secure"]),
            new(["a=1; x=1"]),

            // 5.4: prefixes.
            new(["__Secure-a=1", "__Secure-b=1; Secure"]),
            new(["__Host-a=1; Secure; Path=/app", "__Host-b=1; Secure; Path=/; Domain={host}", "__Host-c=1; Secure; Path=/"]),
            new(["__Host-a=1; Secure", "__Host-b=1; Secure; Path="]) { SetAt = "/" },
            new(["__Http-a=1; Secure", "__Http-b=1; Secure; HttpOnly", "__Host-Http-a=1; Secure; Path=/"]),
            new(["=__Secure-a", "=__Http-a"]),
        }.Select((row, number) => row.ToCase($"c{number}.{Site}")),
    ];

    /// <summary>Cases with pages of their own: of other sites, of other connections, and with scripts.</summary>
    public static LineCase[] OfManyPages { get; } =
    [
        // What goes along from another site.
        new(
            "http://a1.localhost/",
            new("http://a1.localhost/", "d=1", "l=1; SameSite=Lax", "s=1; SameSite=Strict"),
            new("http://b1.localhost/") { By = Reader },
            new("http://a1.localhost/"),
            new("http://a1.localhost/") { By = Link },
            new("http://b1.localhost/") { By = Reader },
            new("http://a1.localhost/") { By = Form }),

        // What is stored for another site.
        new(
            "http://b2.localhost/",
            new(
                "http://a2.localhost/",
                "d=1", "l=1; SameSite=Lax", "s=1; SameSite=Strict", "p=1; SameSite=None; Secure; Partitioned"),
            new("http://a2.localhost/"),
            new("http://a2.localhost/") { By = Reader }),

        // Another site on the way.
        new(
            "http://a3.localhost/",
            new("http://a3.localhost/", "s=1; SameSite=Strict"),
            new("http://a3.localhost/") { By = Link, RedirectedBy = "http://b3.localhost/" }),

        // The same host over HTTP.
        new(
            "https://a4.localhost/",
            new("https://a4.localhost/", "s=1; SameSite=Strict"),
            new("http://a4.localhost/") { By = Reader },
            new("https://a4.localhost/")),

        // A connection that is not secure.
        new(
            "https://cookies.test/",
            new("https://cookies.test/", "a=1; Secure"),
            new("http://cookies.test/") { By = Reader },
            new("http://cookies.test/", "a=2", "b=1; Secure", "c=1"),
            new("http://cookies.test/")),

        // Scripts.
        new(
            "http://a6.localhost/",
            new("http://a6.localhost/", "h=1; HttpOnly", "a=1"),
            new("http://a6.localhost/", "h=2", "i=1; HttpOnly", "j=1") { By = Script },
            new("http://a6.localhost/") { By = Script },
            new("http://a6.localhost/")),

        // Scripts in a frame of another site.
        new(
            "http://a7.localhost/",
            new("http://a7.localhost/", "l=1; SameSite=Lax"),
            new("http://b7.localhost/") { By = Reader },
            new("http://a7.localhost/") { By = Frame },
            new("http://a7.localhost/", "m=1; SameSite=Lax") { By = FrameScript },
            new("http://a7.localhost/") { By = FrameScript }),

        // An address.
        new(
            "http://127.0.0.1/",
            new("http://127.0.0.1/", "a=1; Domain=127.0.0.1", "a=2"),
            new("http://127.0.0.1/")),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<LineCase> All => OfOnePage.Concat(OfManyPages);

    /// <summary>Lines of one answer. <c>{host}</c> is the host that sets them, <c>{above}</c> the one above it.</summary>
    private sealed record LineRow(string[] Lines)
    {
        public string SetAt { get; init; } = SettingPath;

        /// <summary>Whether the host above is asked, too.</summary>
        public bool AskAbove { get; init; }

        public LineCase ToCase(string above)
        {
            var host = $"shop.{above}";
            LineExchange[] exchanges =
            [
                new(
                    $"http://{host}{SetAt}",
                    [
                        .. Lines.Select(line => line
                            .Replace("{host}", host, StringComparison.Ordinal)
                            .Replace("{above}", above, StringComparison.Ordinal)),
                    ]),
                new($"http://{host}{SetAt}"),
            ];
            return new($"http://{Site}/", AskAbove ? [.. exchanges, new($"http://{above}{SetAt}")] : exchanges);
        }
    }
}
