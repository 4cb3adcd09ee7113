using System.Text.Json;
using System.Text.Json.Serialization;

namespace CookieTutorial.Services.Evidence;

/// <summary>
/// The evidence that stands beside the program, in <c>evidence.json</c>. A test run writes it; the site reads it once.
/// </summary>
public sealed class EvidenceStore
{
    /// <summary>The file's name, in the content root.</summary>
    public const string FileName = "evidence.json";

    /// <summary>The command that writes the file.</summary>
    public const string Command = "dotnet test CookieTutorial.sln --filter Category=Browser --environment EVIDENCE=write";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private readonly Dictionary<string, ClaimEvidence> _byId = [];

    /// <summary>Reads the file. What is wrong with it is told by <see cref="Problem"/>, never by an exception.</summary>
    public EvidenceStore(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            var version = (JsonSerializer.Deserialize<VersionOnly>(text, Json) ?? throw new JsonException("It is null.")).Version;
            if (version == EvidenceReport.CurrentVersion)
            {
                var claims = JsonSerializer.Deserialize<EvidenceReport>(text, Json)!.Claims;
                Claims = claims.All(IsWhole) ? claims : throw new JsonException("A list holds null.");
                _byId = Claims.DistinctBy(claim => claim.Id).ToDictionary(claim => claim.Id);
            }
            else
            {
                Problem = $"{FileName} has version {version}, and this site reads version {EvidenceReport.CurrentVersion}.";
            }
        }
        catch (JsonException)
        {
            Problem = $"{FileName} is cut short, or it is no evidence at all.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Problem = $"{FileName} is missing, or this site may not read it.";
        }
    }

    /// <summary>What is proven; empty when there is a <see cref="Problem"/>.</summary>
    public IReadOnlyList<ClaimEvidence> Claims { get; } = [];

    /// <summary>What is wrong with the file, as a sentence; <see langword="null"/> when nothing is.</summary>
    public string? Problem { get; }

    /// <summary>The evidence for a claim, or <see langword="null"/> when there is none.</summary>
    public ClaimEvidence? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Writes the file.</summary>
    public static void Write(string file, EvidenceReport report) =>
        File.WriteAllText(file, JsonSerializer.Serialize(report, Json) + "\n");

    /// <summary>The reader of JSON refuses null everywhere but in a list.</summary>
    private static bool IsWhole(ClaimEvidence? claim) =>
        claim is not null && claim.Tests.All(test => test is not null) && claim.Engines.All(engine => engine is not null);

    private sealed record VersionOnly(int Version);
}
