using CookieTutorial.Services.Course;

namespace CookieTutorial.Pages;

/// <summary>The progress of the reader who sent a request.</summary>
public static class ReaderProgress
{
    /// <summary>
    /// What the reader has reached: after this exchange if it was judged, else as the <c>progress</c> cookie says.
    /// </summary>
    public static Progress ReadProgress(this HttpContext context, TableOfContents contents) =>
        context.Features.Get<Progress>()
        ?? Progress.Read(context.Request.Cookies[Progress.CookieName], contents.CheckpointIds);

    /// <summary>Stores the progress in the browser, for a school year.</summary>
    /// <remarks>
    /// HttpOnly, because no script needs it: scripts learn from the page what was reached. SameSite=Lax, because no other site
    /// has a use for it. Secure wherever the site is.
    /// </remarks>
    public static void StoreProgress(this HttpContext context, Progress progress) => context.Response.Cookies.Append(
        Progress.CookieName,
        progress.CookieValue,
        new()
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
}
