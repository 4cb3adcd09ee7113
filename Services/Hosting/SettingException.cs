namespace CookieTutorial.Services.Hosting;

/// <summary>A setting that the site cannot start with.</summary>
/// <param name="name">Its name, as the README lists it.</param>
/// <param name="value">What it is.</param>
/// <param name="expected">What it must be.</param>
public sealed class SettingException(string name, string? value, string expected)
    : Exception($"{name} is '{value}', but it must be {expected}");
