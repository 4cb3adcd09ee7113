using System.Collections.Frozen;

namespace CookieTutorial.Services.Course;

/// <summary>All cookies that this site sets: those of its lessons, and its own <see cref="Progress.CookieName"/>.</summary>
/// <param name="lessons">The cookies of the lessons.</param>
public sealed class LessonCookies(IEnumerable<LessonCookie> lessons)
{
    private readonly FrozenSet<string> _names =
        lessons.Where(cookie => !cookie.IsNumbered).Select(cookie => cookie.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly LessonCookie[] _numbered = [.. lessons.Where(cookie => cookie.IsNumbered)];

    /// <summary>Whether a cookie is one of a lesson.</summary>
    public bool Contains(string name)
    {
        if (_names.Contains(name))
        {
            return true;
        }

        // A lambda would be an object for every name that is asked for, on every live page.
        foreach (var cookie in _numbered)
        {
            if (cookie.Is(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a cookie is the site's own: no lesson has it, so what is shown of an exchange folds it.</summary>
    public static bool IsSitesOwn(string name) => name.Equals(Progress.CookieName, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the value of a cookie may be shown. Whatever else a reader has set aside on this host belongs to other programs.
    /// </summary>
    public bool MayShow(string name) => Contains(name) || IsSitesOwn(name);
}
