/// <summary>A page that a chapter gives to the load programs.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Cookies">The cookies that its reader brings: pairs of name and value.</param>
internal sealed record MeasuredPage(string Address, string[] Cookies)
{
    /// <summary>Those of all chapters. A line of their files has an address and then cookies, separated by spaces.</summary>
    public static MeasuredPage[] All { get; } =
    [
        .. from folder in Directory.GetDirectories(Repository.In("Tests", "Chapters")).Order(StringComparer.Ordinal)
           let file = Path.Combine(folder, "Load", "pages.txt")
           where File.Exists(file)
           from line in File.ReadLines(file)
           let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           where words.Length > 0
           select new MeasuredPage(words[0], words[1..]),
    ];

    /// <summary>What a reader of all of them holds, as a <c>Cookie</c> header has it.</summary>
    public static string Jar { get; } = string.Join("; ", All.SelectMany(page => page.Cookies).Distinct());
}
