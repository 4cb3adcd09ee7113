using System.Globalization;
using System.Text.RegularExpressions;
using CookieTutorial.Services.Security;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CookieTutorial.Tests.Http;

/// <summary>What <c>deploy/nginx.conf</c> lets through is what the site reads and sends.</summary>
public sealed partial class ProxyConfigurationTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    /// <summary>No answer of the site has more octets of header lines.</summary>
    private const int LargestAnswerHeader = 16 * 1024;

    private static readonly string Configuration =
        File.ReadAllText(Path.Combine(Repository.Root, "deploy", "nginx.conf"));

    private readonly KestrelServerLimits _limits =
        site.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

    [Fact]
    public void The_header_of_an_answer_fits_into_one_buffer() =>
        Assert.True(Octets("proxy_buffer_size") >= LargestAnswerHeader);

    [Fact]
    public void A_request_that_the_site_refuses_for_its_header_gets_as_far_as_the_site()
    {
        Assert.True(Octets("large_client_header_buffers") > _limits.MaxRequestHeadersTotalSize);

        // The request line takes one, and the lines that follow have to fit into the others.
        Assert.Matches("^[2-9] ", All("large_client_header_buffers").Single());
    }

    /// <summary>One odd answer must not take a node out of service for all readers.</summary>
    [Fact]
    public void No_node_is_ever_taken_for_dead()
    {
        var nodes = NodeLine().Matches(Configuration).Select(match => match.Value).ToList();

        Assert.NotEmpty(nodes);
        Assert.All(nodes, node => Assert.Contains("max_fails=0", node, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_client_claims_about_itself_is_overwritten()
    {
        Assert.Contains("proxy_set_header Host $site_host;", Configuration, StringComparison.Ordinal);
        Assert.Contains("proxy_set_header X-Forwarded-For $remote_addr;", Configuration, StringComparison.Ordinal);
        Assert.Contains("proxy_set_header X-Forwarded-Proto $scheme;", Configuration, StringComparison.Ordinal);
    }

    /// <summary>The request that nginx makes of it is one of HTTP/1.1, which must have one.</summary>
    [Fact]
    public void A_request_without_a_host_gets_the_name_of_the_site() => Assert.Contains(
        "map $http_host $site_host {\n    \"\" $server_name;\n    default $http_host;\n}",
        Configuration,
        StringComparison.Ordinal);

    /// <summary>Else nginx speaks HTTP/1.0 and closes each connection; a lesson shows the version.</summary>
    [Fact]
    public void To_the_site_it_speaks_the_version_of_browsers_and_keeps_connections()
    {
        Assert.Contains("proxy_http_version 1.1;", Configuration, StringComparison.Ordinal);
        Assert.Contains("proxy_set_header Connection \"\";", Configuration, StringComparison.Ordinal);
        Assert.Matches(@"\n    keepalive [1-9][0-9]*;", Configuration);
    }

    /// <summary>The service listens there, and allows that host.</summary>
    [Fact]
    public void It_passes_what_is_for_the_host_of_the_service_on_to_the_service()
    {
        var unit = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "cookie-tutorial.service"));

        Assert.Contains("\nEnvironment=ASPNETCORE_URLS=http://127.0.0.1:5000\n", unit, StringComparison.Ordinal);
        Assert.Matches(@"\nupstream cookie_tutorial \{\n(    #.*\n)*    server 127\.0\.0\.1:5000 ", Configuration);
        Assert.Matches(@"\n    location / \{\n        proxy_pass http://cookie_tutorial;\n", Configuration);
        Assert.Contains("\nEnvironment=AllowedHosts=cookies.example;", unit, StringComparison.Ordinal);
        Assert.Equal(["cookies.example", "cookies.example"], All("server_name"));
    }

    [Fact]
    public void Both_versions_of_IP_are_answered_without_and_with_encryption() =>
        Assert.Equal(["80", "[::]:80", "443 ssl", "[::]:443 ssl"], All("listen"));

    /// <summary>Older ones are broken (RFC 8996). A reader who comes again need not shake hands again.</summary>
    [Fact]
    public void Encryption_is_that_of_today_with_the_certificate_of_the_host()
    {
        Assert.Equal(["TLSv1.2 TLSv1.3"], All("ssl_protocols"));
        Assert.Equal(["/etc/letsencrypt/live/cookies.example/fullchain.pem"], All("ssl_certificate"));
        Assert.Equal(["/etc/letsencrypt/live/cookies.example/privkey.pem"], All("ssl_certificate_key"));
        Assert.Equal(["shared:cookie_tutorial:1m"], All("ssl_session_cache"));
    }

    [Fact]
    public void No_answer_tells_the_version_of_nginx() => Assert.Equal(["off", "off"], All("server_tokens"));

    /// <summary>nginx refuses to start with fewer than two, and a page has up to 200 kB before it is compressed.</summary>
    [Fact]
    public void A_page_that_waits_for_a_slow_reader_waits_in_memory() => Assert.Equal(["8 16k"], All("proxy_buffers"));

    [Fact]
    public void A_body_that_the_site_refuses_gets_as_far_as_the_site() =>
        Assert.Contains(
            $"client_max_body_size {RequestLimits.PatientBodyOctets / (1024 * 1024)}m;", Configuration, StringComparison.Ordinal);

    /// <summary>nginx's $uri is decoded, and has lost the query.</summary>
    [Fact]
    public void On_the_way_to_https_an_address_stays_as_it_came() =>
        Assert.Contains("return 308 https://$server_name$request_uri;", Configuration, StringComparison.Ordinal);

    /// <summary>What a directive says wherever it stands.</summary>
    private static IEnumerable<string> All(string directive) =>
        Regex.Matches(Configuration, $@"^\s*{directive} ([^;{{]+);", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);

    /// <summary>The size that a directive names last, in octets.</summary>
    private static int Octets(string directive)
    {
        var size = Regex.Match(Configuration, $@"^\s*{directive} [^;]*?(\d+)k;", RegexOptions.Multiline);
        Assert.True(size.Success, $"{directive} names no size in kilobytes.");
        return int.Parse(size.Groups[1].Value, CultureInfo.InvariantCulture) * 1024;
    }

    [GeneratedRegex(@"^\s*server [^;{]+;", RegexOptions.Multiline)]
    private static partial Regex NodeLine();
}
