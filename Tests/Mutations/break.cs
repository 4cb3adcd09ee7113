// Breaks the product on purpose, in one place after another, and tells whether the tests notice.
//
//   dotnet run --file Tests/Mutations/break.cs            all breaks
//   dotnet run --file Tests/Mutations/break.cs -- jar     those whose description contains "jar"; several words may be given
//
// It works on a copy of the project in a temporary folder. The tests without browsers run first, because they are fast; the browser
// tests run only where those noticed nothing. It ends with 1 when a break went unnoticed, or when one can no longer be made.

using System.Diagnostics;

Break[] breaks =
[
    new("the lifetime is one year", "Services/TutorialCookies.cs", "FromDays(365 * 2)", "FromDays(365)"),
    new("the color cookie is HttpOnly", "Pages/Chapters/ColorCookie/TestCookies.cshtml.cs", "\"blue\")", "\"blue\", new() { HttpOnly = true })"),
    new("the color cookie is Secure", "Pages/Chapters/ColorCookie/TestCookies.cshtml.cs", "\"blue\")", "\"blue\", new() { Secure = true })"),
    new("the color cookie is bound to a folder", "Pages/Chapters/ColorCookie/TestCookies.cshtml.cs", "\"blue\")", "\"blue\", new() { Path = \"/test_cookies\" })"),
    new("the color is set again with each request", "Pages/Chapters/ColorCookie/TestCookies.cshtml.cs", "if (color is null)", "if (true)"),
    new("the persistent color has no lifetime", "Pages/Chapters/ColorCookie/TestCookiesPersistent.cshtml.cs", "MaxAge = TutorialCookies.TwoYears", "Path = \"/\""),
    new("the persistent color has a date instead of seconds", "Pages/Chapters/ColorCookie/TestCookiesPersistent.cshtml.cs", "MaxAge = TutorialCookies.TwoYears", "Expires = DateTimeOffset.UtcNow + TutorialCookies.TwoYears"),
    new("another id is handed out", "Pages/Chapters/YourFirstCookie/TestCookie.cshtml.cs", "\"some_value_99\"", "\"some_value_42\""),
    new("the template forgets to add one", "Pages/Components/VisitCounter.razor", "@VisitCount.AddOne(EarlierVisits)", "@EarlierVisits"),
    new("the handler forgets to add one", "Services/Visits/VisitCount.cs", "Math.Min(earlierVisits + 1, Max)", "Math.Min(earlierVisits, Max)"),
    new("the count overflows", "Services/Visits/VisitCount.cs", "Math.Min(earlierVisits + 1, Max)", "earlierVisits + 1"),
    new("a count may begin with zero", "Services/Visits/VisitCount.cs", "!cookieValue.StartsWith('0') && ", ""),
    new("a count may be larger than the largest", "Services/Visits/VisitCount.cs", "out var count) && count <= Max", "out var count)"),
    new("the expiry of the count does not move", "Pages/Chapters/CountingVisits/TrackUser.cshtml.cs", "new CookieOptions { MaxAge = TutorialCookies.TwoYears }", "EarlierVisits == 0 ? new CookieOptions { MaxAge = TutorialCookies.TwoYears } : new()"),
    new("the deletion has a path", "Pages/Chapters/StopTracking/StopTracking.cshtml.cs", "Delete(TutorialCookies.Visits)", "Delete(TutorialCookies.Visits, new() { Path = \"/stop_tracking\" })"),
    new("the deletion with the wrong path has the right one", "Pages/Chapters/StopTracking/WrongPath.cshtml.cs", "Path = \"/track_user\"", "Path = \"/\""),
    new("the deletion takes the color along", "Pages/Chapters/StopTracking/StopTracking.cshtml.cs", "Response.Cookies.Delete(TutorialCookies.Visits);", "Response.Cookies.Delete(TutorialCookies.Visits); Response.Cookies.Delete(TutorialCookies.Color);"),
    new("the link stops nothing", "Pages/Chapters/CountingVisits/TrackUser.cshtml", "href=\"/stop_tracking\"", "href=\"/track_user\""),
    new("a cookie's value is markup", "Pages/Chapters/YourFirstCookie/TestCookie.cshtml", "@Model.Output", "@Html.Raw(Model.Output)"),
    new("the wire panel shows another Cookie line", "Services/Wire/ExchangeCapture.cs", "Headers.Cookie.OfType<string>()", "Headers.Cookie.OfType<string>().Select(line => line.Trim('\"'))"),
    new("the wire panel shows no Set-Cookie line", "Services/Wire/ExchangeCapture.cs", "Headers.SetCookie.OfType<string>()", "Headers.SetCookie.OfType<string>().Take(0)"),
    new("the wire panel shows a decoded target", "Services/Wire/ExchangeCapture.cs", "? target\n", "? Uri.UnescapeDataString(target)\n"),
    new("the wire panel shows foreign values", "Services/TutorialCookies.cs", "IsOfLimits(name) || Names.Contains(name, StringComparer.OrdinalIgnoreCase)", "name.Length > 0"),
    new("the jar takes a deletion for a change", "Pages/Components/CookieJar.razor", "@if (change.Deletes(Exchange.AnsweredAt))", "@if (change.Deletes(DateTimeOffset.UnixEpoch.AddYears(-1)))"),
    new("the jar does not know of 400 days", "Pages/Components/CookieJar.razor", "return expiry > latest", "return expiry == latest"),
    new("a checkpoint is always reached", "Pages/Chapters/ColorCookie/Chapter.cshtml.cs", "(exchange, _) => IsOfThisChapter(exchange) && exchange.Sets(TutorialCookies.Color)", "(_, _) => true"),
    new("a checkpoint is never reached", "Pages/Chapters/CountingVisits/Chapter.cshtml.cs", "VisitNumber(exchange) > ByHand)", "VisitNumber(exchange) > 2_000_000_000)"),
    new("a checkpoint does not ask what was sent", "Pages/Chapters/StopTracking/Chapter.cshtml.cs", "exchange.Sent(TutorialCookies.Visits) && PathsOfDeletions(exchange).Contains(\"/\")", "PathsOfDeletions(exchange).Contains(\"/\")"),
    new("the progress is readable by scripts", "Pages/ReaderProgress.cs", "HttpOnly = true", "HttpOnly = false"),
    new("the progress is sent to other sites", "Pages/ReaderProgress.cs", "SameSiteMode.Lax", "SameSiteMode.Unspecified"),
    new("the progress is forgotten with the session", "Pages/ReaderProgress.cs", "MaxAge = TimeSpan.FromDays(365), ", ""),
    new("the progress believes any name", "Services/Course/Progress.cs", "known.Select(checkpoint => checkpoint.Id).Where(names.Contains).ToImmutableSortedSet", "names.ToImmutableSortedSet"),
    new("a POST of another site is accepted", "Pages/PageMethods.cs", "else if (!request.IsSameOrigin())", "else if (request.Method.Length == 0)"),
    new("a page of the same site counts as the same origin", "Services/Security/SameOrigin.cs", "site == \"same-origin\"", "site.StartsWith(\"same-\")"),
    new("Start over forgets the folders", "Services/CookiePaths.cs", ".Append(address)", ".Take(0).Append(address)"),
    new("Start over deletes foreign cookies", "Pages/StartOver.cshtml.cs", ".Where(cookie => cookie.IsTutorials)", ".Where(cookie => cookie.Name.Length > 0)"),
    new("the plain server sends another value", "Services/PlainServer/PlainResponse.cs", "+ \"Set-Cookie: id=some_value_42\\r\\n\"", "+ \"Set-Cookie: id=some_value_99\\r\\n\""),
    new("the plain server writes markup", "Services/PlainServer/PlainResponse.cs", "WebUtility.HtmlEncode(target)", "target"),
    new("the header lab does not use the framework's parser", "Services/Wire/FrameworkParser.cs", "scratch.Cookies.ToDictionary(StringComparer.OrdinalIgnoreCase)", "lines.SelectMany(line => CookieHeader.Parse(line)).DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Value)"),
    new("the cookies of the limits go to the whole site", "Services/Limits/LabCookies.cs", "new() { Path = path,", "new() { Path = \"/\","),
    new("the page may be framed by anyone", "Services/Security/SecurityHeaders.cs", "frame-ancestors 'self'", "frame-ancestors *"),
    new("a page's source is beside 'none'", "Services/Security/ContentSecurityPolicyAttribute.cs", "directives[place].Replace(\" 'none'\", \"\", StringComparison.Ordinal)", "directives[place]"),
    new("a page's policy cannot be its own", "Services/Security/SecurityHeaders.cs", "PolicyOf(context.GetEndpoint())", "ContentSecurityPolicy"),
    new("a page with a secret is compressed", "Services/Hosting/PageCompression.cs", "GetMetadata<NoCompressionAttribute>() is null", "GetMetadata<NoCompressionAttribute>()?.ToString() != \"\""),
    new("the keys are never shared", "Services/Security/Keys.cs", "settings.Value.Folder is { } folder", "settings.Value.Folder is { Exists: false } folder"),
    new("a wrong folder for keys is made", "Services/Security/Keys.cs", "settings.Folder = Check(configuration[Setting])", "settings.Folder = configuration[Setting] is { Length: > 0 } folder ? new(folder) : null"),
    new("the progress is not secure over HTTPS", "Pages/ReaderProgress.cs", "Secure = context.Request.IsHttps", "Secure = false"),
    new("localhost is told to come by HTTPS", "Services/Hosting/Https.cs", "settings.Value.Enforce && !LoopbackName.Is(context.Request.Host.Host)", "settings.Value.Enforce"),
    new("the evidence hides where engines differ", "Pages/Evidence.cshtml", "@if (result.Difference is not null)", "@if (result.Engine.Length == 0)"),
    new("a checkpoint ticks only after a reload", "wwwroot/js/chapter.js", "item.classList.add('reached');", "return;"),
    new("a form that breaks off is read as an empty one", "Pages/PagesSetup.cs", "model.Filters.Add(new BrokenForms());", ""),
    new("a field's name may break a page", "Pages/PagesSetup.cs", "options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();", ""),
    new("a kept chapter shows the checkpoints of another reader", "Pages/PageCache.cs", ".VaryByValue(context => new(\"reached\", Reached(context)))", ""),
    new("a kept chapter has the encoding of another reader", "Pages/PageCache.cs", ".VaryByValue(context => new(\"encoding\", Encoding(context)))", ""),
    new("a live page is kept", "Pages/Chapters/ColorCookie/TestCookies.cshtml.cs", "public class TestCookiesModel", "[Microsoft.AspNetCore.OutputCaching.OutputCache(PolicyName = PageCache.Policy)]\npublic class TestCookiesModel"),
    new("a page may be cached", "Pages/NoStoreAttribute.cs", "no-store", "private"),
];

