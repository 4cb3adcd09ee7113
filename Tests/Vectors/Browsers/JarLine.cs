using System.Globalization;

/// <summary>A cookie with all its fields.</summary>
/// <param name="Text">All but its lifetime.</param>
/// <param name="Seconds">How long it lives from the beginning of the batch on; <see langword="null"/> for a session.</param>
internal sealed record JarLine(string Text, double? Seconds)
{
    /// <summary>Whether it is the same, but for the time that the batch took.</summary>
    public bool IsLike(JarLine other, TimeSpan time) =>
        Text == other.Text
        && (Seconds is { } one && other.Seconds is { } two ? Math.Abs(one - two) <= time.TotalSeconds : Seconds == other.Seconds);

    public override string ToString() => Seconds is { } seconds
        ? string.Create(CultureInfo.InvariantCulture, $"{Text} {seconds:0} s")
        : $"{Text} session";
}
