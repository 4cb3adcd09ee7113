using CookieTutorial.Services.Course;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace CookieTutorial.Pages.Components;

/// <summary>
/// What sends a request from a sentence of a chapter: <c>&lt;send page="typeof(TestCookieModel)"&gt;Send it&lt;/send&gt;</c>.
/// The query of its address has attributes of its own: <c>query-line="a=1"</c> becomes <c>?line=a%3D1</c>.
/// The answer appears in the little browser. A phone without scripts has no room for that: there it takes the place of the
/// chapter, and the browser's “back” returns to the sentence.
/// </summary>
public sealed class SendTagHelper : TagHelper
{
    /// <summary>The model of the live page that answers.</summary>
    public required Type Page { get; set; }

    /// <summary>The query of the address: names and values, not encoded.</summary>
    [HtmlAttributeName("query", DictionaryAttributePrefix = "query-")]
    public IDictionary<string, string?> Query { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var address = QueryHelpers.AddQueryString(PageAddress.Of(Page), Query);

        // As a text: the content itself moves into the first link, and nothing would be left for the second.
        var text = (await output.GetChildContentAsync()).GetContent();
        output.TagName = "a";
        output.Attributes.SetAttribute("class", "send");
        output.Attributes.SetAttribute("href", address);
        output.Attributes.SetAttribute("target", "demo");
        output.PostElement
            .AppendHtml("<noscript><a class=\"send alone\" href=\"").Append(address).AppendHtml("\">")
            .AppendHtml(text).AppendHtml("</a></noscript>");
    }
}
