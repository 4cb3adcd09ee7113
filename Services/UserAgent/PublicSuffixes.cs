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

    /// <summary>
    /// No name is longer (RFC 1035, section 2.3.4), and none has more than this many labels: hosts are hostile, too.
    /// </summary>
    private const int LongestName = 255;

    /// <summary>Read when first asked for: most visitors never ask.</summary>
    private static readonly Lazy<Rules> List = new(Read);

    /// <summary>Whether a domain is a public suffix, and not only ends with one.</summary>
    /// <param name="domain">In ASCII, as a browser compares it: <c>xn--55qx5d.cn</c>. Its letter case has no meaning.</param>
    public static bool Contains(string domain)
    {
        var name = Lower(domain);

        // No rule at all is the rule “*”: an unknown top-level name is a public suffix.
        return !name.Contains('.') || (name.Length <= LongestName && IsSuffix(name));
    }

    /// <summary>
    /// The public suffix and one label more: <c>example.co.uk</c> for <c>www.example.co.uk</c>. <see langword="null"/> for a
    /// public suffix itself. A dot at the end stays.
    /// </summary>
    /// <param name="host">A name, not an IP address, in ASCII.</param>
    public static string? RegistrableDomain(string host)
    {
        var name = Lower(host);
        var end = name.EndsWith('.') ? ^1 : ^0;
        if (name.Length > LongestName || Contains(name[..end]))
        {
            return null;
        }

        var start = 0;
        while (true)
        {
            var parentStart = name.IndexOf('.', start) + 1;
            var parent = name.AsSpan()[parentStart..end];
            if (!parent.Contains('.') || IsSuffix(parent) || List.Value.Exceptions.Contains(name.AsSpan()[start..end]))
            {
                return name[start..];
            }

            start = parentStart;
        }
    }

    /// <summary>
    /// An exception wins over all rules, and the suffix is what it has behind its first label (https://publicsuffix.org/list/,
    /// “Algorithm”).
    /// </summary>
    private static bool IsSuffix(ReadOnlySpan<char> name)
    {
        var rules = List.Value;
        return (rules.Names.Contains(name) || rules.Parents.Contains(ParentOf(name))) && !IsExcepted(name, rules);
    }

    private static bool IsExcepted(ReadOnlySpan<char> name, Rules rules)
    {
        for (; name.Contains('.'); name = ParentOf(name))
        {
            if (rules.Exceptions.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> ParentOf(ReadOnlySpan<char> name) => name[(name.IndexOf('.') + 1)..];

    private static string Lower(string domain) =>
        domain.AsSpan().ContainsAnyInRange('A', 'Z') ? domain.ToLowerInvariant() : domain;

    /// <summary>Each line is a rule up to its first white space, or a comment, or empty.</summary>
    private static Rules Read()
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

        return new(
            Set(rules.Where(rule => rule[0] is not ('!' or '*'))),
            Set(rules.Where(rule => rule[0] == '*').Select(rule => rule[2..])),
            Set(rules.Where(rule => rule[0] == '!').Select(rule => rule[1..])));
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string> names) =>
        names.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Rules, what stands behind the asterisk of others, and exceptions from those.</summary>
    private sealed class Rules(
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> names,
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> parents,
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> exceptions)
    {
        public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names { get; } = names;

        public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Parents { get; } = parents;

        public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Exceptions { get; } = exceptions;
    }
}
