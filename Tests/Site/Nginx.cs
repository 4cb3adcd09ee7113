using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using CookieTutorial.Tests.Browser;

namespace CookieTutorial.Tests.Site;

/// <summary>nginx with the configuration of this repository, in front of sites of this process. It ends with the test.</summary>
internal sealed class Nginx : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _http = FreePort();
    private readonly int _https = FreePort();

    private Nginx()
    {
    }

    /// <summary>The program, or <see langword="null"/> where it is not installed.</summary>
    public static string? Program { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Append("/usr/sbin")
            .Select(folder => Path.Combine(folder, "nginx"))
            .FirstOrDefault(File.Exists);

    /// <summary>Starts it, and returns when it listens: only then does nginx leave its process to run on alone.</summary>
    /// <param name="nodes">Where the sites listen.</param>
    public static async Task<Nginx> StartAsync(params Uri[] nodes)
    {
        Nginx nginx = new();
        Directory.CreateDirectory(nginx._folder.Path);
        await File.WriteAllTextAsync(nginx.In("certificate.pem"), TestCertificate.Certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(
            nginx.In("key.pem"), TestCertificate.Certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(nginx.In("nginx.conf"), nginx.Configuration(nodes));
        await nginx.RunAsync();
        return nginx;
    }

    /// <summary>A client that takes this nginx for every host, and the <see cref="TestCertificate"/> for a valid one.</summary>
    public HttpClient CreateClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        SslOptions =
        {
            RemoteCertificateValidationCallback = (_, certificate, _, _) => TestCertificate.Certificate.Equals(certificate),
        },
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            var port = context.DnsEndPoint.Port == 443 ? _https : _http;
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });

    public void Dispose()
    {
        RunAsync("-s", "stop").GetAwaiter().GetResult();
        _folder.Dispose();
    }

    /// <summary>
    /// A port that stays free while nobody listens: below those that systems give to whoever asks for any (RFC 6335, section 6,
    /// and Linux's 32768 to 60999), as the other tests do.
    /// </summary>
    public static int FreePort()
    {
        while (true)
        {
            using TcpListener listener = new(IPAddress.Loopback, Random.Shared.Next(20_000, 32_000));
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
            }
        }
    }

    private string In(string file) => Path.Combine(_folder.Path, file);

    /// <summary>The file of the repository, with other nodes, ports and certificate, and what nginx needs around it.</summary>
    private string Configuration(Uri[] nodes)
    {
        var site = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "nginx.conf"));
        var servers = nodes.Select(node => $"server 127.0.0.1:{node.Port} max_fails=0;");
        foreach (var (old, replacement) in new[]
        {
            ("server 127.0.0.1:5000 max_fails=0;", string.Concat(servers)),
            ("listen 80;", $"listen 127.0.0.1:{_http};"),
            ("listen [::]:80;", ""),
            ("listen 443 ssl;", $"listen 127.0.0.1:{_https} ssl;"),
            ("listen [::]:443 ssl;", ""),
            ("/etc/letsencrypt/live/cookies.example/fullchain.pem", In("certificate.pem")),
            ("/etc/letsencrypt/live/cookies.example/privkey.pem", In("key.pem")),
        })
        {
            Assert.Contains(old, site, StringComparison.Ordinal);
            site = site.Replace(old, replacement, StringComparison.Ordinal);
        }

        return $$"""
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            pid {{In("nginx.pid")}};
            error_log {{In("error.log")}};
            events { }
            http {
                access_log off;
                client_body_temp_path {{In("body")}};
                proxy_temp_path {{In("proxy")}};
                fastcgi_temp_path {{In("fastcgi")}};
                uwsgi_temp_path {{In("uwsgi")}};
                scgi_temp_path {{In("scgi")}};
            {{site}}
            }
            """;
    }

    private async Task RunAsync(params string[] arguments)
    {
        ProcessStartInfo start = new(Program!, ["-c", In("nginx.conf"), .. arguments]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await process.StandardError.ReadToEndAsync());
    }
}