const string QuickTests = "Category!=Browser&FullyQualifiedName!~SampleTests&FullyQualifiedName!~StartTests";
var chosen = breaks.Where(one => args.Length == 0 || args.Any(part => one.What.Contains(part, StringComparison.OrdinalIgnoreCase))).ToList();
var copy = Directory.CreateTempSubdirectory("cookie-tutorial-breaks-").FullName;
foreach (var file in Run(".", "git", "ls-files", "--cached", "--others", "--exclude-standard").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(File.Exists))
{
    var target = Path.Combine(copy, file);
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.Copy(file, target);
}

if (!IsGreen(QuickTests, out var before))
{
    Console.WriteLine($"The tests fail before anything is broken:\n{before}");
    return 1;
}

var unnoticed = 0;
foreach (var one in chosen)
{
    var file = Path.Combine(copy, one.File);
    var text = File.ReadAllText(file);
    var watch = Stopwatch.StartNew();
    string verdict;
    if (!text.Contains(one.Find, StringComparison.Ordinal))
    {
        verdict = "NOT MADE: the text to break is gone";
    }
    else
    {
        File.WriteAllText(file, text.Replace(one.Find, one.Replacement, StringComparison.Ordinal));
        verdict = Run(copy, "dotnet", "build", "CookieTutorial.sln", "-v", "quiet", "-p:TreatWarningsAsErrors=false").Code != 0 ? "NOT MADE: it does not compile"
            : !IsGreen(QuickTests, out var output) ? $"noticed by {FirstFailure(output)}"
            : !IsGreen("Category=Browser", out output) ? $"noticed in a browser by {FirstFailure(output)}"
            : "NOT NOTICED";
        File.WriteAllText(file, text);
    }

    unnoticed += verdict.StartsWith("NOT", StringComparison.Ordinal) ? 1 : 0;
    Console.WriteLine($"{watch.Elapsed.TotalSeconds,4:F0} s  {one.What} ({one.File})\n        {verdict}");
}

Console.WriteLine($"{chosen.Count - unnoticed} of {chosen.Count} breaks were noticed.");
Directory.Delete(copy, recursive: true);
return unnoticed == 0 ? 0 : 1;

// A test that notices says what it noticed; one that fails for another reason would be believed without this.
static string FirstFailure(string output) => output.Split('\n').FirstOrDefault(line => line.Contains("[FAIL]"))?.Split(']', 2)[1].Replace("[FAIL]", "").Trim() ?? "a run that ended";

bool IsGreen(string filter, out string output)
{
    (var code, output) = Run(copy, "dotnet", "test", "CookieTutorial.sln", "--filter", filter, "--", "xUnit.StopOnFail=true");
    return code == 0;
}

static (int Code, string Output) Run(string folder, string command, params string[] arguments)
{
    var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
    start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    using var process = Process.Start(start)!;
    var errors = process.StandardError.ReadToEndAsync();
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return (process.ExitCode, output + errors.Result);
}

internal sealed record Break(string What, string File, string Find, string Replacement);
