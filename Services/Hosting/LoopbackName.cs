namespace CookieTutorial.Services.Hosting;

/// <summary>The names by which a browser calls the machine that it runs on.</summary>
public static class LoopbackName
{
    /// <summary>
    /// Whether a host is such a name: <c>localhost</c> and what ends with it (RFC 6761, section 6.3), or the address that it
    /// stands for in IPv4 or IPv6.
    /// </summary>
    public static bool Is(string host) =>
        host is "127.0.0.1" or "[::1]"
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
