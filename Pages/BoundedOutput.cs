using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CookieTutorial.Pages;

/// <summary>Bounds what a live page prints of a request. Its handler is the lesson, and need not think of that.</summary>
public static class BoundedOutput
{
    /// <summary>
    /// The most characters of markup. A cookie that a browser keeps has 4,096 octets, which markup writes as six characters each
    /// at most; a program can send one of 32 kB, and a page that prints it twice would be fourteen times as large.
    /// </summary>
    private const int MostCharacters = 120_000;

    /// <summary>Most outputs have fewer characters, and are put together without asking for more memory.</summary>
    private const int UsualCharacters = 500;

    /// <summary>
    /// A request that brings fewer characters, and no body, cannot make an output too long: it need not be measured.
    /// </summary>
    private const int FewCharacters = 2_048;

    /// <summary>The output, or a sentence in its place where it is too long to show.</summary>
    public static IHtmlContent WithinBounds(this IHtmlContent output, HttpRequest request, HtmlEncoder encoder) =>
        BringsLittle(request) ? output : output.WithinBounds(encoder);

    /// <inheritdoc cref="WithinBounds(IHtmlContent, HttpRequest, HtmlEncoder)"/>
    public static IHtmlContent WithinBounds(this IHtmlContent output, HtmlEncoder encoder)
    {
        using StringWriter writer = new(new StringBuilder(UsualCharacters), CultureInfo.InvariantCulture);
        output.WriteTo(writer, encoder);
        var markup = writer.ToString();
        return new HtmlString(markup.Length <= MostCharacters
            ? markup
            : "<p id=\"output\">This output is too long to show: no browser sends a cookie as large.</p>");
    }

    private static bool BringsLittle(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Cookie is var cookies && cookies.Count <= 1
        && cookies.ToString().Length + (request.QueryString.Value?.Length ?? 0) < FewCharacters;
}
