namespace CookieTutorial.Pages;

/// <summary>
/// Says, on the model of a page that <see cref="PageCache"/> keeps, what else its content depends on than the reader's
/// checkpoints.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class PageKeyAttribute : Attribute
{
    /// <summary>
    /// A further part of the key, one of a few values and never one that a client can invent; or <see langword="null"/> when the
    /// page must be drawn for this request alone.
    /// </summary>
    public abstract string? PartFor(HttpContext context);
}
