using System.Collections.Concurrent;
using System.Reflection;
using CookieTutorial.Tests.Browser.Engines;
using Xunit.v3;

namespace CookieTutorial.Tests.Browser.Evidence;

/// <summary>Notes how the tests that prove claims end.</summary>
internal static class EvidenceRecorder
{
    private static readonly ConcurrentDictionary<(string Test, Engine Engine), bool> Results = new();

    /// <summary>The versions of the browsers that were driven.</summary>
    public static ConcurrentDictionary<Engine, string> Versions { get; } = new();

    /// <summary>Notes how the current test has ended.</summary>
    public static void Note(ITestContext context)
    {
        if (context is { Test: IXunitTest test, TestState.Result: TestResult.Passed or TestResult.Failed }
            && test.TestMethod.Method.GetCustomAttributes<ProvesAttribute>().Any()
            && test.TestMethodArguments.OfType<Engine>().FirstOrDefault() is var engine)
        {
            Results[(ClaimTests.NameOf(test.TestMethod.Method), engine)] = context.TestState.Result == TestResult.Passed;
        }
    }

    /// <summary>Whether a test has passed in an engine; <see langword="null"/> when it was not run.</summary>
    public static bool? HasPassed(string test, Engine engine) =>
        Results.TryGetValue((test, engine), out var passed) ? passed : null;
}
