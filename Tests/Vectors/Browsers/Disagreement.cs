using System.Text.Json;
using CookieTutorial.Services.UserAgent;

/// <summary>A case in which a browser did something else than the model says.</summary>
/// <param name="Case">The case.</param>
/// <param name="Predicted">What the model says.</param>
/// <param name="Observed">What the browser did.</param>
internal sealed record Disagreement(RandomCase Case, string Predicted, string Observed)
{
    public override string ToString() =>
        $"{Case.Host ?? ""} {string.Join(" then ", Case.SettingPaths.Zip(Case.Lines, (path, lines) =>
            $"{path} sets {JsonSerializer.Serialize(lines)}"))}\n    predicted {Predicted}\n    observed  {Observed}";
}
