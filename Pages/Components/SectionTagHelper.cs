using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CookieTutorial.Pages.Components;

/// <summary>
/// Gives each section of a chapter an address: <c>&lt;h2&gt;Three visits&lt;/h2&gt;</c> becomes <c>#three-visits</c>, with a link
/// to copy for the mouse, and the layout lists them all. Elsewhere a heading stays as it is.
/// </summary>
[HtmlTargetElement("h2")]
public sealed partial class SectionTagHelper : TagHelper
{
    /// <summary>The view in which the heading stands.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ViewData.Model is not Chapters.ChapterPageModel)
        {
            return;
        }

        var title = WebUtility.HtmlDecode(Tag().Replace((await output.GetChildContentAsync()).GetContent(), ""));
        var id = NotOfAWord().Replace(title.ToLowerInvariant(), "-").Trim('-');
        SectionsOf(View.ViewData).Add((id, title));
        output.Attributes.SetAttribute("id", id);
        output.PostContent
            .AppendHtml(" <a class=\"anchor\" tabindex=\"-1\" aria-hidden=\"true\" href=\"#").Append(id).AppendHtml("\">#</a>");
    }

    /// <summary>The sections of the chapter that have been drawn so far, in their order.</summary>
    public static IList<(string Id, string Title)> SectionsOf(ViewDataDictionary viewData)
    {
        if (viewData["Sections"] is not IList<(string, string)> sections)
        {
            viewData["Sections"] = sections = [];
        }

        return sections;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotOfAWord();
}
