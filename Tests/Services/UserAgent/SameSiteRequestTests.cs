using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Services.UserAgent;

/// <summary>RFC 6265bis (draft -22), section 5.2.</summary>
public sealed class SameSiteRequestTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("https://example.test/", true)]
    [InlineData("https://www.example.test:8443/", true)]
    [InlineData("https://other.test/", false)]
    [InlineData("http://shop.example.test/", false)]
    [InlineData("https://example.test/|https://other.test/", false)]
    [InlineData("https://other.test/|https://example.test/", false)]
    [InlineData("https://example.test/|https://other.test/|https://example.test/", false)]
    public void All_documents_above_a_request_must_be_of_its_site(string documents, bool isSameSite)
    {
        var request = Visit.To(Visit.Page) with
        {
            Documents = [.. documents.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Visit.SiteOf)],
        };

        Assert.Equal(isSameSite, request.IsSameSite(Profile.Standard));
    }

    [Theory]
    [InlineData("http://localhost/", "http://127.0.0.1/", false)]
    [InlineData("http://localhost:5000/", "http://localhost:5001/", true)]
    [InlineData("http://shop.localhost/", "http://evil.localhost/", false)]
    [InlineData("http://a.x.localhost/", "http://b.x.localhost/", true)]
    [InlineData("https://a.github.io/", "https://b.github.io/", false)]
    public void A_registrable_domain_makes_a_site(string one, string other, bool isSameSite) =>
        Assert.Equal(isSameSite, Visit.SiteOf(one).IsSameSiteAs(Visit.SiteOf(other), Profile.Standard));

    [Fact]
    public void A_reload_is_cross_site_if_what_is_reloaded_was() =>
        Assert.False((Visit.To(Visit.Page) with { IsReloadOfCrossSite = true }).IsSameSite(Profile.Standard));

    [Fact]
    public void A_redirect_through_another_site_does_not_matter_to_the_standard_but_to_Firefox()
    {
        var request = Visit.To(Visit.Page) with { RedirectedBy = [Visit.SiteOf("https://other.test/")] };

        Assert.True(request.IsSameSite(Profile.Standard));
        Assert.True(request.IsSameSite(Profile.Chromium));
        Assert.False(request.IsSameSite(Profile.Firefox));
    }

    [Fact]
    public void A_scheme_matters_to_Chromium_but_not_to_Firefox()
    {
        var request = Visit.To(Visit.Page) with { Documents = [Visit.SiteOf(Visit.InsecurePage)] };

        Assert.False(request.IsSameSite(Profile.Chromium));
        Assert.True(request.IsSameSite(Profile.Firefox));
    }
}
