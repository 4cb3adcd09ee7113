using CookieTutorial.Tests.Browser.Lines;
using CsCheck;

/// <summary>A case that is not yet bound to hosts, so that it can be sent in any batch.</summary>
/// <param name="SettingPaths">The paths whose answers set the lines, one answer for each.</param>
/// <param name="Lines">What each of the answers sets.</param>
/// <param name="AskingPaths">The paths of the requests behind them.</param>
/// <param name="Host">The host that it shares with others; <see langword="null"/> for a host of its own.</param>
internal sealed record RandomCase(string[] SettingPaths, string[][] Lines, string[] AskingPaths, string? Host)
{
    private static readonly string[] _sharedHosts =
    [
        "localhost", "127.0.0.1", "cookies.test", "w.example.co.uk", "me.github.io", "a.b.ck", "x.www.ck",
        "xn--85x722f.xn--55qx5d.cn", "co.uk",
    ];

    private static readonly Gen<string> _settingPath = Gen.OneOf(
        "/app/set", "/app/set", "/app/set", "/app/set", "/", "/app", "/app/", "//app/set", "/a//b", "/app/x/y", "/é/x",
        "/a%20b/c");

    private static readonly Gen<string> _askingPath = Gen.OneOf(
        "/app/set", "/app/set", "/app/get", "/app/x/y", "/", "/app", "/other");

    /// <summary>One line from a host of its own.</summary>
    public static Gen<RandomCase> Single { get; } = Gen.Select(
        _settingPath, RandomLines.Any, _askingPath, Gen.Bool, (setting, line, asking, isThere) =>
            new RandomCase([setting], [[line]], [isThere ? setting : asking], null));

    /// <summary>One line from a host that others use, too: an address, or a host below a public suffix.</summary>
    public static Gen<RandomCase> Shared { get; } = Gen.Select(
        Gen.OneOf(_sharedHosts), RandomLines.Marked, (host, line) =>
            new RandomCase(["/app/set"], [[line]], ["/app/set"], host));

    /// <summary>Two to four lines, of one answer or of several.</summary>
    public static Gen<RandomCase> Sequence { get; } = Gen.Select(
        _settingPath,
        _settingPath,
        Gen.Frequency((5, RandomLines.Related), (1, RandomLines.Any)).Array[2, 4],
        Gen.Int[0, 4],
        (first, second, lines, split) => split == 0 || split >= lines.Length
            ? new RandomCase([first], [lines], [first, "/app/set"], null)
            : new RandomCase([first, second], [lines[..split], lines[split..]], [first, "/app/set"], null));

    /// <summary>How many lines it sends.</summary>
    public int Count => Lines.Sum(lines => lines.Length);

    /// <summary>The mark of its cookies on a host that it shares.</summary>
    public static string Mark(int number) => $"m{number}m";

    /// <summary>The case as the number so many of a batch.</summary>
    /// <param name="site">The site of the batch, for cases with a host of their own.</param>
    /// <param name="number">Its number in the batch.</param>
    public LineCase Bind(string site, int number)
    {
        var parent = $"c{number}.{site}";
        var host = Host ?? $"shop.{parent}";
        var above = Host is null ? parent : Host[(Host.IndexOf('.', StringComparison.Ordinal) + 1)..];
        string Filled(string line) => line
            .Replace("{host}", host, StringComparison.Ordinal)
            .Replace("{base}", above, StringComparison.Ordinal)
            .Replace("{mark}", Mark(number), StringComparison.Ordinal);
        return new(
            $"http://{Host ?? site}/",
            [
                .. SettingPaths.Zip(Lines, (path, lines) => new LineExchange($"http://{host}{path}", [.. lines.Select(Filled)])),
                .. AskingPaths.Select(path => new LineExchange($"http://{host}{path}")),
            ]);
    }

    /// <summary>The same with less: without one line, one attribute, or half of one.</summary>
    public IEnumerable<RandomCase> Smaller()
    {
        for (var answer = 0; answer < Lines.Length; answer++)
        {
            for (var index = 0; index < Lines[answer].Length; index++)
            {
                if (Count > 1)
                {
                    yield return With(answer, [.. Lines[answer].Where((_, other) => other != index)]);
                }

                foreach (var shorter in SmallerLines(Lines[answer][index]))
                {
                    yield return With(answer, [.. Lines[answer].Select((line, other) => other == index ? shorter : line)]);
                }
            }
        }

        if (SettingPaths[0] != "/app/set")
        {
            yield return this with { SettingPaths = [.. SettingPaths.Select(_ => "/app/set")] };
        }
    }

    private RandomCase With(int answer, string[] lines) =>
        this with { Lines = [.. Lines.Select((old, index) => index == answer ? lines : old)] };

    private static IEnumerable<string> SmallerLines(string line)
    {
        var parts = line.Split(';');
        for (var index = 0; index < parts.Length; index++)
        {
            if (parts.Length > 1)
            {
                yield return string.Join(';', parts.Where((_, other) => other != index));
            }

            var part = parts[index];
            foreach (var shorter in (string[])[part.Trim(), part[..(part.Length / 2)], part[(part.Length / 2)..]])
            {
                if (shorter.Length < part.Length && part.Length > 4)
                {
                    yield return string.Join(';', parts.Select((old, other) => other == index ? shorter : old));
                }
            }
        }

        for (var at = 0; at < line.Length && line.Length < 40; at++)
        {
            yield return line.Remove(at, 1);
        }
    }
}
