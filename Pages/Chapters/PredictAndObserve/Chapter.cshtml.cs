using CookieTutorial.Services.Course;
using CookieTutorial.Services.Security;
using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>
/// The chapter “Predict and observe”. A run may lead the little browser over the plain server's port, and the chapter's own
/// policy holds there, too.
/// </summary>
[ContentSecurityPolicy("form-action", "http://localhost:*")]
[ContentSecurityPolicy("form-action", "http://127.0.0.1:*")]
[ContentSecurityPolicy("frame-src", "http://localhost:*")]
[ContentSecurityPolicy("frame-src", "http://127.0.0.1:*")]
public class ChapterModel() : ChapterPageModel(Definition)
{
    public static readonly Chapter Definition = new(
        typeof(ChapterModel),
        "Predict and observe",
        "Type any Set-Cookie line that you can think of. Predict what becomes of it, and then let your own browser decide.",
        Demos: [new(typeof(PredictModel), "The laboratory")],
        Checkpoints:
        [
            new(
                "refused-by-prefix",
                "Really send a line that is refused because of the prefix of its name.",
                (exchange, _) => Exercises.HasLineRefusedByPrefix(exchange))
            {
                Hint = "A prefix is a promise. Break it.",
                Solution = "Type __Host-id=1; Path=/ and press “Really send it”: the name promises Secure.",
            },
            new(
                "engines-differ",
                "Really send a line that Chromium and Firefox treat differently.",
                (exchange, _) => Exercises.HasLineThatEnginesDifferIn(exchange))
            {
                Hint = "Try what no server should write: a line without an equals sign, a tab inside a value, a date without "
                    + "seconds.",
                Solution = "Type token and press “Really send it”. To Chromium it is a value without a name; Firefox takes it "
                    + "for a name without a value.",
            },
            new(
                "right-deletion",
                "In one go, set a cookie that has a path and a domain, and delete it by the line behind it.",
                (exchange, _) => Exercises.HasRightDeletion(exchange))
            {
                Hint = "A deletion reaches only the cookie with the same name, domain and path.",
                Solution = "Fill in the two lines of the section on deleting. Copy Path and Domain from the first line to the "
                    + "second, before its Max-Age=0, and press “Really send it”.",
            },
            new(
                "deceiving-date",
                "Really send an Expires that looks like a day to come, and ends the cookie at once.",
                (exchange, _) => Exercises.HasDateThatDeceives(exchange))
            {
                Hint = "How does a browser read a year of two digits?",
                Solution = "Type a=1; Expires=Thu, 31 Dec 99 23:59:59 GMT and press “Really send it”. Two digits from 70 on mean "
                    + "the last century.",
            },
        ])
    {
        Minutes = 25,
        HelperPages = [typeof(ObserveModel)],
        AddServices = services => services.AddSingleton<Runs>().AddSingleton<IPlainPage, PlainObserver>(),
    };
}
