namespace CookieTutorial.Tests.Browser.Lines;

/// <summary>One request, and what its answer sets.</summary>
/// <param name="Address">The address, without a port and a query.</param>
/// <param name="Lines">The values of its <c>Set-Cookie</c> lines in octets; none for a request that only asks.</param>
internal sealed record LineExchange(string Address, params string[] Lines)
{
    /// <summary>Who asks, and how.</summary>
    public LineRequester By { get; init; }

    /// <summary>The address that is asked first, and sends the browser on; of a link only.</summary>
    public string? RedirectedBy { get; init; }
}
