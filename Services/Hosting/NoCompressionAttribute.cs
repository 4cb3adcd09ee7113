namespace CookieTutorial.Services.Hosting;

/// <summary>
/// Marks a page that is never compressed, because it shows a secret beside words that another site can choose: the size of such
/// a page tells, guess by guess, what the secret is (BREACH, <see href="https://www.breachattack.com/"/>). It stands on a page
/// model, or among the metadata of an endpoint.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NoCompressionAttribute : Attribute;
