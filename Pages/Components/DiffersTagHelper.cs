using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CookieTutorial.Pages.Components;

/// <summary>
/// Says, inside a claim, how one engine differs from it: <c>&lt;differs in="Firefox"&gt;Firefox …&lt;/differs&gt;</c>. The
/// claim's test names the same engine.
/// </summary>
[HtmlTargetElement("differs", Attributes = nameof(In))]
public sealed class DiffersTagHelper : TagHelper
{
    /// <summary>The engine's name: Chromium, Firefox or WebKit.</summary>
    public string In { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "differs");
        output.Attributes.SetAttribute("data-engine", In);
    }
}
