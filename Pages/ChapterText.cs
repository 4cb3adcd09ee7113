using System.Net;
using System.Text.RegularExpressions;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.Source;

namespace CookieTutorial.Pages;

/// <summary>What a chapter says, read from its own view: the glossary and the page at the end repeat its sentences.</summary>
public static partial class ChapterText
{
    /// <summary>The terms that a chapter explains, each with the sentence around it.</summary>
    public static IEnumerable<CourseTerm> Terms(Chapter chapter) =>
        from paragraph in Paragraph().Matches(ViewOf(chapter))
        from sentence in Gap().Split(PlainText(Definition().Replace(paragraph.Value, "[[$1]]")))
        from term in MarkedTerm().Matches(sentence)
        select new CourseTerm(term.Groups[1].Value, MarkedTerm().Replace(sentence, "$1"), chapter);

    /// <summary>What a reader has seen who has done the chapter.</summary>
    public static IEnumerable<string> Seen(Chapter chapter) =>
        Item().Matches(SeenList().Match(ViewOf(chapter)).Value).Select(item => PlainText(item.Value));

    private static string ViewOf(Chapter chapter)
    {
        var folder = chapter.Page.Namespace!.Replace($"{nameof(CookieTutorial)}.", "").Replace('.', '/');
        return EmbeddedSource.Read($"{folder}/Chapter.cshtml");
    }

    /// <summary>Without markup, and without the links to the sources of a sentence.</summary>
    private static string PlainText(string markup) =>
        Blank().Replace(WebUtility.HtmlDecode(Tag().Replace(Citation().Replace(markup, ""), "")), " ").Trim();

    [GeneratedRegex(@"<(p|li)\b[^>]*>.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"<section class=""seen"">.*?</ul>", RegexOptions.Singleline)]
    private static partial Regex SeenList();

    [GeneratedRegex("<li>.*?</li>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex(@"\s*\(<a [^>]*>[^<]*</a>\)|\s*<a class=""source""[^>]*>[^<]*</a>")]
    private static partial Regex Citation();

    [GeneratedRegex("<dfn>(.*?)</dfn>")]
    private static partial Regex Definition();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    /// <summary>The blank between two sentences.</summary>
    [GeneratedRegex(@"(?<=[.?!][”)]?) (?=[A-Z“(\[])")]
    private static partial Regex Gap();

    [GeneratedRegex(@"\[\[(.*?)\]\]")]
    private static partial Regex MarkedTerm();
}
