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

    [Fact]
    public void Where_no_limit_is_named_all_that_are_wanted_fit() =>
        Assert.Equal(10_000, OpenFiles.ConnectionsThatFit(10_000, []));

    /// <summary>Other systems have no such file.</summary>
    [Fact]
    public void On_Linux_the_limit_of_this_process_is_read()
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(
                OpenFiles.ConnectionsThatFit(int.MaxValue, File.ReadLines("/proc/self/limits")),
                OpenFiles.ConnectionsThatFit(int.MaxValue));
        }
    }
}
