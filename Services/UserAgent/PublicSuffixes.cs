using System.Collections.Frozen;
using System.Globalization;

namespace CookieTutorial.Services.UserAgent;

/// <summary>
/// The domains below which strangers register names, such as <c>co.uk</c>: browsers take no cookie for one from a host below it.
/// The rules are the Public Suffix List (https://publicsuffix.org/list/) of 19 August 2026, in a file beside this one with its
/// licence, the Mozilla Public License 2.0. To renew them, put a new file in its place, and the date of it here.
/// </summary>
public static class PublicSuffixes
{
    private const string File = "public_suffix_list.dat";

    /// <summary>Read when first asked for: most visitors never ask.</summary>
    private static readonly Lazy<FrozenSet<string>> Rules = new(Read);

    /// <summary>Whether a domain is a public suffix, and not only ends with one.</summary>
    /// <param name="domain">In ASCII, as a browser compares it: <c>xn--55qx5d.cn</c>. Its letter case has no meaning.</param>
    public static bool Contains(string domain)
    {
        var name = domain.ToLowerInvariant();
        var parent = ParentOf(name);

        // No rule at all is the rule “*”: an unknown top-level name is a public suffix.
        return parent is null
            || (!IsExcepted(name) && (Rules.Value.Contains(name) || Rules.Value.Contains($"*.{parent}")));
    }

    /// <summary>
    /// An exception wins over all rules, and the suffix is what it has behind its first label (https://publicsuffix.org/list/,
    /// “Algorithm”).
    /// </summary>
    private static bool IsExcepted(string? name) =>
        name is not null && (Rules.Value.Contains($"!{name}") || IsExcepted(ParentOf(name)));

    private static string? ParentOf(string name) =>
        name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? name[(dot + 1)..] : null;

    /// <summary>Each line is a rule up to its first white space, or a comment, or empty.</summary>
    private static FrozenSet<string> Read()
    {
        using var file = new StreamReader(typeof(PublicSuffixes).Assembly.GetManifestResourceStream(File)!);
        IdnMapping names = new() { AllowUnassigned = true };
        List<string> rules = [];
        while (file.ReadLine() is { } line)
        {
            var rule = line.Split(' ', '\t')[0];
            if (rule.Length > 0 && !rule.StartsWith("//", StringComparison.Ordinal))
            {
                rules.Add(rule.All(char.IsAscii) ? rule : names.GetAscii(rule));
            }
        }

        return rules.ToFrozenSet();
    }
}
