namespace CookieTutorial.Services.UserAgent;

/// <summary>What a user agent did with a cookie that it received, and why.</summary>
/// <param name="Store">The store afterwards.</param>
/// <param name="Outcome">What it did.</param>
/// <param name="Cookie">
/// The cookie with the fields that it got; of a refused one, <see langword="null"/> where the string was not read to its end.
/// </param>
/// <param name="Line">The string, taken apart.</param>
/// <param name="Reason">The step that decided.</param>
public sealed record StorageDecision(
    CookieStore Store, StorageOutcome Outcome, Cookie? Cookie, SetCookieString Line, Reason Reason)
{
    /// <summary>Whether the string asks for a deletion, and nothing forbids it.</summary>
    public bool IsDeletion => Outcome is StorageOutcome.Deleted or StorageOutcome.DeletedNothing;
}
