using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Services.UserAgent;

/// <summary>Where the engines depart from the standard: what comes back of the same lines.</summary>
public sealed class EngineRulesTests
{
    [Theory]
    [InlineData("a=1\t2", "a=1\t2", null, "a=1\t2")]
    [InlineData("a=1; x=1\t2", "a=1", null, "a=1")]
    [InlineData("foo", "foo", "foo", "foo=")]
    [InlineData("=foo", "foo", "foo", null)]
    [InlineData("=a=b", "a=b", null, null)]
    [InlineData("a=1; Max-Age=0; Max-Age=x", null, "a=1", "a=1")]
    [InlineData("a=1; Max-Age=+0", "a=1", null, "a=1")]
    [InlineData("a=1; Max-Age=-", "a=1", "a=1", null)]
    [InlineData("a=1; Max-Age=-99999999999999999999x", "a=1", null, null)]
    [InlineData("a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=99999999999999999999x", null, "a=1", "a=1")]
    [InlineData("a=1; Domain=.", "a=1", null, null)]
    [InlineData("a=1; Path=/app/page\tx; Path=/app/page", "a=1", null, "a=1")]
    [InlineData("a=1; Path=/x\ty", null, null, null)]
    [InlineData("__Http-a=1", "__Http-a=1", null, null)]
    [InlineData("__Host-Http-a=1; Secure; Path=/", "__Host-Http-a=1", null, null)]
    [InlineData("a=1|b=1|a=2", "a=2; b=1", "b=1; a=2", "a=2; b=1")]
    [InlineData("a=1|b=1|a=1", "a=1; b=1", "a=1; b=1", "a=1; b=1")]
    [InlineData("a=\u00E9", "a=\u00E9", "a=\u00E9", "a=\u00EF\u00BF\u00BD")]
    [InlineData("\u00E9=1|\u00E8=2", "\u00E9=1; \u00E8=2", "\u00E9=1; \u00E8=2", "\u00EF\u00BF\u00BD=1; \u00EF\u00BF\u00BD=2")]
    public void Engines_send_what_the_standard_does_not(string lines, string? standard, string? chromium, string? firefox)
    {
        Assert.Equal(standard, Visit.RoundTrip(Profile.Standard, lines.Split('|')));
        Assert.Equal(chromium, Visit.RoundTrip(Profile.Chromium, lines.Split('|')));
        Assert.Equal(firefox, Visit.RoundTrip(Profile.Firefox, lines.Split('|')));
    }

    [Theory]
    [InlineData("Path=/", true, true, true)]
    [InlineData("Path=", true, false, true)]
    [InlineData("HttpOnly", false, false, true)]
    [InlineData("Path=/; Domain=co.uk", true, false, true)]
    public void Engines_differ_in_what_the_prefix_Host_needs(string attributes, bool standard, bool chromium, bool firefox)
    {
        var line = $"__Host-a=1; Secure; {attributes}";

        Assert.Equal(standard, IsStored(line, Profile.Standard));
        Assert.Equal(chromium, IsStored(line, Profile.Chromium));
        Assert.Equal(firefox, IsStored(line, Profile.Firefox));
    }

    [Fact]
    public void An_address_as_Domain_is_a_domain_to_the_standard_alone()
    {
        Assert.False(Visit.Receive("a=1; Domain=127.0.0.1", "http://127.0.0.1/").Cookie!.HostOnly);
        Assert.True(Visit.Receive("a=1; Domain=127.0.0.1", "http://127.0.0.1/", Profile.Chromium).Cookie!.HostOnly);
        Assert.True(Visit.Receive("a=1; Domain=127.0.0.1", "http://127.0.0.1/", Profile.Firefox).Cookie!.HostOnly);
    }

    [Fact]
    public void Safari_keeps_SameSite_None_without_Secure_as_sources_say()
    {
        Assert.Equal(StorageOutcome.Stored, Visit.Receive("a=1; SameSite=None", profile: Profile.Safari).Outcome);
        Assert.Equal("a=1", Visit.RoundTrip(Profile.Safari, "a=1; SameSite=None"));
    }

