using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages;

/// <summary>Says what went wrong and what helps, for whatever request failed, and nothing about the site's inside.</summary>
public class ErrorModel : PageModel
{
    /// <summary>The status code, 400 to 599. Not bound: binding would read the form, which may be what failed.</summary>
    public int Status => IsOfAFailure
        ? int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture)
        : StatusCodes.Status404NotFound;

    public string Heading => Status switch
    {
        403 => "No page of this site sent this request",
        404 => "There is no page here",
        405 => "This page cannot do that",
        408 => "This form came too slowly",
        413 => "This form is too large",
        415 => "This form is written in a forbidden character set",
        429 => "Too many requests from your address",
        >= 500 => "Something broke on our side",
        _ => "This request was not understood",
    };

    public string Help => Status switch
    {
        403 => "Only a page of this site may change something here. Open the page itself, and press its button.",
        404 => "Check the address for a typing error, or choose a page below.",
        405 => "Open the page with GET, as a link does, or choose another below.",
        408 => "Nothing was changed. Open the page again, and send the form once more.",
        413 => "Nothing was changed. The form was larger than its page takes: open the page again, and send less.",
        415 => "Forms are read as UTF-8, as browsers send them. Open the page itself, and use its form.",
        429 => "Nothing was changed. The laboratories take only so many requests from one address, and you may share yours with "
            + $"others. Wait {Wait}, and send the request again.",
        >= 500 => "It is not your fault. Send the request again. If the page breaks again, start over with the button at the end "
            + "of this page.",
        _ => "The server could not read it. Choose a page below.",
    };

    /// <summary>How long the answer's <c>Retry-After</c> asks the reader to wait (RFC 9110, section 10.2.3).</summary>
    private string Wait => Response.Headers.RetryAfter.ToString() switch
    {
        "" => "a minute",
        "1" => "1 second",
        var seconds => $"{seconds} seconds",
    };

    /// <summary>Runs for every method, because a request of any method can fail.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        Response.StatusCode = IsOfAFailure ? Status : StatusCodes.Status404NotFound;

    /// <summary>Whether a request failed and this page answers it; otherwise somebody asked for the page's own address.</summary>
    private bool IsOfAFailure =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
}
