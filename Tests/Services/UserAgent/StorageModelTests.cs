using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Services.UserAgent;

/// <summary>RFC 6265bis (draft -22), section 5.7.</summary>
public sealed class StorageModelTests
{
    [Fact]
    public void A_plain_cookie_is_stored_for_its_host_its_folder_and_the_session()
    {
        var decision = Visit.Receive("a=1", "https://shop.example.test/app/page");

        Assert.Equal((StorageOutcome.Stored, "5.7 step 24"), (decision.Outcome, decision.Reason.Step));
        Assert.Equal(("a", "1", "shop.example.test", true, "/app", null), Fields(decision.Cookie!));
    }

    [Fact]
    public void Every_attribute_sets_its_field()
    {
        var cookie = Visit.Receive(
            "a=1; Domain=.Example.TEST; Path=/x; Max-Age=60; Secure; HttpOnly; SameSite=Strict").Cookie!;

        Assert.Equal(("a", "1", "example.test", false, "/x", Visit.Now.AddSeconds(60)), Fields(cookie));
        Assert.Equal((true, true, SameSite.Strict), (cookie.Secure, cookie.HttpOnly, cookie.SameSite));
    }

    [Theory]
    [InlineData("", "5.7 step 2")]
    [InlineData(" = ; Path=/", "5.7 step 2")]
    [InlineData("a=\u0001", "5.6 step 1")]
    [InlineData("a=1; Domain=\u00E9.test", "5.7 step 8")]
    [InlineData("a=1; Domain=test", "5.7 step 9")]
    [InlineData("a=1; Domain=other.test", "5.7 step 10")]
    [InlineData("a=1; Domain=ample.test", "5.7 step 10")]
    [InlineData("a=1; Domain=x.shop.example.test", "5.7 step 10")]
    [InlineData("a=1; SameSite=None", "5.7 step 19")]
    [InlineData("__Secure-a=1", "5.7 step 20")]
    [InlineData("__SECURE-a=1; Path=/", "5.7 step 20")]
    [InlineData("__Host-a=1; Secure", "5.7 step 21")]
    [InlineData("__Host-a=1; Path=/", "5.7 step 21")]
    [InlineData("__Host-a=1; Secure; Path=/app", "5.7 step 21")]
    [InlineData("__host-a=1; Secure; Path=/; Domain=example.test", "5.7 step 21")]
    [InlineData("=__Secure-a; Secure", "5.7 step 22")]
    [InlineData("__host-a; Secure; Path=/", "5.7 step 22")]
    [InlineData("a=1; Partitioned", "CHIPS draft, 2.1")]
    public void A_refusal_names_its_step(string line, string step)
    {
        var decision = Visit.Receive(line);

        Assert.Equal((StorageOutcome.Refused, step), (decision.Outcome, decision.Reason.Step));
        Assert.Empty(decision.Store.Cookies);
    }

    [Theory]
    [InlineData("a=1; Secure", "5.7 step 13")]
    [InlineData("a=1; Secure; SameSite=None", "5.7 step 13")]
    public void Secure_needs_a_secure_connection(string line, string step)
    {
        Assert.Equal(step, Visit.Receive(line, Visit.InsecurePage).Reason.Step);
        Assert.Equal(StorageOutcome.Stored, Visit.Receive(line, "http://x.localhost:5000/").Outcome);
    }

    [Fact]
    public void Which_connection_is_secure_is_the_user_agents_business() =>
        Assert.Equal("5.7 step 13", Visit.Receive("a=1; Secure", "http://localhost/", Profile.Safari).Reason.Step);

    [Theory]
    [InlineData("a=1; Domain=", true)]
    [InlineData("a=1; Domain=.", true)]
    [InlineData("a=1; Domain=other.test; Domain", true)]
    [InlineData("a=1; Domain=shop.example.test", false)]
    [InlineData("a=1; Domain=other.test; Domain=example.test", false)]
    public void Only_a_Domain_that_says_something_takes_a_cookie_to_other_hosts(string line, bool hostOnly) =>
        Assert.Equal(hostOnly, Visit.Receive(line).Cookie?.HostOnly);

