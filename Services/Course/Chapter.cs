using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Services.Course;

/// <summary>A chapter of the tutorial.</summary>
/// <param name="Page">The model of its page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">What it teaches, in one or two sentences.</param>
/// <param name="Demos">Its live pages, in the order in which a reader opens them.</param>
/// <param name="Checkpoints">What the reader does in it, in that order.</param>
public sealed record Chapter(
    Type Page, string Title, string Summary, IReadOnlyList<Demo> Demos, IReadOnlyList<Checkpoint> Checkpoints)
{
    /// <summary>How long a reader takes who does what it says, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>The cookies of its lessons, which a reset of the chapter deletes.</summary>
    public IReadOnlyList<LessonCookie> Cookies { get; init; } = [];

    /// <summary>The same, to ask for one by its name.</summary>
    public LessonCookies Lesson => field ??= new(Cookies);

    /// <summary>Pages without a lesson of their own, to which its live pages lead.</summary>
    public IReadOnlyList<Type> HelperPages { get; init; } = [];

    /// <summary>Adds what its live pages ask the site's services for.</summary>
    public Action<IServiceCollection> AddServices { get; init; } = _ => { };

    /// <summary>
    /// Each place in a jar where its cookies can lie: where the chapter puts them, and for those that readers write by hand also
    /// its addresses, and their folders, to which a browser binds a cookie that names no path. Numbered ones end by themselves.
    /// </summary>
    public IEnumerable<CookieIdentity> CookieIdentities =>
        from cookie in Cookies
        where !cookie.IsNumbered
        from path in cookie.IsByHand ? cookie.Paths.Union(Addresses.Select(DefaultPath.Of)).Union(Addresses) : cookie.Paths
        select new CookieIdentity(cookie.Name, path, cookie.Domain);

    /// <summary>The path of the chapter's page.</summary>
    public string Address => field ??= PageAddress.Of(Page);

    /// <summary>The last segment of its address: lower-case ASCII letters and hyphens.</summary>
    public string Slug => Address[(Address.LastIndexOf('/') + 1)..];

    /// <summary>Every address of the chapter: its page, its live pages and its helper pages.</summary>
    public IEnumerable<string> Addresses =>
        [Address, .. Demos.SelectMany(demo => demo.Addresses), .. HelperPages.SelectMany(PageAddress.AllOf)];
}
