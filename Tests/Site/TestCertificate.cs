using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CookieTutorial.Tests.Site;

/// <summary>The certificate of the servers over HTTPS. Each run makes its own, and no store has to trust it.</summary>
internal static class TestCertificate
{
    /// <summary>
    /// A host that is not the browser's own machine to anybody, unlike <c>localhost</c>: <c>.test</c> is reserved for tests
    /// (RFC 6761, section 6.2), and the browsers of the tests are told to look for it here.
    /// </summary>
    public const string ForeignHost = "cookies.test";

    /// <summary>What the certificate is for (RFC 5280, section 4.2.1.12).</summary>
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private static readonly Lazy<X509Certificate2> Made = new(Make);

    /// <summary>
    /// The certificate with its private key, for localhost, its addresses, and <see cref="ForeignHost"/>. Not for
    /// <c>*.localhost</c>: clients take no asterisk right below a top-level name. The tests' browsers do not mind.
    /// </summary>
    public static X509Certificate2 Certificate => Made.Value;

    /// <summary>What Chromium calls its SPKI: the hash of the public key (RFC 7469, section 2.4), in Base64.</summary>
    public static string PublicKeyHash =>
        Convert.ToBase64String(SHA256.HashData(Certificate.PublicKey.ExportSubjectPublicKeyInfo()));

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=Cookie Tutorial tests", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("localhost");
        names.AddDnsName(ForeignHost);
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForEndEntity(critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new(ServerAuthentication)], critical: false));
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));

        // Windows lends a server only keys that were imported, so the certificate goes out and comes in again.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }
}
