namespace CookieTutorial.Services.Course;

/// <summary>A cookie of the lessons, as the definition of the chapter that sets it says.</summary>
/// <param name="Name">Its name, in the letter case in which it is set.</param>
public sealed record LessonCookie(string Name)
{
    /// <summary>The paths on which the chapter sets it.</summary>
    public IReadOnlyList<string> Paths { get; init; } = ["/"];

    /// <summary>The <c>Domain</c> with which the chapter sets it, or <see langword="null"/> for a host-only cookie.</summary>
    public string? Domain { get; init; }

    /// <summary>
    /// Whether the chapter has readers write it by hand. A script that names no path binds it to the folder of its page
    /// (<see cref="UserAgent.DefaultPath"/>), so it can lie there, too.
    /// </summary>
    public bool IsByHand { get; init; }

    /// <summary>
    /// Whether there are many, with a number of at most four digits behind the name. They must end by themselves within a minute:
    /// nothing deletes them.
    /// </summary>
    public bool IsNumbered { get; init; }

    /// <summary>
    /// Whether a name is this cookie's. Letter case does not matter, because <see cref="IRequestCookieCollection"/> finds a
    /// cookie whatever its case; it does in a numbered one, which nobody writes by hand.
    /// </summary>
    public bool Is(string name) => IsNumbered
        ? name.StartsWith(Name, StringComparison.Ordinal)
            && (name.Length - Name.Length) is >= 1 and <= 4
            && name.AsSpan(Name.Length).IndexOfAnyExceptInRange('0', '9') < 0
        : name.Equals(Name, StringComparison.OrdinalIgnoreCase);
}
