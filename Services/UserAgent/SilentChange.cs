namespace CookieTutorial.Services.UserAgent;

/// <summary>Why a cookie is not as an attribute asks for it, although the attribute counts.</summary>
internal static class SilentChange
{
    /// <summary>A Domain that is taken as none.</summary>
    private static readonly Reason Suffix = Reason.Bis(
        "5.7 step 9", "Its Domain is this host, a public suffix such as com or localhost, and counts as none.");

    /// <summary>The reasons for one line; none for a line that was refused.</summary>
    /// <param name="decision">What became of the line.</param>
    /// <param name="profile">By whose rules.</param>
    public static IEnumerable<Reason> ReasonsIn(StorageDecision decision, Profile profile)
    {
        if (decision is not { Outcome: not StorageOutcome.Refused, Cookie: { } cookie })
        {
            yield break;
        }

        if (cookie.HostOnly && decision.Line.Domain?.TrimStart('.') is { Length: > 0 } && !CanonicalHost.IsAddress(cookie.Domain))
        {
            yield return Suffix;
        }

        // The moment of the last access is that of the answer.
        if (decision.Line.ExpiryTime(cookie.LastAccessTime) > cookie.Expiry)
        {
            yield return Reason.Bis("5.5", $"No cookie is kept for more than {profile.CookieAgeLimit.Days} days.");
        }
    }
}
