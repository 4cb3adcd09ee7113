#!/usr/bin/env dotnet
// Holds what the header lab says of other servers against the servers' own libraries, on random Cookie headers.
//
//   dotnet run --file Tests/Vectors/servers.cs                       20,000 headers of a new seed
//   dotnet run --file Tests/Vectors/servers.cs -- 5000 42            5,000 headers of the seed 42
//   dotnet run --file Tests/Vectors/servers.cs -- 20000 42 FOLDER    the package cookie is in FOLDER/node_modules
//
// It prints each difference and, for each library, its version and a total. It ends with 1 when something differs, or when a
// library is missing. ASP.NET Core is not among them: the lab runs the framework itself.

#:sdk Microsoft.NET.Sdk.Web
#:project ../../CookieTutorial.csproj
#:include Replay/ServerReaders.cs
#:include Servers/*.cs
#:property PublishAot=false

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CookieTutorial.Services.Wire;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var count = args.Length > 0 ? int.Parse(args[0]) : 20_000;
var seed = args.Length > 1 ? int.Parse(args[1]) : Random.Shared.Next();
var packages = Path.GetFullPath(args.Length > 2 ? args[2] : ".");
var here = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Servers");
var python = Path.Combine(here, "cookie-header.py");
Random random = new(seed);
List<string> headers = [.. Enumerable.Range(0, count).Select(_ => RandomHeaders.Next(random))];
Console.WriteLine($"{count:N0} headers of the seed {seed}");

(string Name, string[][] Commands, Func<string, Dictionary<string, string>?> Read, string Install)[] libraries =
[
    (
        ServerReaders.Django,
        [["python3", python, "django"], ["/usr/bin/python3", python, "django"]],
        DjangoCookies.Read,
        "apt-get install python3-django"),
    (
        ServerReaders.Npm,
        [["node", Path.Combine(here, "cookie-header.mjs"), packages]],
        NpmCookies.Read,
        "apt-get install nodejs npm, then npm install cookie@1 --prefix FOLDER, and name FOLDER as the third argument"),
    (
        ServerReaders.Python,
        [["python3", python, "http.cookies"]],
        header => PythonCookies.Read(header).Cookies,
        "apt-get install python3"),
];
var isWell = true;
foreach (var (name, commands, read, install) in libraries)
{
    if (commands.Select(command => Library.Read(command, headers)).FirstOrDefault(answer => answer is not null)
        is not var (version, answers))
    {
        Console.WriteLine($"{name} is missing: {install}");
        isWell = false;
        continue;
    }

    var differences = 0;
    foreach (var (header, answer) in headers.Zip(answers))
    {
        var (expected, actual) = (Canonical(answer), Canonical(read(header)));
        if (expected != actual)
        {
            differences++;
            Console.WriteLine($"{name}: {JsonSerializer.Serialize(header)} is {expected}, and not {actual}");
        }
    }

    Console.WriteLine($"{name} {version}: {answers.Count:N0} headers, {differences:N0} differences");
    isWell &= differences == 0 && answers.Count == headers.Count;
}

return isWell ? 0 : 1;

static string Canonical(Dictionary<string, string>? cookies) => cookies is null
    ? "an error"
    : JsonSerializer.Serialize(new SortedDictionary<string, string>(cookies, StringComparer.Ordinal));

static string ThisFile([CallerFilePath] string path = "") => path;
