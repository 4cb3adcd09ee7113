using CookieTutorial.Services.Evidence;

namespace CookieTutorial.Tests.Services.Evidence;

public sealed class ReaderEngineTests
{
    [Theory]
    [InlineData(
        "Chromium",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36")]
    [InlineData(
        "Chromium",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 "
        + "Edg/156.0.0.0")]
    [InlineData("Firefox", "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0")]
    [InlineData(
        "WebKit",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15")]
    [InlineData(
        "WebKit",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/153.0 "
        + "Mobile/15E148 Safari/605.1.15")]
    [InlineData(null, "curl/8.0")]
    [InlineData(null, "")]
    public void The_line_names_the_engine(string? expected, string userAgent) =>
        Assert.Equal(expected, ReaderEngine.Of(userAgent));
}
