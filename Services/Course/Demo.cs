namespace CookieTutorial.Services.Course;

/// <summary>A live page, whose handler is the lesson.</summary>
/// <param name="Page">The page's model.</param>
/// <param name="Title">What it shows, in a few words.</param>
public sealed record Demo(Type Page, string Title)
{
    /// <summary>Its path on this site.</summary>
    public string Address => Addresses[0];

    /// <summary>The same, and after it the further paths at which the page answers.</summary>
    public IReadOnlyList<string> Addresses => field ??= PageAddress.AllOf(Page);
}
