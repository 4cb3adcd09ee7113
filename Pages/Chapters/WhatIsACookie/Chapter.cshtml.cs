using CookieTutorial.Services.Course;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.WhatIsACookie;

/// <summary>The chapter “What is a cookie?”.</summary>
public class ChapterModel() : ChapterPageModel(Definition)
{
    public static readonly Chapter Definition = new(
        typeof(ChapterModel),
        "What is a cookie?",
        "A server forgets you after every answer. A cookie is a short text that your browser keeps, and by which the server "
        + "recognizes you.",
        Demos:
        [
            new(typeof(ForgetfulModel), "The first page"),
            new(typeof(RememberingModel), "The second page"),
            new(typeof(WelcomeModel), "A first hello"),
        ],
        Checkpoints:
        [
            new(
                "no-cookie",
                "Send the second page a request that does not carry its cookie.",
                (exchange, _) => exchange.AsksFor<RememberingModel>() && !exchange.Sent(CookieNames.Met))
            {
                Hint = "The very first request that you send to it is one.",
                Solution = "Send the second page a request. If it greets you already, wait until the minute of its cookie is "
                    + "over, and send it again.",
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
            new(
                "minute-over",
                "Once the second page knows you, wait until the minute is over, and be a stranger to it again.",
                (exchange, progress) => exchange.AsksFor<RememberingModel>()
                    && !exchange.Sent(CookieNames.Met) && progress.Contains("no-cookie") && progress.Contains("a-cookie"))
            {
                Hint = "The cookie lives for a minute after the answer that set it.",
                Solution = "When the checkpoint above is done, wait for a minute, and send the second page a request once more.",
            },
        ])
    {
        Minutes = 10,
        Cookies = [new(CookieNames.Met), new(CookieNames.Guest) { Paths = ["/first-hello"] }],
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
}
