using AngleSharp.Dom;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters;

/// <summary>What the prose of a chapter has its reader do.</summary>
internal static class Prose
{
    /// <summary>
    /// Its steps, in the order of the text: the address to which a link sends, the question that is asked, what the reader types,
    /// the file that is listed, and the command that starts the program to take home.
    /// </summary>
    public static async Task<IEnumerable<string>> StepsAsync(HttpClient client, string chapter)
    {
        var page = await (await client.GetAsync(chapter, cookie: null)).DocumentAsync();
        return page.QuerySelectorAll(".prose a.send, .prose legend, .prose figcaption, .prose pre")
            .Where(element => !element.ClassList.Contains("alone"))
            .Where(element => element.LocalName != "pre" || element.Closest(".listing") is null)
            .Where(element => element.LocalName != "figcaption" || element.Closest(".listing") is not null)
            .Select(element => element.GetAttribute("href") ?? element.TextContent.Trim());
    }
}
