using System.Text;
using System.Text.RegularExpressions;

/// <summary>The words that hostile requests are made of.</summary>
/// <param name="site">What the site calls its cookies and fields.</param>
internal sealed partial class HostileTexts(SiteWords site)
{
    /// <summary>Stands in what is sent, and in nothing that the site writes by itself.</summary>
    public const string Mark = "h0st1le";

    private readonly string[] _names =
    [
        .. site.Cookies, .. site.Cookies.Take(1).SelectMany(name => new[] { name.ToUpperInvariant(), $"__Host-{name}" }),
        "$Version", "", "a", "<b>", "\"",
    ];

    private readonly string[] _values =
    [
        .. site.Values, $"<script>{Mark}</script>", $"<b>{Mark}</b>", $"\"><img src={Mark}>", $"' onload={Mark} '",
        $"\" onload={Mark} \"", $"</textarea></select><b>{Mark}", $"%3Cscript%3E{Mark}%3C/script%3E",
        $"%22%3E%3Cimg%20src={Mark}%3E", $"%0d%0aInjected:%20{Mark}", $"\u0085Injected: {Mark}", $"javascript:{Mark}",
        $"%26lt;b>{Mark}", "", "=", "%", "%zz", "%00", "%FF%FE", "%ED%A0%80", "%C0%BC", "1", "0", "-1", "999999999",
        "1000000000", "99999999999999999999", "NaN", "Lax", "true", "{\"a\":[1]}", "\"quoted\"", "a,b", "a b", "\t", "\\",
        "../../etc/passwd", "😀", "İ", "\u202e",
    ];

    public string Name(Random random) => Pick(random, _names);

    public byte[] Value(Random random) => Encoding.UTF8.GetBytes(Pick(random, _values));

    /// <summary>The name of a field; now and then of one that no form has.</summary>
    public string Field(Random random) => random.Next(8) == 0 ? Name(random) : Pick(random, site.Fields);

    public static string Pick(Random random, IReadOnlyList<string> all) => all[random.Next(all.Count)];

    /// <summary>What must not be in a page: markup that was sent.</summary>
    [GeneratedRegex($"""<script>{Mark}|<b>{Mark}|<img src={Mark}|["'] onload={Mark}|(href|src|action)="javascript:""")]
    public static partial Regex Markup();
}
