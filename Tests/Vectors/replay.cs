#!/usr/bin/env dotnet
// Holds the model of the browser against collections of observed cases, and tells where they do not agree.
//
//   dotnet run --file Tests/Vectors/replay.cs -- FILE…
//
// A file is JSON with an array "vectors" of one kind, which its members tell: set-cookie, dates, same-site or cookie-header. For
// each case that does not agree a line has the profile, the case and both values; then one line for each profile and kind has
// the sum, as in "Chromium set-cookie: 951 of 966 agree". It ends with 0 when all agree, and with 1 when not, or when a file
// cannot be read.

#:sdk Microsoft.NET.Sdk.Web
#:project ../../CookieTutorial.csproj
#:include Replay/*.cs

using System.Text.Json;

List<(string Kind, ReplayResult Result)> results = [];
var isBad = args.Length == 0;
if (isBad)
{
    Console.Error.WriteLine("Name at least one file: dotnet run --file Tests/Vectors/replay.cs -- FILE…");
}

foreach (var file in args)
{
    try
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var (kind, replay) = VectorKind.Of(document.RootElement);
        results.AddRange(replay(document.RootElement).Select(result => (kind, result)));
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or FormatException
        or InvalidOperationException or KeyNotFoundException)
    {
        Console.Error.WriteLine($"{file}: {exception.Message.ReplaceLineEndings(" ")}");
        isBad = true;
    }
}

foreach (var (kind, result) in results.Where(one => !one.Result.Agrees))
{
    Console.WriteLine($"{result.Profile} {kind} {result.Id}: expected {result.Expected}, is {result.Actual}");
}

foreach (var group in results.GroupBy(one => (one.Result.Profile, one.Kind)))
{
    var (profile, kind) = group.Key;
    Console.WriteLine($"{profile} {kind}: {group.Count(one => one.Result.Agrees)} of {group.Count()} agree");
}

return isBad || results.Any(one => !one.Result.Agrees) ? 1 : 0;
