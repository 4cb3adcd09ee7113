namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

/// <summary>The plain server has a port of its own to choose: many sites run at once in the tests.</summary>
internal sealed class Settings : IChapterSettings
{
    public Dictionary<string, string> Values { get; } = new() { ["PlainServer:Port"] = "0" };
}
