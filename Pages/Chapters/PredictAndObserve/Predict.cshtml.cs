using System.Collections.Immutable;
using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.Evidence;
using CookieTutorial.Services.Security;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Services.Wire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>
/// Predicts what browsers make of any lines that a reader types, and begins a run that really sends them. Chromium and Firefox
/// hold the policy of a form against each redirect after it, and a run may lead over the plain server's port, which knows the
/// site's own steps by <c>Referer</c>.
/// </summary>
[RequestSizeLimit(RequestLimits.PatientBodyOctets)]
[ContentSecurityPolicy("form-action", "http://localhost:*")]
[ContentSecurityPolicy("form-action", "http://127.0.0.1:*")]
[ReferrerPolicy("origin")]
public class PredictModel(Runs runs, PlainHttpServer plainServer, TableOfContents contents, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "", SupportsGet = true)]
    public CaseForm Form { get; set; } = new();

    /// <summary>What really happened, when the lines were sent.</summary>
    public Run? Run { get; private set; }

    /// <summary>Whether the address names a run that nobody knows any more.</summary>
    public bool IsForgotten { get; private set; }

    /// <summary>What each profile predicts; empty before the reader asks for it.</summary>
    public ImmutableArray<Forecast> Forecasts { get; private set; } = [];

    /// <summary>The lines that the forecasts are about.</summary>
    public IReadOnlyList<TypedLine> Lines => Run?.Lines ?? Form.Lines;

    /// <summary>The address that sets them.</summary>
    public Place Place => Run?.Place ?? new(
        string.IsNullOrEmpty(Form.Over) ? Request.Scheme : Form.Over,
        Request.Host.Host,
        string.IsNullOrEmpty(Form.At) ? Place.Setters[0] : Form.At);

    /// <summary>The profile of the reader's browser; the standard for one that names no engine.</summary>
    public Profile Yours => ReaderEngine.Of(Request.Headers.UserAgent.ToString()) switch
    {
        "Chromium" => Profile.Chromium,
        "Firefox" => Profile.Firefox,
        "WebKit" => Profile.Safari,
        _ => Profile.Standard,
    };

    private IEnumerable<string> LineOctets => Lines.Select(line => line.Octets);

    public void OnGet(string? run)
    {
        Run = runs.Find(run);
        IsForgotten = run is not null && Run is null;
        if (Run is not null)
        {
            Form = new() { Line = [.. Run.Lines.Select(line => line.Text)], At = Place.Path, Over = Place.Scheme };
            Forecasts = Forecast.AllOf(LineOctets, Place, Run.SetAt);
        }
        else if (Form.Line is { } lines)
        {
            // Who makes a link cannot know by which host its readers come.
            Form.Line = [.. lines.Select(line => line?.Replace("{host}", Request.Host.Host, StringComparison.Ordinal))];
        }
    }

    public IActionResult OnPost()
    {
        if (ModelState.IsValid && Lines.Count == 0)
        {
            ModelState.AddModelError(nameof(Form.Line), "Type a line first, such as a=1; Path=/.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Forecasts = Forecast.AllOf(LineOctets, Place, clock.GetUtcNow());
        return Form.Send && Begin() is { } first ? Redirect(first.AbsoluteUri) : Page();
    }

    /// <summary>Begins a run, or says why not.</summary>
    private Uri? Begin()
    {
        // The plain server takes a step for the site's by Referer alone, which some browsers are told to keep to themselves.
        var plain = Request.IsHttps || Request.Host.Host.StartsWith('[') || !Request.HasOwnReferer()
            ? null
            : plainServer.AddressFor(Request.Host.Host);
        if (ProblemOfSending(plain) is { } problem)
        {
            ModelState.AddModelError(nameof(Form.Line), problem);
            return null;
        }

        var first = runs.Begin(new()
        {
            Lines = [.. Lines],
            Place = Place,
            Site = new($"{Request.Scheme}://{Request.Host}"),
            PlainServer = plain,
            Steps = RunPlan.For(LineOctets, Place, plain is not null),
            SetAt = clock.GetUtcNow(),
        });
        if (first is null)
        {
            ModelState.AddModelError(nameof(Form.Line), "Too many lines are under way at this moment. Send yours in a minute.");
        }

        return first;
    }

    /// <summary>Paths of cookies that some user agent would store or delete, and that no request of a run brings.</summary>
    private IEnumerable<string> PathsOutside =>
        from forecast in Forecasts
        from decision in forecast.Lines
        where decision.Outcome != StorageOutcome.Refused
        let path = decision.Cookie!.Path
        where !Place.Paths.Any(asked => PathMatch.IsAtOrBelow(asked, path))
        select path;

    private string? ProblemOfSending(Uri? plain)
    {
        if (!Request.Host.HasValue)
        {
            return "Your request names no host, so nothing can lead your client to an address. The prediction stands.";
        }

        if (Place.Scheme != Request.Scheme)
        {
            return $"This page came over {Request.Scheme}, so it can send over {Request.Scheme} only. The prediction stands.";
        }

        if (plain is null && !LineOctets.All(RunPlan.IsForSite))
        {
            return "Kestrel, the server of this site, refuses such characters in a header, and the plain server, which would "
                + "send them, cannot be reached from here: it answers on http://localhost only, to browsers that send Referer. "
                + "The prediction stands.";
        }

        if (PathsOutside.FirstOrDefault() is { } outside)
        {
            return $"No address of this page lies at or below {Fate.Show(outside)}, so it could not see whether your browser has "
                + "such a cookie already, and might overwrite it. Send a line for / or /observe. The prediction stands.";
        }

        var before = Request.Headers.Cookie.SelectMany(line => CookieHeader.Parse(line ?? ""))
            .Select(cookie => Octets.FromText(cookie.Name)).ToHashSet();
        return (
            from line in LineOctets
            from name in CaseCookies.NamesIn(line)
            select LessonCookies.IsSitesOwn(name)
                    ? $"This site keeps your checkpoints in {name}, and never overwrites it. Choose another name."
                : contents.Cookies.Contains(name)
                    ? $"Another chapter has a cookie named {Fate.Show(name)}. Choose another name."
                : before.Contains(name)
                    ? $"Your browser has a cookie named {Fate.Show(name)} already. This page never overwrites one: "
                        + "choose another name, or delete that cookie in your browser first."
                : null).FirstOrDefault(problem => problem is not null);
    }
}
