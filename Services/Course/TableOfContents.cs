namespace CookieTutorial.Services.Course;

/// <summary>The chapters, in reading order.</summary>
public static class TableOfContents
{
    public static IReadOnlyList<Chapter> Chapters { get; } =
    [
        new("Your first cookie", "A cookie makes one round trip: from the server to your browser, and back.",
        [
            new(Routes.TestCookie, "The test cookie", "Open it: the server sets a cookie named id. Send the request again: your browser brings the cookie back."),
        ]),
        new("The color cookie", "One cookie, two lifetimes. A session cookie ends with the browser's session; a persistent cookie ends at a time that the server names.",
        [
            new(Routes.TestCookies, "A session cookie", "The server names no lifetime. Close all windows of your browser, open it again, and see whether the cookie is still there."),
            new(Routes.TestCookiesPersistent, "A persistent cookie", "The server asks for two years. Start over first, if color is already set: the server sets it only when it is missing."),
        ]),
        new("Counting visits", "The server adds one, and your browser remembers: the count is in a cookie. A handler is the method that answers a request; a template is the HTML that the handler's values go into.",
        [
            new(Routes.TrackUserDirect, "The handler builds the text", "Send the request three times, and compare the number that comes in with the number that goes out."),
            new(Routes.TrackUser, "The template adds one", "The template gets the old count and adds one while it renders. Change the cookie by hand, and send the request again."),
        ]),
        new("Stop tracking", "A server deletes a cookie by setting it again, with an expiry in the past.",
        [
            new(Routes.StopTracking, "The deletion", "Open it after a few counted visits, then look at the jar: visits is gone, color is still there."),
        ]),
    ];

    /// <summary>All live pages, in reading order.</summary>
    public static IEnumerable<Demo> Demos => Chapters.SelectMany(chapter => chapter.Demos);
}
