using System.Text;

namespace CookieTutorial.Services.UserAgent.Dates;

/// <summary>The months of dates: English names, of which three letters count, in either case.</summary>
internal static class MonthName
{
    private const string Names = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <summary>The month whose name a text begins with, 1 to 12; <see langword="null"/> for another text.</summary>
    public static int? Of(ReadOnlySpan<char> text)
    {
        if (text.Length >= 3)
        {
            var letters = text[..3];
            for (var month = 0; month < 12; month++)
            {
                if (Ascii.EqualsIgnoreCase(letters, Names.AsSpan(month * 3, 3)))
                {
                    return month + 1;
                }
            }
        }

        return null;
    }
}
