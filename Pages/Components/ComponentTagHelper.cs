using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CookieTutorial.Pages.Components;

/// <summary>
/// Draws a component: <c>&lt;component type="typeof(WireTrace)" param-Exchange="…" /&gt;</c>. The framework's tag of this name
/// does the same, and can make a component interactive as well. This one draws static HTML only, which costs less.
/// </summary>
[HtmlTargetElement("component", Attributes = "type", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ComponentTagHelper : TagHelper
{
    /// <summary>The component: a <see cref="StaticComponent"/>.</summary>
    public required Type Type { get; set; }

    /// <summary>Its parameters.</summary>
    [HtmlAttributeName("parameters", DictionaryAttributePrefix = "param-")]
    public IDictionary<string, object?> Parameters { get; set; } =
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new DrawnComponent(Type, Parameters));
    }
}
