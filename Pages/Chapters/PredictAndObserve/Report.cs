using System.Globalization;
using System.Text;
using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Pages.Chapters.PredictAndObserve;

/// <summary>An observation that was not predicted, as others can repeat it.</summary>
/// <param name="Run">The run.</param>
/// <param name="Profile">The profile whose prediction was wrong.</param>
/// <param name="UserAgent">The browser, as it names itself.</param>
public sealed record Report(Run Run, Profile Profile, string UserAgent)
{
    /// <summary>For people: a report in Markdown.</summary>
    public string ToMarkdown()
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"# A cookie that {Profile.Name} treats in another way than predicted");
        text.AppendLine();
        var server = Run.IsByPlainServer ? "a plain socket" : "Kestrel";
        text.AppendLine(
            CultureInfo.InvariantCulture, $"At {Run.SetAt:yyyy-MM-dd HH:mm:ss} UTC, {Run.Place} set, by {server}:");
        text.AppendLine();
        foreach (var line in Run.Lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    Set-Cookie: {TypedLine.Escape(line.Octets)}");
        }

        text.AppendLine();
        foreach (var observation in Observation.AllOf(Run, Profile).Where(observation => !observation.Agrees))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {observation.Request.Title}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  - predicted: {Words(observation.Predicted)}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  - observed: {Words(observation.Observed)}");
        }

        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Predicted by the rules of {Profile.Name} ({Profile.Seen}). Browser:");
        text.AppendLine(UserAgent);
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>For the tests of this site: a test that fails until the model says what was observed.</summary>
    public string ToTest()
    {
        StringBuilder code = new();
        var wrong = Observation.AllOf(Run, Profile).First(observation => !observation.Agrees);
        code.AppendLine("[Fact]");
        code.AppendLine(CultureInfo.InvariantCulture, $"public void {Profile.Name}_sends_what_was_observed()");
        code.AppendLine("{");
        code.AppendLine("    CookieRequest request = new()");
        code.AppendLine("    {");
        code.AppendLine(
            CultureInfo.InvariantCulture, $"        Address = CookieAddress.Parse({Literal(Run.Place.ToString())})!,");
        code.AppendLine(
            CultureInfo.InvariantCulture,
            $"        Now = new({Run.SetAt.UtcTicks}, TimeSpan.Zero), // {Run.SetAt:yyyy-MM-dd HH:mm:ss} UTC");
        code.AppendLine("    };");
        code.AppendLine("    var store = CookieStore.Empty;");
        foreach (var line in Run.Lines)
        {
            code.AppendLine(
                CultureInfo.InvariantCulture,
                $"    store = StorageModel.Receive(store, {Literal(line.Octets)}, request, Profile.{Profile.Name}).Store;");
        }

        code.AppendLine();
        code.AppendLine("    var sent = RetrievalModel.Retrieve(store, request with");
        code.AppendLine("    {");
        var address = (Run.Place with { Path = wrong.Request.Path }).ToString();
        code.AppendLine(CultureInfo.InvariantCulture, $"        Address = CookieAddress.Parse({Literal(address)})!,");
        if (wrong.Request.Kind == LabRequestKind.FromScript)
        {
            code.AppendLine("        IsScript = true,");
        }

        code.AppendLine(CultureInfo.InvariantCulture, $"    }}, Profile.{Profile.Name});");
        code.AppendLine();
        code.AppendLine(
            wrong.Observed is { } observed
                ? $"    Assert.Equal({Literal(observed)}, sent.CookieString);"
                : "    Assert.Null(sent.CookieString);");
        code.AppendLine("}");
        return code.ToString().ReplaceLineEndings("\n");
    }

    private static string Words(string? cookie) => cookie is null ? "no cookie" : $"`Cookie: {TypedLine.Escape(cookie)}`";

    /// <summary>Octets as a string of C#.</summary>
    private static string Literal(string octets)
    {
        StringBuilder literal = new("\"");
        foreach (var octet in octets)
        {
            literal.Append(octet switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                >= ' ' and <= '~' => octet.ToString(),
                _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)octet:X4}"),
            });
        }

        return literal.Append('"').ToString();
    }
}
