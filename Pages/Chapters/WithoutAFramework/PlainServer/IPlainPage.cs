namespace CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;

/// <summary>A page that another chapter adds to the plain server.</summary>
public interface IPlainPage
{
    /// <summary>
    /// The whole response, as the octets of its characters (U+0000 to U+00FF); <see langword="null"/> for a request that is not
    /// for this page.
    /// </summary>
    string? Answer(PlainRequest request);
}
