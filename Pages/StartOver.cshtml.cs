using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.Limits;
using CookieTutorial.Services.Wire;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages;

/// <summary>Deletes the cookies of the tutorial, whatever their paths, and no others.</summary>
public class StartOverModel(TableOfContents contents) : PageModel
{
    /// <summary>The plain server answers every path, and its cookie is bound to the folder of the path; this is the usual example.</summary>
    private const string PlainServerExample = "/any/path";

    /// <summary>The names of the tutorial's cookies that came with the request, as the browser spelled them.</summary>
    public IReadOnlyList<string> Sent { get; private set; } = [];

    /// <summary>How many <c>Set-Cookie</c> lines the answer has; 0 before the reader asks for them.</summary>
    public int Deletions { get; private set; }

    public void OnPost()
    {
        Sent = [.. Request.Headers.Cookie
            .SelectMany(value => CookieHeader.Parse(value ?? ""))
            .Where(cookie => cookie.IsTutorials)
            .Select(cookie => cookie.Name)
            .Distinct()];

        foreach (var path in CookiePaths.Of([Routes.StartOver, Routes.ResetChapter, PlainServerExample, .. contents.Addresses]))
        {
            foreach (var name in TutorialCookies.ByHand.Union(Sent.Where(name => !TutorialCookies.IsOfLimits(name))))
            {
                Response.Cookies.Expire(name, path);
            }
        }

        foreach (var name in TutorialCookies.Names.Except(TutorialCookies.ByHand).Except(Sent))
        {
            Response.Cookies.Expire(name, "/");
        }

        foreach (var name in Sent.Where(TutorialCookies.IsOfLimits))
        {
            Response.Cookies.Expire(name, "/");
            Response.Cookies.Expire(name, Routes.StartOver);
        }

        // The many numbered cookies of the limits end by themselves, within a minute. Each would cost one more line here.
        foreach (var (name, path) in LabCookies.Few)
        {
            Response.Cookies.Expire(name, path);
        }

        Deletions = Response.Headers.SetCookie.Count;
    }
}
