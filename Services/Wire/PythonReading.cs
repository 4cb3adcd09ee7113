using System.Collections.Immutable;

namespace CookieTutorial.Services.Wire;

/// <summary>What <c>SimpleCookie</c> makes of a header.</summary>
/// <param name="Items">What it read, in order, before it came to an end.</param>
/// <param name="End">How it came to an end.</param>
/// <param name="EndsAt">
/// The index of the first character that it did not read, or of what made the header void or raised the error.
/// </param>
public sealed record PythonReading(ImmutableArray<PythonItem> Items, PythonEnd End, int EndsAt)
{
    /// <summary>Whether what was read is kept.</summary>
    public bool IsKept => End is PythonEnd.Whole or PythonEnd.Stopped;

    /// <summary>The cookies of the header, in no particular order; <see langword="null"/> where an error is raised.</summary>
    public Dictionary<string, string>? Cookies
    {
        get
        {
            if (End == PythonEnd.Raised)
            {
                return null;
            }

            Dictionary<string, string> cookies = new(StringComparer.Ordinal);
            foreach (var item in IsKept ? Items.Where(item => item.Kind == PythonKind.Cookie) : [])
            {
                cookies[item.Name] = item.Value!;
            }

            return cookies;
        }
    }
}
