namespace CookieTutorial.Services.Hosting;

/// <summary>The folder in which the program looks for its settings, its evidence and its assets.</summary>
public static class ContentRoot
{
    /// <summary>
    /// A published program has its files beside it, wherever it is started from. Not so <c>dotnet run</c> and the tests, which
    /// keep the framework's choice: the project's folder.
    /// </summary>
    public static WebApplicationOptions OptionsFor(string[] args) => new()
    {
        Args = args,
        ContentRootPath = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null,
    };
}
