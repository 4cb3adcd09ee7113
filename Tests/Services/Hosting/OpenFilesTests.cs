using CookieTutorial.Services.Hosting;

namespace CookieTutorial.Tests.Services.Hosting;

/// <summary>A process that may open no more file ends, so there must be fewer connections than files.</summary>
public sealed class OpenFilesTests
{
    [Theory]
    [InlineData("1024", 824)]
    [InlineData("20000", 10_000)]
    [InlineData("unlimited", 10_000)]
    [InlineData("100", 10)]
    public void The_connections_fit_the_limit_of_open_files(string soft, int connections) => Assert.Equal(
        connections,
        OpenFiles.ConnectionsThatFit(
            10_000,
            [
                "Limit                     Soft Limit           Hard Limit           Units",
                $"Max open files            {soft}                 1048576              files",
            ]));
}
