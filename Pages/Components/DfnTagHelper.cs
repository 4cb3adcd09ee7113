using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CookieTutorial.Pages.Components;

/// <summary>Gives each term an address, to which the glossary leads: <c>&lt;dfn&gt;session cookie&lt;/dfn&gt;</c> becomes
/// <c>#term-session-cookie</c>.</summary>
public sealed partial class DfnTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute("id", IdOf((await output.GetChildContentAsync()).GetContent()));

    /// <summary>The id of a term.</summary>
    public static string IdOf(string name) => $"term-{NotOfAWord().Replace(name.ToLowerInvariant(), "-")}";

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotOfAWord();
}
