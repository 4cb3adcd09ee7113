using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Http;

/// <summary>The site over HTTPS, with <c>Https:Enforce</c>.</summary>
public sealed class HttpsTests(SecureServers secure)
{
    [Fact]
    public async Task On_another_host_browsers_are_told_to_come_by_https_for_a_year()
    {
        var response = await GetAsync(new UriBuilder(secure.Site.Address) { Host = TestCertificate.ForeignHost }.Uri);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("max-age=31536000", response.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task On_the_readers_own_machine_they_are_not_told(string host)
    {
        var response = await GetAsync(new UriBuilder(secure.Site.Address) { Host = host }.Uri);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Who_comes_by_http_is_sent_to_the_port_of_https()
    {
        await using ListeningSite plain = new(("Https:Enforce", "true"), ("Https:Port", $"{secure.Site.Address.Port}"));
        var page = new UriBuilder(plain.Address) { Host = TestCertificate.ForeignHost, Query = "a=1" }.Uri;

        var redirect = await GetAsync(page);
        var arrived = await GetAsync(redirect.Headers.Location!);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, redirect.StatusCode);
        Assert.False(redirect.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(new UriBuilder(page) { Scheme = "https", Port = secure.Site.Address.Port }.Uri, redirect.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, arrived.StatusCode);
    }

    /// <summary>Asks this machine, whatever the host is, and trusts the tests' certificate if it has the host's name.</summary>
    private static async Task<HttpResponseMessage> GetAsync(Uri address)
    {
        using SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = async (context, cancellation) =>
            {
                Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
            SslOptions = new()
            {
                RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
                    certificate!.GetCertHashString() == TestCertificate.Certificate.GetCertHashString()
                    && !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch),
            },
        };
        using HttpClient client = new(handler);
        return await client.GetAsync(address, TestContext.Current.CancellationToken);
    }
}
