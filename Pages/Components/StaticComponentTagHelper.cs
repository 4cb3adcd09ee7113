using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CookieTutorial.Pages.Components;

/// <summary>
/// A component that never changes: <c>&lt;static-component type="typeof(SourceListing)" param-File="…" /&gt;</c>. The framework's
/// <c>component</c> tag draws it with each request.
/// </summary>
[HtmlTargetElement("static-component", Attributes = "type", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StaticComponentTagHelper(StaticComponents components) : TagHelper
{
    /// <summary>The component.</summary>
    public required Type Type { get; set; }

    /// <summary>What else than its place in the page tells it from others: empty, or one of a few values.</summary>
    public string Key { get; set; } = "";

    /// <summary>Its parameters.</summary>
    [HtmlAttributeName("parameters", DictionaryAttributePrefix = "param-")]
    public IDictionary<string, object?> Parameters { get; set; } = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The page that is drawn.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(await components.GetAsync($"{ViewContext.ExecutingFilePath} {context.UniqueId} {Key}", Type, Parameters));
    }
}
