// Breaks the product on purpose, in one place after another, and tells whether the tests notice.
//
//   dotnet run --file Tests/Mutations/break.cs            all breaks
//   dotnet run --file Tests/Mutations/break.cs -- jar     those whose description contains "jar"; several words may be given
//
// The breaks stand in Tests/Mutations/breaks.txt and, for each chapter, in Tests/Chapters/<Name>/breaks.txt: what is broken, the
// file, the text to find behind "- ", and the text to put in its place behind "+ "; an empty line ends a break.
//
// It works on a copy of the project in a temporary folder. A chapter's own tests without browsers run first, then all without
// browsers, then those that start programs; the browser tests run only where those noticed nothing. It ends with 1 when a break
// went unnoticed, or when one can no longer be made.

using System.Diagnostics;

const string WithoutBrowsers = "Category!=Browser&FullyQualifiedName!~SampleTests&FullyQualifiedName!~StartTests";
const string Programs = "FullyQualifiedName~SampleTests|FullyQualifiedName~StartTests";
var breaks = Directory.GetFiles("Tests", "breaks.txt", SearchOption.AllDirectories).Order().SelectMany(Read).ToList();
var chosen = breaks
    .Where(one => args.Length == 0 || args.Any(part => one.What.Contains(part, StringComparison.OrdinalIgnoreCase)))
    .ToList();
var copy = Directory.CreateTempSubdirectory("cookie-tutorial-breaks-").FullName;
var files = Run(".", "git", "ls-files", "--cached", "--others", "--exclude-standard").Output
    .Split('\n', StringSplitOptions.RemoveEmptyEntries);
foreach (var file in files.Where(File.Exists))
{
    var target = Path.Combine(copy, file);
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.Copy(file, target);
}

Build();
if (!IsGreen(WithoutBrowsers, out var before))
{
    Console.WriteLine($"The tests fail before anything is broken:\n{before}");
    return 1;
}

var unnoticed = 0;
foreach (var one in chosen)
{
    var file = Path.Combine(copy, one.File);
    var text = File.ReadAllText(file);
    var watch = Stopwatch.StartNew();
    string verdict;
    if (!text.Contains(one.Find, StringComparison.Ordinal))
    {
        verdict = "NOT MADE: the text to break is gone";
    }
    else
    {
        File.WriteAllText(file, text.Replace(one.Find, one.Replacement, StringComparison.Ordinal));
        var (code, built) = Build();
        verdict = code != 0 ? $"NOT MADE: it does not compile: {built.Split('\n').FirstOrDefault(line => line.Contains("error"))}"
            : one.Chapter is not null
                && !IsGreen($"{WithoutBrowsers}&FullyQualifiedName~Chapters.{one.Chapter}.", out var output)
                ? $"noticed by {FirstFailure(output)}"
            : !IsGreen(WithoutBrowsers, out output) ? $"noticed by {FirstFailure(output)}"
            : !IsGreen(Programs, out output) ? $"noticed by {FirstFailure(output)}"
            : !IsGreen("Category=Browser", out output) ? $"noticed in a browser by {FirstFailure(output)}"
            : "NOT NOTICED";
        File.WriteAllText(file, text);
    }

    unnoticed += verdict.StartsWith("NOT", StringComparison.Ordinal) ? 1 : 0;
    Console.WriteLine($"{watch.Elapsed.TotalSeconds,4:F0} s  {one.What} ({one.File})\n        {verdict}");
}

Console.WriteLine($"{chosen.Count - unnoticed} of {chosen.Count} breaks were noticed.");
Directory.Delete(copy, recursive: true);
return unnoticed == 0 ? 0 : 1;

static IEnumerable<Break> Read(string file)
{
    var folder = Path.GetFileName(Path.GetDirectoryName(file));
    var chapter = folder == "Mutations" ? null : folder;
    foreach (var lines in File.ReadAllText(file).Split("\n\n").Select(one => one.Trim('\n').Split('\n')))
    {
        yield return new(lines[0], lines[1], Behind('-', lines), Behind('+', lines), chapter);
    }
}

static string Behind(char mark, string[] lines) => string.Join(
    '\n',
    lines.Skip(2).Where(line => line.StartsWith(mark)).Select(line => line.Length > 1 ? line[2..] : ""));

// A test that notices says what it noticed; one that fails for another reason would be believed without this.
static string FirstFailure(string output) =>
    output.Split('\n').FirstOrDefault(line => line.Contains("[FAIL]"))?.Replace("[FAIL]", "").Trim()
    ?? "a run that ended";

// What is broken may well be worth a warning, and analyzers take half of a build.
(int Code, string Output) Build() => Run(
    copy, "dotnet", "build", "CookieTutorial.sln", "-v", "quiet", "-p:TreatWarningsAsErrors=false", "-p:RunAnalyzers=false");

// The test program itself, which starts sooner than "dotnet test".
bool IsGreen(string filter, out string output)
{
    (var code, output) = Run(
        copy, "dotnet", "Tests/bin/Debug/net10.0/Tests.dll", "-noLogo", "-noColor", "-stopOnFail", "-filterVSTest", filter);
    return code == 0;
}

static (int Code, string Output) Run(string folder, string command, params string[] arguments)
{
    var start = new ProcessStartInfo(command, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
    start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    using var process = Process.Start(start)!;
    var errors = process.StandardError.ReadToEndAsync();
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return (process.ExitCode, output + errors.Result);
}

internal sealed record Break(string What, string File, string Find, string Replacement, string? Chapter);
