#!/usr/bin/env dotnet
// Holds the model of the browser against real browsers, on random Set-Cookie lines.
//
//   dotnet run --file Tests/Vectors/browsers.cs                     20,000 lines of a new seed, in Chromium and Firefox
//   dotnet run --file Tests/Vectors/browsers.cs -- 5000 42          5,000 lines of the seed 42
//   dotnet run --file Tests/Vectors/browsers.cs -- 5000 42 firefox  in one browser
//
// It sends the lines in batches, reads the Cookie lines that come back, asks the driver for expiries and flags, and compares both
// with what StorageModel and RetrievalModel say for the engine. Each case that does not agree is sent again with less in it, as
// long as it does not agree, and printed. It ends with 1 when there is one.

#:sdk Microsoft.NET.Sdk.Web
#:project ../../CookieTutorial.csproj
#:include Browsers/*.cs
#:include ../Browser/Lines/LineCase.cs
#:include ../Browser/Lines/LineExchange.cs
#:include ../Browser/Lines/LinePrediction.cs
#:include ../Browser/Lines/LineRequester.cs
#:include ../Browser/Lines/LineSender.cs
#:include ../Browser/Lines/LineServer.cs
#:include ../Browser/RunOptions.cs
#:include ../Browser/Engines/BrowserInstaller.cs
#:include ../Browser/Engines/BrowserMissingException.cs
#:include ../Browser/Engines/BrowserProgram.cs
#:include ../Browser/Engines/Engine.cs
#:include ../Browser/Engines/InstalledBrowsers.cs
#:include ../Site/ForeignHosts.cs
#:include ../Site/TestCertificate.cs
#:package CsCheck
#:package Microsoft.Playwright
#:property PublishAot=false

using System.Globalization;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Tests.Browser.Engines;
using CookieTutorial.Tests.Browser.Lines;
using CsCheck;
using Microsoft.Playwright;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var count = args.Length > 0 ? int.Parse(args[0]) : 20_000;
var seed = args.Length > 1 ? uint.Parse(args[1]) : (uint)Random.Shared.Next();
var engines = args.Length > 2 ? [Enum.Parse<Engine>(args[2], ignoreCase: true)] : new[] { Engine.Chromium, Engine.Firefox };
Console.WriteLine($"{count:N0} lines of the seed {seed}");

using var playwright = await Playwright.CreateAsync();
await using var server = new LineServer();
var disagreements = 0;
foreach (var engine in engines)
{
    var (_, browser) = await BrowserInstaller.StartAsync(playwright, engine);
    var profile = engine == Engine.Chromium ? Profile.Chromium : Profile.Firefox;
    await using BatchRunner runner = new(browser, server, profile);
    await using BatchRunner again = new(browser, server, profile);
    PCG random = new(1, seed);
    List<Disagreement> found = [];
    while (runner.Lines < count)
    {
        foreach (var disagreement in await runner.RunAsync(RandomBatch.Next(random)))
        {
            var smallest = await Shrinking.SmallestAsync(again, disagreement);
            Console.WriteLine($"{engine}: {smallest}");
            found.Add(smallest);
        }
    }

    disagreements += found.Count;
    Console.WriteLine(
        $"{engine} {browser.Version}: {runner.Lines:N0} lines, of which the model refuses {runner.Refused:N0}; "
        + $"{runner.LeftOut:N0} cases left out, because a cookie was about to end; {found.Count:N0} disagreements");
    await browser.CloseAsync();
}

return disagreements == 0 ? 0 : 1;
