using CookieTutorial.Services.Course;
using CookieTutorial.Services.Wire;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages;

/// <summary>
/// Asks the browser to delete the cookies of the tutorial, wherever a chapter can have put them, and no others.
/// </summary>
public class StartOverModel(TableOfContents contents) : PageModel
{
    /// <summary>
    /// The most names that are treated one by one because a request brought them. Requests can bring thousands, and each would
    /// cost a line of the answer.
    /// </summary>
    private const int MostSent = 16;

    /// <summary>
    /// The names of the tutorial's cookies that came with the request, as the browser spelled them; the first of them.
    /// </summary>
    public IReadOnlyList<string> Sent =>
    [
        .. Request.Headers.Cookie
            .SelectMany(value => CookieHeader.Parse(value ?? ""))
            .Select(cookie => cookie.Name)
            .Where(contents.Cookies.MayShow)
            .Distinct()
            .Take(MostSent),
    ];

    /// <summary>How many <c>Set-Cookie</c> lines the answer has; 0 before the reader asks for them.</summary>
    public int Deletions { get; private set; }

    public void OnPost()
    {
        List<CookieIdentity> identities =
        [
            .. contents.Chapters.SelectMany(chapter => chapter.CookieIdentities).Append(new(Progress.CookieName, "/")).Distinct(),
        ];

        // What came in another letter case, or with a number, reached this address, so it most likely lies on the root.
        identities.AddRange(Sent
            .Except(identities.Select(identity => identity.Name))
            .Select(name => new CookieIdentity(name, "/")));
        identities.ForEach(Response.Cookies.Expire);
        Deletions = identities.Count;
    }
}
