using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using CookieTutorial.Services.Hosting;

namespace CookieTutorial.Tests.Services.Hosting;

/// <summary>Whoever starts the site is told why it does not start, and not where in the code.</summary>
public sealed class SiteLifetimeTests
{
    private const string Settings = "README.md lists all settings.";
    private const string Address = "Choose another address: dotnet run --urls http://localhost:5001";

    [Fact]
    public void Whatever_stops_the_start_is_one_line_that_helps()
    {
        (Exception Reason, string Help)[] reasons =
        [
            (new SettingException("A", "b", "c"), Settings),
            (new FormatException(), Settings),
            (new ArgumentException(), Settings),
            (new InvalidOperationException(), Settings),
            (new InvalidDataException(), Settings),
            (new JsonException(), Settings),
            (new CryptographicException(), Settings),
            (new IOException(), Address),
            (new SocketException(), Address),
        ];
        foreach (var (reason, help) in reasons)
        {
            Assert.Equal(
                (1, $"Cookie Tutorial cannot start: {reason.Message.TrimEnd('.')}. {help}{Environment.NewLine}"), Run(reason));
        }
    }

    [Fact]
    public void Of_a_long_reason_only_the_first_line_is_told() => Assert.Equal(
        (1, $"Cookie Tutorial cannot start: It is broken. {Settings}{Environment.NewLine}"),
        Run(new InvalidOperationException("It is broken.\r\nHere is how.")));

    [Fact]
    public void A_fault_of_the_program_itself_keeps_its_trace() =>
        Assert.Throws<NotSupportedException>(() => Run(new NotSupportedException()));

    private static (int ExitCode, string Output) Run(Exception reason)
    {
        var (before, output) = (Console.Error, new StringWriter());
        Console.SetError(output);
        try
        {
            return (SiteLifetime.RunSite([], () => throw reason), output.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
