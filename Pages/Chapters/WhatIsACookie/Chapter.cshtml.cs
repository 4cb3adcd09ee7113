using CookieTutorial.Services.Course;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.WhatIsACookie;

/// <summary>The chapter “What is a cookie?”.</summary>
public class ChapterModel() : ChapterPageModel(Definition)
{
    public static readonly Chapter Definition = new(
        typeof(ChapterModel),
        "What is a cookie?",
        "A server forgets you after every answer. A cookie is a short text that your browser keeps, and that the server knows "
        + "you by.",
        Demos:
        [
            new(typeof(ForgetfulModel), "A server that forgets"),
            new(typeof(RememberingModel), "A server that recognizes you"),
        ],
        Checkpoints:
        [
            new(
                "no-cookie",
                "Send the second page a request with no cookie of the lessons.",
                (exchange, _) => exchange.AsksFor<RememberingModel>() && !SendsLessonCookie(exchange))
            {
                Hint = "A reader who is new here does it with the very first request.",
                Solution = "Send the second page a request. If it greets you already, wait until the minute of its cookie "
                    + "is over; if you bring cookies of other chapters, “Start over” deletes them.",
            },
            new(
                "a-cookie",
                "Send the second page a request that carries its cookie.",
                (exchange, _) => exchange.AsksFor<RememberingModel>()
                    && exchange.Sent(CookieNames.Met) && !exchange.Sets(CookieNames.Met))
            {
                Hint = "The cookie lives for a minute. Which request brings it?",
                Solution = "Send the second page two requests within a minute. The first answer sets the cookie, and the "
                    + "second request brings it.",
            },
        ])
    {
        Minutes = 10,
        Cookies = [new(CookieNames.Met)],
    };

    /// <summary>The whole life of the cookie of the second page.</summary>
    public static IReadOnlyList<SequenceStep> Flow { get; } =
    [
        new(SequenceStepKind.Sent, "A first request. Your browser has no cookie for this host."),
        new(SequenceStepKind.Answered, "The page, and with it a cookie that lasts 60 seconds.", "met=yes; max-age=60; path=/"),
        new(SequenceStepKind.Kept, "It keeps the cookie."),
        new(SequenceStepKind.Sent, "The next request to this host brings the cookie back.", "met=yes"),
        new(SequenceStepKind.Answered, "The page. The server recognizes you, so it hands out nothing."),
        new(SequenceStepKind.Kept, "The 60 seconds are over. It removes the cookie."),
        new(SequenceStepKind.Sent, "A request like the first one. To the server you are a stranger again."),
    ];

    private static bool SendsLessonCookie(Exchange exchange) =>
        exchange.SentCookies.Any(cookie => TutorialCourse.Contents.Cookies.Contains(cookie.Name));
}
