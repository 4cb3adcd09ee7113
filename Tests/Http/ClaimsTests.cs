using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services.Evidence;
using CookieTutorial.Tests.Browser.Evidence;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The pages, the tests and the data file speak of the same claims.</summary>
public sealed class ClaimsTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private static readonly string[] ProvenEngines = [nameof(Engine.Chromium), nameof(Engine.Firefox)];

    private readonly HttpClient _client = site.CreateClient();

    private readonly EvidenceStore _evidence = new(Path.Combine(Repository.Root, EvidenceStore.FileName));

    [Fact]
    public async Task Every_claim_of_a_page_has_a_test_and_every_test_proves_a_claim_of_a_page()
    {
        var ofPages = (await PageClaim.AllAsync(_client)).Select(claim => claim.Id);

        Assert.Equal(ofPages.Order(), ClaimTests.All.Select(test => test.Proves.Claim).Distinct().Order());
    }

    [Fact]
    public async Task No_claim_is_made_twice() =>
        Assert.Distinct((await PageClaim.AllAsync(_client)).Select(claim => claim.Id));

    [Fact]
    public async Task Every_chapter_makes_a_claim()
    {
        var chapters = (await PageClaim.AllAsync(_client)).Select(claim => claim.Chapter).Distinct();

        Assert.Equal(TutorialCourse.Contents.Chapters.Select(chapter => chapter.Slug), chapters);
    }

    [Fact]
    public async Task A_page_says_that_an_engine_differs_exactly_where_the_test_proves_it()
    {
        var ofPages = from claim in await PageClaim.AllAsync(_client)
                      from difference in claim.Differences
                      select $"{claim.Id} in {difference.Engine}";
        var ofTests = from test in ClaimTests.All
                      from engine in test.Proves.DiffersIn
                      select $"{test.Proves.Claim} in {engine}";

        Assert.Equal(ofPages.Order(), ofTests.Distinct().Order());
    }

    [Fact]
    public async Task The_evidence_has_every_claim_in_the_words_of_its_page()
    {
        Assert.Null(_evidence.Problem);
        AssertSame(
            (await PageClaim.AllAsync(_client)).Select(claim => $"{claim.Chapter}, {claim.About}: {claim.Sentence}"),
            _evidence.Claims.Select(claim => $"{claim.Chapter}, {claim.About}: {claim.Sentence}"));
    }

    [Fact]
    public async Task The_evidence_holds_a_result_of_each_engine_or_of_the_framework_and_no_failure()
    {
        var expected = from claim in await PageClaim.AllAsync(_client)
                       from engine in claim.About == Subject.Framework ? [EngineEvidence.Framework] : ProvenEngines
                       let difference = claim.Differences.FirstOrDefault(one => one.Engine == engine).Sentence
                       select $"{claim.Id} in {engine}: {(difference is null ? Outcome.Proven : Outcome.Differs)} {difference}";
        var actual = from claim in _evidence.Claims
                     from result in claim.Engines
                     where result.Engine is not nameof(Engine.WebKit) || result.Outcome == Outcome.Failed
                     select $"{claim.Id} in {result.Engine}: {result.Outcome} {result.Difference}";

        AssertSame(expected, actual);
    }

    [Fact]
    public void The_evidence_names_the_tests_that_exist()
    {
        var expected = ClaimTests.All
            .Select(test => $"{test.Proves.Claim}: {ClaimTests.NameOf(test.Test)} in {test.Proves.Source}");
        var actual = _evidence.Claims
            .SelectMany(claim => claim.Tests.Select(test => $"{claim.Id}: {test.Name} in {test.Source}"));

        AssertSame(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> evidence)
    {
        var (must, has) = (expected.ToList(), evidence.ToList());
        Assert.True(
            must.SequenceEqual(has),
            string.Join(
                Environment.NewLine,
                [
                    $"{EvidenceStore.FileName} is not of these pages and tests. Write it anew: {EvidenceStore.Command}",
                    .. must.Except(has).Select(one => $"It lacks: {one}"),
                    .. has.Except(must).Select(one => $"It still has: {one}"),
                ]));
    }
}