    [Fact]
    public void A_public_suffix_may_set_cookies_for_itself_alone() => Assert.Equal(
        ("a", "1", "co.uk", true, "/", null), Fields(Visit.Receive("a=1; Domain=co.uk", "https://co.uk/").Cookie!));

    [Theory]
    [InlineData("Path=/x", "/x")]
    [InlineData("Path=x", "/app")]
    [InlineData("Path", "/app")]
    [InlineData("Path=\"/\"", "/app")]
    [InlineData("Path=/x; Path=", "/app")]
    public void A_path_without_a_slash_before_it_is_the_default_path(string attribute, string path) =>
        Assert.Equal(path, Visit.Receive($"a=1; {attribute}").Cookie?.Path);

    [Theory]
    [InlineData("Max-Age=34560001")]
    [InlineData("Max-Age=99999999999999999999")]
    [InlineData("Expires=Fri, 31 Dec 9999 23:59:59 GMT")]
    public void No_cookie_lives_longer_than_400_days(string attribute) =>
        Assert.Equal(Visit.Now.AddDays(400), Visit.Receive($"a=1; {attribute}").Cookie?.Expiry);

    [Theory]
    [InlineData("Expires=Thu, 01 Jan 1970 00:00:00 GMT", true)]
    [InlineData("Expires=Sun, 22 Nov 2026 05:30:00 GMT", true)]
    [InlineData("Expires=Sun, 22 Nov 2026 05:30:01 GMT", false)]
    [InlineData("Expires=never", false)]
    [InlineData("Expires=Sat, 01 Jan 0050 00:00:00 GMT", false)]
    [InlineData("Expires=Wed, 01 Jan 0070 00:00:00 GMT", true)]
    [InlineData("Expires=Sat, 01 Jan 1600 00:00:00 GMT", false)]
    [InlineData("Max-Age=0", true)]
    [InlineData("Max-Age=-1", true)]
    [InlineData("Max-Age=-99999999999999999999", true)]
    [InlineData("Max-Age=1", false)]
    [InlineData("Max-Age=-", false)]
    [InlineData("Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT", false)]
    [InlineData("Max-Age=99999999999999999999; Expires=Thu, 01 Jan 1970 00:00:00 GMT", false)]
    [InlineData("Max-Age=+5; Expires=Thu, 01 Jan 1970 00:00:00 GMT", true)]
    public void A_cookie_whose_expiry_is_not_in_the_future_is_a_deletion(string attributes, bool isDeletion) =>
        Assert.Equal(isDeletion, Visit.Receive($"a=1; {attributes}").IsDeletion);

    [Fact]
    public void A_deletion_that_is_refused_is_none() =>
        Assert.False(Visit.Receive("a=; Max-Age=0; Domain=other.test").IsDeletion);

    [Fact]
    public void A_script_cannot_set_HttpOnly()
    {
        var script = Visit.To(Visit.Page) with { IsScript = true };

        Assert.Equal(
            "5.7 step 15", StorageModel.Receive(CookieStore.Empty, "a=1; HttpOnly", script, Profile.Standard).Reason.Step);
    }

    [Theory]
    [InlineData("a=2")]
    [InlineData("a=; Max-Age=0")]
    public void A_script_cannot_touch_a_cookie_with_HttpOnly(string line)
    {
        var store = Visit.Store(Visit.Page, "a=1; HttpOnly");
        var script = Visit.To(Visit.Page) with { IsScript = true };

        var decision = StorageModel.Receive(store, line, script, Profile.Standard);

        Assert.Equal("5.7 step 23.2", decision.Reason.Step);
        Assert.Equal("a=1", Visit.Sent(decision.Store, Visit.To(Visit.Page)));
    }

