using System.Reflection;
using Xunit.v3;

namespace CookieTutorial.Tests.Browser.Evidence;

/// <summary>All tests that prove claims.</summary>
internal static class ClaimTests
{
    /// <summary>Each test with each claim that it proves.</summary>
    public static IReadOnlyList<(MethodInfo Test, ProvesAttribute Proves)> All { get; } =
    [
        .. from type in typeof(ClaimTests).Assembly.GetTypes()
           from method in type.GetMethods()
           from proves in method.GetCustomAttributes<ProvesAttribute>()
           select (method, proves),
    ];

    /// <summary>Whether the test that runs proves a claim.</summary>
    public static bool IsOne(ITestContext context) =>
        context.TestMethod is IXunitTestMethod test && test.Method.IsDefined(typeof(ProvesAttribute));

    /// <summary>The full name of a test, as a filter takes it.</summary>
    public static string NameOf(MethodInfo test) => $"{test.DeclaringType!.FullName}.{test.Name}";
}