    [Fact]
    public void Chromium_writes_a_bar_in_an_address_as_an_escape()
    {
        const string Page = "https://shop.example.test/a|b/c";

        Assert.Equal("/a%7Cb", Visit.Receive("a=1", Page, Profile.Chromium).Cookie!.Path);
        Assert.Equal("/a|b", Visit.Receive("a=1", Page, Profile.Firefox).Cookie!.Path);
        Assert.Null(Visit.Sent(Visit.Store(Page, "a=1; Path=/a|b"), Visit.To(Page), Profile.Chromium));
        Assert.Equal("a=1", Visit.Sent(Visit.Store(Page, "a=1; Path=/a|b"), Visit.To(Page), Profile.Firefox));
    }

    [Fact]
    public void Firefox_does_not_measure_flags()
    {
        var line = $"a=1; HttpOnly={new string('x', 1025)}";

        Assert.False(Visit.Receive(line).Cookie!.HttpOnly);
        Assert.True(Visit.Receive(line, profile: Profile.Firefox).Cookie!.HttpOnly);
    }

    [Fact]
    public void Firefox_sends_a_cookie_without_SameSite_with_every_POST()
    {
        var post = Visit.FromElsewhere(Visit.Page) with { Method = "POST", Now = Visit.Now.AddHours(1) };

        Assert.Equal("a=1", Visit.Sent(Visit.Store(Visit.Page, "a=1"), post, Profile.Firefox));
        Assert.Null(Visit.Sent(Visit.Store(Visit.Page, "a=1"), post, Profile.Chromium));
    }

    [Fact]
    public void Firefox_keeps_the_cookies_of_a_frame_for_the_page_around_it()
    {
        var inFrame = Visit.Embedded(Visit.Page);
        var store = Visit.Store(Profile.Firefox, inFrame, "n=1; SameSite=None; Secure");

        Assert.Equal("n=1", Visit.Sent(store, inFrame, Profile.Firefox));
        Assert.Null(Visit.Sent(store, Visit.Embedded(Visit.Page, "https://third.test/"), Profile.Firefox));
        Assert.Null(Visit.Sent(store, Visit.To(Visit.Page), Profile.Firefox));
    }

    [Fact]
    public void A_user_agent_that_blocks_third_parties_lets_partitioned_cookies_pass()
    {
        var profile = Profile.Chromium with { ThirdParties = ThirdPartyPolicy.Block };
        var inFrame = Visit.Embedded(Visit.Page);

        var refused = StorageModel.Receive(CookieStore.Empty, "n=1; SameSite=None; Secure", inFrame, profile);
        var stored = StorageModel.Receive(CookieStore.Empty, "p=1; SameSite=None; Secure; Partitioned", inFrame, profile);

        Assert.Equal((StorageOutcome.Refused, "8.1"), (refused.Outcome, refused.Reason.Step));
        Assert.Equal("p=1", Visit.Sent(stored.Store, inFrame, profile));
        Assert.Null(Visit.Sent(Visit.Store(Visit.Page, "n=1; SameSite=None; Secure"), inFrame, profile));
    }

    [Fact]
    public void Every_rule_belongs_to_an_engine_and_tells_where_it_is_from() => Assert.All(EngineRules.All, rule =>
    {
        Assert.Contains(rule, Profile.Engines.Add(Profile.Safari).SelectMany(profile => profile.Rules));
        Assert.NotEmpty(rule.Source);
        Assert.NotEmpty(rule.Seen);
        Assert.EndsWith(".", rule.Sentence, StringComparison.Ordinal);
    });

    [Fact]
    public void The_standard_has_no_rules_of_engines() => Assert.Empty(Profile.Standard.Rules);

    private static bool IsStored(string line, Profile profile) =>
        Visit.Receive(line, "https://co.uk/page", profile).Outcome == StorageOutcome.Stored;
}
