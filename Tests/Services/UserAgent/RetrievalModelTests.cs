using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Services.UserAgent;

/// <summary>RFC 6265bis (draft -22), section 5.8.3, and the enforcement of SameSite in 5.6.7.</summary>
public sealed class RetrievalModelTests
{
    private const string EverySameSite = "d=1|l=1; SameSite=Lax|s=1; SameSite=Strict|n=1; SameSite=None; Secure";

    [Fact]
    public void Longer_paths_come_first_and_then_older_cookies() => Assert.Equal(
        "c=3; d=4; a=1; b=2",
        Visit.Sent(Visit.Store(Visit.Page, "a=1; Path=/", "b=2; Path=/", "c=3", "d=4"), Visit.To(Visit.Page)));

    [Fact]
    public void A_cookie_without_a_name_is_sent_as_its_value_and_one_without_a_value_keeps_its_equals_sign() =>
        Assert.Equal("foo; a=", Visit.Sent(Visit.Store(Visit.Page, "foo", "a="), Visit.To(Visit.Page)));

    [Fact]
    public void Without_a_cookie_there_is_no_header() => Assert.Null(Visit.Sent(CookieStore.Empty, Visit.To(Visit.Page)));

    [Theory]
    [InlineData("a=1", "https://www.shop.example.test/app/page", "It is host-only, and this is another host.")]
    [InlineData("a=1; Domain=example.test", "https://other.test/app", "The host is not its domain and does not lie below it.")]
    [InlineData("a=1; Path=/app", "https://shop.example.test/apple", "The address does not lie at or below its path.")]
    [InlineData("a=1; Secure", "http://shop.example.test/app/page", "It has Secure, and the connection is not secure.")]
    public void A_cookie_that_stays_says_why(string line, string address, string sentence)
    {
        var decision = RetrievalModel.Retrieve(Visit.Store(Visit.Page, line), Visit.To(address), Profile.Standard);

        Assert.Empty(decision.Sent);
        Assert.Equal(("5.8.3 step 3", sentence), Why(decision));
    }

    [Theory]
    [InlineData("a=1; Domain=example.test", "https://other.example.test/app/")]
    [InlineData("a=1; Path=/", "https://shop.example.test:8443/x")]
    [InlineData("a=1", "http://shop.example.test/app/x?y")]
    public void Ports_and_schemes_share_cookies(string line, string address) =>
        Assert.Equal("a=1", Visit.Sent(Visit.Store(Visit.Page, line), Visit.To(address)));

    [Fact]
    public void A_script_does_not_see_HttpOnly()
    {
        var script = Visit.To(Visit.Page) with { IsScript = true };

        var decision = RetrievalModel.Retrieve(Visit.Store(Visit.Page, "a=1; HttpOnly", "b=2"), script, Profile.Standard);

        Assert.Equal("b=2", decision.CookieString);
        Assert.Equal(("5.8.3 step 3", "It has HttpOnly, and a script asks."), Why(decision));
    }

    [Fact]
    public void A_cookie_that_is_over_is_gone()
    {
        var later = Visit.To(Visit.Page) with { Now = Visit.Now.AddSeconds(60) };

        var decision = RetrievalModel.Retrieve(Visit.Store(Visit.Page, "a=1; Max-Age=60", "b=2"), later, Profile.Standard);

        Assert.Equal(("5.7 below step 24", "It is over, and what is over is removed."), Why(decision));
        Assert.Equal(["b=2"], decision.Store.Cookies.Select(cookie => cookie.ToString()));
    }

    [Fact]
    public void Sending_renews_the_time_of_the_last_access()
    {
        var later = Visit.To(Visit.Page) with { Now = Visit.Now.AddSeconds(60) };

        var store = RetrievalModel.Retrieve(Visit.Store(Visit.Page, "a=1", "b=2; Path=/x"), later, Profile.Standard).Store;

        Assert.Equal([later.Now, Visit.Now], store.Cookies.Select(cookie => cookie.LastAccessTime));
    }

    [Fact]
    public void A_typed_address_brings_every_cookie() =>
        Assert.Equal("d=1; l=1; s=1; n=1", Visit.Sent(Everything(), Visit.To(Visit.Page)));

    [Fact]
    public void A_link_of_another_site_brings_no_strict_cookie() =>
        Assert.Equal("d=1; l=1; n=1", Visit.Sent(Everything(), Visit.FromElsewhere(Visit.Page)));

    [Theory]
    [InlineData(120, "d=1; n=1")]
    [InlineData(121, "n=1")]
    public void A_POST_of_another_site_brings_a_new_cookie_without_SameSite_and_no_older_one(int seconds, string sent)
    {
        var post = Visit.FromElsewhere(Visit.Page) with { Method = "POST", Now = Visit.Now.AddSeconds(seconds) };

        Assert.Equal(sent, Visit.Sent(Everything(), post));
    }

    [Fact]
    public void What_another_site_embeds_brings_SameSite_None_alone() =>
        Assert.Equal("n=1", Visit.Sent(Everything(), Visit.Embedded(Visit.Page)));

    [Theory]
    [InlineData("s=1; SameSite=Strict", "It is SameSite=Strict, and the request is cross-site.")]
    [InlineData("s=1; SameSite=Lax", "It is Lax, and the cross-site request loads no page of a tab.")]
    public void A_cookie_that_another_site_does_not_bring_says_why(string line, string sentence) => Assert.Equal(
        ("5.8.3 step 3", sentence),
        Why(RetrievalModel.Retrieve(Visit.Store(Visit.Page, line), Visit.Embedded(Visit.Page), Profile.Standard)));

    [Fact]
    public void An_unsafe_method_keeps_a_lax_cookie_back()
    {
        var post = Visit.FromElsewhere(Visit.Page) with { Method = "POST" };

        var decision = RetrievalModel.Retrieve(Visit.Store(Visit.Page, "s=1; SameSite=Lax"), post, Profile.Standard);

        Assert.Equal(("5.8.3 step 3", "It is Lax, and the method of the cross-site request is not a safe one."), Why(decision));
    }

    [Fact]
    public void A_script_in_a_frame_of_another_site_sees_SameSite_None_alone()
    {
        var script = Visit.Embedded(Visit.Page) with { IsScript = true };

        Assert.Equal("n=1", Visit.Sent(Everything(), script));
    }

    [Fact]
    public void A_partitioned_cookie_goes_along_only_in_pages_of_the_site_that_it_was_set_in()
    {
        var inFrame = Visit.Embedded(Visit.Page);
        var store = Visit.Store(Profile.Standard, inFrame, "p=1; SameSite=None; Secure; Partitioned");

        var atHome = RetrievalModel.Retrieve(store, Visit.To(Visit.Page), Profile.Standard);

        Assert.Equal("p=1", Visit.Sent(store, inFrame));
        Assert.Equal(("CHIPS draft", "It is partitioned, and belongs to pages of another site."), Why(atHome));
    }

    private static CookieStore Everything() => Visit.Store(Visit.Page, EverySameSite.Split('|'));

    private static (string Step, string Sentence) Why(RetrievalDecision decision)
    {
        var reason = Assert.Single(decision.LeftOut).Reason;
        return (reason.Step, reason.Sentence);
    }
}
