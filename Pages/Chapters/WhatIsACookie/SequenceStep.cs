namespace CookieTutorial.Pages.Chapters.WhatIsACookie;

/// <summary>Who does something in a step of a sequence diagram.</summary>
public enum SequenceStepKind
{
    /// <summary>The browser sends a request.</summary>
    Sent,

    /// <summary>The server sends a response.</summary>
    Answered,

    /// <summary>The browser does something with its jar, and nothing goes over the wire.</summary>
    Kept,
}

/// <summary>A step of a sequence diagram.</summary>
/// <param name="Kind">Who does something.</param>
/// <param name="Text">What happens, in a sentence.</param>
/// <param name="Cookie">
/// The value of the message's <c>Cookie</c> or <c>Set-Cookie</c> line; <see langword="null"/> when it has no such line.
/// </param>
public sealed record SequenceStep(SequenceStepKind Kind, string Text, string? Cookie = null);
