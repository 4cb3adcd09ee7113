using CookieTutorial.Services;
using CookieTutorial.Services.Evidence;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CookieTutorial.Pages.Components;

/// <summary>
/// Marks a sentence about what browsers or the server do: <c>&lt;claim id="size-limit"&gt;…&lt;/claim&gt;</c>. A browser test
/// with the attribute <c>[Proves("size-limit")]</c> proves it, and the mark behind it says where and when that was done.
/// </summary>
[HtmlTargetElement("claim", Attributes = nameof(Id))]
public sealed class ClaimTagHelper(EvidenceStore evidence) : TagHelper
{
    /// <summary>The claim's name: lower-case ASCII letters, digits and hyphens, unique in the course.</summary>
    public string Id { get; set; } = "";

    /// <summary>Browsers, unless it is about ASP.NET Core, or about what this site makes of a request with it.</summary>
    public Subject About { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "claim");
        output.Attributes.SetAttribute("id", $"claim-{Id}");
        output.Attributes.SetAttribute("data-about", About.ToString().ToLowerInvariant());
        var found = evidence.Find(Id);
        output.PostElement
            .AppendHtml(found is { IsProven: true } ? "<a class=\"proof\" href=\"" : "<a class=\"proof unproven\" href=\"")
            .Append($"{Routes.Evidence}#{Id}")
            .AppendHtml("\"><span class=\"proof-text\">")
            .Append(found?.Mark ?? "No evidence yet")
            .AppendHtml("</span></a>");
    }
}
