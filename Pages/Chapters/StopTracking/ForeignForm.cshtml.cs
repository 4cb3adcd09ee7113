using CookieTutorial.Services.Hosting;
using CookieTutorial.Services.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.StopTracking;

/// <summary>
/// A form that posts to another site. To a browser, <c>localhost</c> and <c>127.0.0.1</c> are two sites, though one server
/// answers at both names; a site with one name only has no such form.
/// </summary>
[ContentSecurityPolicy("form-action", "http://localhost:*")]
[ContentSecurityPolicy("form-action", "http://127.0.0.1:*")]
public class ForeignFormModel : PageModel
{
    /// <summary>The button's page at the other name of this site, if it has one.</summary>
    public Uri? Target { get; private set; }

    public void OnGet()
    {
        var (scheme, host) = (Request.Scheme, Request.Host);
        if (scheme == Uri.UriSchemeHttp && LoopbackName.Is(host.Host))
        {
            var otherName = host.Host == "127.0.0.1" ? "localhost" : "127.0.0.1";
            Target = new UriBuilder(scheme, otherName, host.Port ?? 80, "/stop_tracking/post").Uri;
        }
    }
}
