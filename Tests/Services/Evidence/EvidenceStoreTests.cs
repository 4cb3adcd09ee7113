using CookieTutorial.Services.Evidence;
using CookieTutorial.Tests.Browser;
using CookieTutorial.Tests.House;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Evidence;

public sealed class EvidenceStoreTests : IDisposable
{
    private static readonly EvidenceReport Report = new(EvidenceReport.CurrentVersion,
    [
        new(
            "size-limit",
            "limits",
            "A cookie has at most 4,096 octets.",
            Subject.Browsers,
            [new("Tests.Claims.A_test", "Tests/Chapters/One/Claims.cs")],
            [
                new("Chromium", "156.0.1", new(2026, 11, 22), Outcome.Proven),
                new("Firefox", "153.7.0", new(2026, 11, 22), Outcome.Differs, "Firefox does something else."),
            ]),
    ]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_is_read_back()
    {
        var store = Written(file => EvidenceStore.Write(file, Report));

        Assert.Null(store.Problem);
        Assert.Equivalent(Report.Claims, store.Claims, strict: true);
        Assert.Equal("Firefox 153", store.Find("size-limit")?.In("Firefox")?.Name);
        Assert.Null(store.Find("no-such-claim"));
    }

    /// <summary>Else a run that has proven nothing new would change the whole file.</summary>
    [Fact]
    public void The_file_of_this_repository_is_written_as_it_stands()
    {
        var file = Path.Combine(Repository.Root, EvidenceStore.FileName);
        var copy = Path.Combine(_folder.Path, "copy.json");
        Directory.CreateDirectory(_folder.Path);

        EvidenceStore.Write(copy, new(EvidenceReport.CurrentVersion, new EvidenceStore(file).Claims));

        Assert.Equal(File.ReadAllText(file), File.ReadAllText(copy));
    }

    [Fact]
    public void The_command_that_writes_it_is_the_one_in_README() =>
        Assert.Contains($"\n{EvidenceStore.Command}\n", TrackedFiles.Read("Tests/README.md"));

    [Fact]
    public void Of_a_claim_that_stands_twice_the_first_counts()
    {
        var second = Report.Claims[0] with { Sentence = "Another sentence." };
        var store = Written(file => EvidenceStore.Write(file, Report with { Claims = [.. Report.Claims, second] }));

        Assert.Null(store.Problem);
        Assert.Equal(Report.Claims[0].Sentence, store.Find(second.Id)?.Sentence);
    }

    [Fact]
    public void A_file_that_is_missing_is_a_problem_and_no_failure() =>
        Assert.Equal("evidence.json is missing, or this site may not read it.", Written(_ => { }).Problem);

    /// <summary>A folder of that name: the framework says of it what it says of a file without the right to read it.</summary>
    [Fact]
    public void A_file_that_may_not_be_read_is_a_problem_and_no_failure() => Assert.Equal(
        "evidence.json is missing, or this site may not read it.",
        Written(file => Directory.CreateDirectory(file)).Problem);

    [Fact]
    public void A_file_of_a_newer_version_is_not_guessed_at() => Assert.Equal(
        "evidence.json has version 3, and this site reads version 2.",
        Written(file => File.WriteAllText(file, """{ "version": 3, "claims": "in another form" }""")).Problem);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "version": "2" }""")]
    [InlineData("""{ "version": 2 }""")]
    [InlineData("""{ "version": 2, "claims": null }""")]
    [InlineData("""{ "version": 2, "claims": [ null ] }""")]
    [InlineData("""{ "version": 2, "claims": [ { "id": "a" } ] }""")]
    [InlineData(
        """
        { "version": 2, "claims": [
          { "id": null, "chapter": "a", "sentence": "a", "about": "browsers", "tests": [], "engines": [] } ] }
        """)]
    [InlineData(
        """
        { "version": 2, "claims": [
          { "id": "a", "chapter": "a", "sentence": "a", "about": 0, "tests": [], "engines": [] } ] }
        """)]
    [InlineData(
        """
        { "version": 2, "claims": [
          { "id": "a", "chapter": "a", "sentence": "a", "about": "browsers", "tests": [ null ], "engines": [] } ] }
        """)]
    [InlineData(
        """
        { "version": 2, "claims": [
          { "id": "a", "chapter": "a", "sentence": "a", "about": "browsers", "tests": [], "engines": [ null ] } ] }
        """)]
    public void A_file_that_holds_something_else_is_a_problem_and_no_failure(string text)
    {
        var store = Written(file => File.WriteAllText(file, text));

        Assert.NotNull(store.Problem);
        Assert.Empty(store.Claims);
    }

    [Fact]
    public void A_file_that_was_cut_short_anywhere_is_a_problem_and_no_failure()
    {
        var whole = Path.Combine(_folder.Path, "whole.json");
        EvidenceStore.Write(whole, Report);
        var text = File.ReadAllText(whole).TrimEnd();

        Assert.All(Enumerable.Range(0, text.Length), length => Assert.Equal(
            "evidence.json is cut short, or it is no evidence at all.",
            Written(file => File.WriteAllText(file, text[..length])).Problem));
    }

    private EvidenceStore Written(Action<string> write)
    {
        var file = Path.Combine(_folder.Path, EvidenceStore.FileName);
        Directory.CreateDirectory(_folder.Path);
        write(file);
        return new(file);
    }
}
