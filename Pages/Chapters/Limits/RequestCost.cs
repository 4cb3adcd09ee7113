using System.Text;

namespace CookieTutorial.Pages.Chapters.Limits;

/// <summary>What the header lines of a request cost.</summary>
/// <param name="Cookie">The octets of the <c>Cookie</c> lines.</param>
/// <param name="All">The octets of all header lines.</param>
public readonly record struct RequestCost(int Cookie, int All)
{
    /// <summary>Counts the lines as HTTP/1.1 writes them: name, colon, space, value and line end (RFC 9112, section 5).</summary>
    public static RequestCost Of(IHeaderDictionary headers) => new(
        headers.Cookie.Sum(value => Line("Cookie", value)),
        headers.Sum(header => header.Value.Sum(value => Line(header.Key, value))));

    private static int Line(string name, string? value) =>
        name.Length + ": ".Length + Encoding.UTF8.GetByteCount(value ?? "") + "\r\n".Length;
}
