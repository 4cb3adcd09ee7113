namespace CookieTutorial.Services.Security;

/// <summary>
/// Gives the answers of one page another referrer policy than the site's <c>same-origin</c>. It stands on a page model.
/// </summary>
/// <param name="policy">
/// The policy, such as <c>origin</c> (https://www.w3.org/TR/referrer-policy/#referrer-policies). On an answer that redirects, it
/// holds for the request that follows.
/// </param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReferrerPolicyAttribute(string policy) : Attribute
{
    /// <summary>The policy.</summary>
    public string Policy => policy;
}
