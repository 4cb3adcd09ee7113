using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CookieTutorial.Tests.Site;

/// <summary>Where the servers of the tests listen.</summary>
internal static class FreePort
{
    /// <summary>Listens at a free port of this machine, over HTTP or with the <see cref="TestCertificate"/>.</summary>
    public static void ListenOnFreePort(this KestrelServerOptions kestrel, bool https) =>
        kestrel.Listen(IPAddress.Loopback, port: 0, listen =>
        {
            if (https)
            {
                listen.UseHttps(TestCertificate.Certificate);
            }
        });
}
