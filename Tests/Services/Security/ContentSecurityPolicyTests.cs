using System.Net;
using CookieTutorial.Services.Security;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CookieTutorial.Tests.Services.Security;

/// <summary>One page of a site needs more than the content security policy of all others allows.</summary>
public sealed class ContentSecurityPolicyTests
{
    private const string Usual = SecurityHeaders.ContentSecurityPolicy;

    [Fact]
    public async Task A_page_adds_a_source_to_a_directive()
    {
        var policy = await PolicyOfAsync(new ContentSecurityPolicyAttribute("frame-src", "http://127.0.0.1:*"));

        Assert.Equal(Usual.Replace("frame-src 'self'", "frame-src 'self' http://127.0.0.1:*"), policy);
    }

    [Fact]
    public async Task A_source_takes_the_place_of_none()
    {
        var policy = await PolicyOfAsync(new ContentSecurityPolicyAttribute("object-src", "'self'"));

        Assert.Equal(Usual.Replace("object-src 'none'", "object-src 'self'"), policy);
    }

    [Fact]
    public async Task A_directive_that_is_not_there_allows_this_source_alone()
    {
        var policy = await PolicyOfAsync(new ContentSecurityPolicyAttribute("worker-src", "'self'"));

        Assert.Equal(Usual + "; worker-src 'self'", policy);
    }

    /// <summary>Of two directives that differ in capital letters only, browsers heed the first (CSP Level 3, 2.2.1).</summary>
    [Fact]
    public async Task A_page_adds_several_sources_in_any_spelling_of_the_directive()
    {
        var policy = await PolicyOfAsync(
            new ContentSecurityPolicyAttribute("Frame-Src", "http://127.0.0.1:*"),
            new ContentSecurityPolicyAttribute("frame-src", "http://shop.localhost:*"),
            new ContentSecurityPolicyAttribute("form-action", "http://127.0.0.1:*"));

        Assert.Equal(
            Usual.Replace("frame-src 'self'", "frame-src 'self' http://127.0.0.1:* http://shop.localhost:*")
                .Replace("form-action 'self'", "form-action 'self' http://127.0.0.1:*"),
            policy);
    }

    [Theory]
    [InlineData("/another", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task Every_other_answer_has_the_policy_of_the_site(string address, HttpStatusCode status)
    {
        await using var app = await StartAsync();

        var response = await app.SendAsync(HttpMethod.Get, address);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(Usual, response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("GET", "/missing", HttpStatusCode.NotFound)]
    [InlineData("HEAD", "/missing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/broken", HttpStatusCode.InternalServerError)]
    [InlineData("HEAD", "/broken", HttpStatusCode.InternalServerError)]
    public async Task Its_error_page_has_the_policy_of_the_site(string method, string address, HttpStatusCode status)
    {
        await using var app = await StartAsync(new ContentSecurityPolicyAttribute("frame-src", "http://127.0.0.1:*"));

        var response = await app.SendAsync(new(method), address);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(Usual, response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("", "'self'")]
    [InlineData("frame src", "'self'")]
    [InlineData("frame-src;", "'self'")]
    [InlineData("frame-src", "")]
    [InlineData("frame-src", "'self'; script-src *")]
    [InlineData("frame-src", "a.example,")]
    [InlineData("frame-src", "a.example b.example")]
    [InlineData("frame-src", "a.example\r\nSet-Cookie:sid=1")]
    [InlineData("frame-src", "\u0000")]
    [InlineData("frame-src", "ä.example")]
    public void What_would_change_the_rest_of_the_header_is_refused(string directive, string source) =>
        Assert.Throws<ArgumentException>(() => new ContentSecurityPolicyAttribute(directive, source));

    private static async Task<string> PolicyOfAsync(params object[] metadata)
    {
        await using var app = await StartAsync(metadata);
        return (await app.SendAsync(HttpMethod.Get, "/page")).Headers.GetValues("Content-Security-Policy").Single();
    }

    /// <summary>A site whose pages below have the metadata, with an error page that has not.</summary>
    private static Task<SmallSite> StartAsync(params object[] metadata) => SmallSite.StartAsync(app =>
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error");
        app.Map("/error", () => "Something went wrong.");
        app.Map("/another", () => "Another page.");
        app.Map("/page", () => "A page.").WithMetadata(metadata);
        app.Map("/missing", () => Results.NotFound()).WithMetadata(metadata);
        app.Map("/broken", string () => throw new InvalidOperationException("It broke.")).WithMetadata(metadata);
    });
}