    [Theory]
    [InlineData("a=2", "5.7 step 16")]
    [InlineData("a=2; Path=/app/x", "5.7 step 16")]
    [InlineData("a=2; Domain=example.test", "5.7 step 16")]
    [InlineData("a=2; Path=/", "5.7 step 24")]
    [InlineData("b=2", "5.7 step 24")]
    public void An_insecure_connection_cannot_set_a_cookie_over_one_with_Secure(string line, string step)
    {
        var store = Visit.Store(Visit.Page, "a=1; Secure");

        Assert.Equal(step, StorageModel.Receive(store, line, Visit.To(Visit.InsecurePage), Profile.Standard).Reason.Step);
    }

    [Theory]
    [InlineData("a=1", "5.7 step 18.4")]
    [InlineData("a=1; SameSite=Lax", "5.7 step 18.4")]
    [InlineData("a=1; SameSite=Strict", "5.7 step 18.4")]
    [InlineData("a=1; SameSite=None; Secure", "5.7 step 24")]
    public void What_another_site_embeds_can_set_SameSite_None_alone(string line, string step) => Assert.Equal(
        step, StorageModel.Receive(CookieStore.Empty, line, Visit.Embedded(Visit.Page), Profile.Standard).Reason.Step);

    [Theory]
    [InlineData("a=1")]
    [InlineData("a=1; SameSite=Strict")]
    public void A_link_of_another_site_leads_to_a_page_that_can_set_everything(string line) => Assert.Equal(
        StorageOutcome.Stored,
        StorageModel.Receive(CookieStore.Empty, line, Visit.FromElsewhere(Visit.Page), Profile.Standard).Outcome);

    [Fact]
    public void A_script_in_a_frame_of_another_site_sets_nothing_but_SameSite_None()
    {
        var script = Visit.Embedded(Visit.Page) with { IsScript = true };

        Assert.Equal("5.7 step 18.1", StorageModel.Receive(CookieStore.Empty, "a=1", script, Profile.Standard).Reason.Step);
    }

    [Theory]
    [InlineData("a=2", StorageOutcome.Replaced)]
    [InlineData("a=1", StorageOutcome.Replaced)]
    [InlineData("a=2; Domain=shop.example.test", StorageOutcome.Stored)]
    [InlineData("a=2; Path=/", StorageOutcome.Stored)]
    [InlineData("A=2", StorageOutcome.Stored)]
    [InlineData("a=; Max-Age=0", StorageOutcome.Deleted)]
    [InlineData("a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT", StorageOutcome.Deleted)]
    [InlineData("a=; Max-Age=0; Path=/", StorageOutcome.DeletedNothing)]
    public void A_cookie_is_known_by_its_name_its_domain_and_its_path(string line, StorageOutcome outcome)
    {
        var store = Visit.Store(Visit.Page, "a=1");

        Assert.Equal(outcome, StorageModel.Receive(store, line, Visit.To(Visit.Page), Profile.Standard).Outcome);
    }

    [Fact]
    public void A_cookie_that_replaces_another_keeps_its_creation_time()
    {
        var store = Visit.Store(Visit.Page, "a=1");
        var later = Visit.To(Visit.Page) with { Now = Visit.Now.AddHours(1) };

        var cookie = StorageModel.Receive(store, "a=2", later, Profile.Standard).Cookie!;

        Assert.Equal((Visit.Now, later.Now), (cookie.CreationTime, cookie.LastAccessTime));
    }

    [Fact]
    public void A_partitioned_cookie_lies_beside_one_that_is_not()
    {
        var store = Visit.Store(Visit.Page, "a=1; Secure", "a=2; Secure; Partitioned");

        Assert.Equal([null, "https://example.test"], store.Cookies.Select(cookie => cookie.PartitionKey?.ToString()));
    }

    [Fact]
    public void The_end_of_the_session_takes_the_cookies_without_an_expiry() => Assert.Equal(
        ["b=2"], Visit.Store(Visit.Page, "a=1", "b=2; Max-Age=60").AfterSession().Cookies.Select(cookie => cookie.ToString()));

    private static (string, string, string, bool, string, DateTimeOffset?) Fields(Cookie cookie) =>
        (cookie.Name, cookie.Value, cookie.Domain, cookie.HostOnly, cookie.Path, cookie.Expiry);
}
