using CookieTutorial.Services.Course;
using CookieTutorial.Services.Evidence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages;

/// <summary>The matrix of all claims by engine.</summary>
public class EvidenceModel(EvidenceStore evidence, TableOfContents contents) : PageModel
{
    /// <summary>The chapter whose claims are shown; <see langword="null"/> for all chapters.</summary>
    public Chapter? Only { get; private set; }

    /// <summary>The claims that are shown.</summary>
    public IReadOnlyList<ClaimEvidence> Claims { get; private set; } = [];

    /// <summary>The engines in which a test of any claim was ever run.</summary>
    public IReadOnlyList<string> Engines { get; } =
        [.. ReaderEngine.Names.Where(engine => evidence.Claims.Any(claim => claim.In(engine) is not null))];

    /// <summary>What is wrong with the data file, if anything.</summary>
    public string? Problem => evidence.Problem;

    /// <summary>The engine of this reader's browser, if it can be told.</summary>
    public string? ReadersEngine => ReaderEngine.Of(Request.Headers.UserAgent.ToString());

    /// <summary>The name of a test method, which is a sentence.</summary>
    public static string Sentence(ClaimTest test) => test.Name[(test.Name.LastIndexOf('.') + 1)..].Replace('_', ' ');

    public void OnGet([FromQuery] string? chapter)
    {
        Only = contents.Chapters.FirstOrDefault(one => one.Slug == chapter);
        Claims = [.. evidence.Claims.Where(claim => Only is null || claim.Chapter == Only.Slug)];
    }
}
