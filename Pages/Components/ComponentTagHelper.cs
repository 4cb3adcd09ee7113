using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.Web.HtmlRendering;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CookieTutorial.Pages.Components;

/// <summary>
/// Draws a component: <c>&lt;component type="typeof(WireTrace)" param-Exchange="…" /&gt;</c>. The framework's tag of this name
/// does the same, and can make a component interactive as well. This one draws static HTML only, all of a request with one
/// <see cref="HtmlRenderer"/>, which costs half as much.
/// </summary>
[HtmlTargetElement("component", Attributes = "type", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ComponentTagHelper(HtmlRenderer renderer) : TagHelper
{
    /// <summary>The component.</summary>
    public required Type Type { get; set; }

    /// <summary>Its parameters.</summary>
    [HtmlAttributeName("parameters", DictionaryAttributePrefix = "param-")]
    public IDictionary<string, object?> Parameters { get; set; } =
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new DrawnComponent(
            renderer,
            await renderer.Dispatcher.InvokeAsync(
                () => renderer.RenderComponentAsync(Type, ParameterView.FromDictionary(Parameters)))));
    }

    /// <summary>Goes straight into the page, without a string in between.</summary>
    private sealed class DrawnComponent(HtmlRenderer renderer, HtmlRootComponent component) : IHtmlAsyncContent
    {
        public async ValueTask WriteToAsync(TextWriter writer) =>
            await renderer.Dispatcher.InvokeAsync(() => component.WriteHtmlTo(writer));

        // Pages are written asynchronously; the interface has this, too.
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => WriteToAsync(writer).AsTask().GetAwaiter().GetResult();
    }
}
