using System.Net;
using System.Text.RegularExpressions;

/// <summary>What the site shows of itself to anyone who follows its links: so no list here can lag behind its chapters.</summary>
/// <param name="Addresses">All that its pages lead to, and what no page links.</param>
/// <param name="Forms">Those that take a form.</param>
/// <param name="Fields">The names of all form fields.</param>
/// <param name="Cookies">The names of its cookies; of those that differ in a number only, one.</param>
/// <param name="Values">Values that it has given to its own cookie.</param>
internal sealed partial record SiteWords(
    List<string> Addresses, List<string> Forms, List<string> Fields, List<string> Cookies, List<string> Values)
{
    public static async Task<SiteWords> CrawlAsync(int port)
    {
        using var client = new RawClient(port);
        List<string> addresses = ["/", "/error/404", "/healthz", "/nowhere", .. PageLines()];
        List<string> forms = [];
        HashSet<string> fields = [], cookies = [], values = [];
        for (var index = 0; index < addresses.Count; index++)
        {
            var answer = await client.SendAsync(Requests.Get(addresses[index]));
            Hear(answer);
            if (answer.Head.Contains("text/html", StringComparison.OrdinalIgnoreCase))
            {
                var links = AllOf(Link(), answer.Body).Select(link => WebUtility.HtmlDecode(link));
                addresses.AddRange(links.Except(addresses).ToList());
                fields.UnionWith(AllOf(Field(), answer.Body));
                cookies.UnionWith(AllOf(CookieList(), answer.Body).SelectMany(list => list.Split(", ")));
            }
        }

        foreach (var address in addresses)
        {
            var answer = await client.SendAsync(Requests.Post(address, Requests.UrlEncoded, []));
            Hear(answer);
            if (answer.Status is not 404 and not 405)
            {
                forms.Add(address);
            }
        }

        var names = cookies.Select(name => Number().Replace(name, "1")).Distinct();
        return new(addresses, forms, [.. fields], [.. names], [.. values]);

        void Hear(Answer answer)
        {
            cookies.UnionWith(AllOf(SetCookie(), answer.Head));
            values.UnionWith(AllOf(Progress(), answer.Head));
        }
    }

    /// <summary>Pages that others lead to only at another of their addresses.</summary>
    private static IEnumerable<string> PageLines() =>
        Directory.EnumerateFiles(Repository.In("Pages", "Chapters"), "*.cshtml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).SelectMany(file => AllOf(PageLine(), File.ReadAllText(file)));

    private static IEnumerable<string> AllOf(Regex pattern, string text) =>
        pattern.Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex("""^@page "(/[^"{]*)""")]
    private static partial Regex PageLine();

    [GeneratedRegex("""(?:href|src|action)="(/[^"#]*)""")]
    private static partial Regex Link();

    [GeneratedRegex("""<(?:input|select|textarea)\b[^>]*?\bname="([^"]+)""")]
    private static partial Regex Field();

    // On the page that deletes them all.
    [GeneratedRegex("""<summary>All cookies that it deletes</summary>\s*<p>([^<]+)</p>""")]
    private static partial Regex CookieList();

    [GeneratedRegex(@"\r\nSet-Cookie: ([^=\r]+)=", RegexOptions.IgnoreCase)]
    private static partial Regex SetCookie();

    [GeneratedRegex(@"\r\nSet-Cookie: progress=([^;\r]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Progress();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
