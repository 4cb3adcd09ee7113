using CookieTutorial.Pages;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Tests.Services.Course;

/// <summary>What the definition of a chapter says of its cookies. Pages of the frame stand in for live pages.</summary>
public sealed class ChapterTests
{
    private static readonly Chapter Chapter = new(
        typeof(EvidenceModel), "Title", "Summary", [new(typeof(StartOverModel), "Live")], []) { Minutes = 1 };

    [Fact]
    public void A_cookie_lies_where_the_chapter_puts_it() => Assert.Equal(
        [new("one", "/"), new("two", "/a"), new("two", "/b"), new("three", "/", "example.org")],
        (Chapter with
        {
            Cookies = [new("one"), new("two") { Paths = ["/a", "/b"] }, new("three") { Domain = "example.org" }],
        }).CookieIdentities);

    [Fact]
    public void A_cookie_that_readers_write_by_hand_can_also_lie_at_the_chapters_addresses_and_in_their_folders() => Assert.Equal(
        [new("one", "/elsewhere"), new("one", "/"), new("one", "/evidence"), new("one", "/start-over")],
        (Chapter with { Cookies = [new("one") { Paths = ["/elsewhere"], IsByHand = true }] }).CookieIdentities);

    [Fact]
    public void Numbered_cookies_end_by_themselves() =>
        Assert.Empty((Chapter with { Cookies = [new("many-") { IsNumbered = true }] }).CookieIdentities);

    [Theory]
    [InlineData("one", true)]
    [InlineData("ONE", true)]
    [InlineData("one1", false)]
    [InlineData("many-1", true)]
    [InlineData("many-9999", true)]
    [InlineData("many-", false)]
    [InlineData("many-10000", false)]
    [InlineData("many-x", false)]
    [InlineData("Many-1", false)]
    [InlineData("session", false)]
    [InlineData("", false)]
    public void A_name_is_a_lessons_or_foreign(string name, bool expected) =>
        Assert.Equal(expected, new LessonCookies([new("one"), new("many-") { IsNumbered = true }]).Contains(name));

    [Fact]
    public void The_sites_own_cookie_may_be_shown_and_is_no_lessons()
    {
        LessonCookies cookies = new([new("one")]);

        Assert.True(cookies.MayShow("progress"));
        Assert.True(LessonCookies.IsSitesOwn("PROGRESS"));
        Assert.False(cookies.Contains("progress"));
        Assert.False(cookies.MayShow("session"));
    }

    /// <summary>The framework finds a cookie whatever its letter case, so the site reads this one, too.</summary>
    [Fact]
    public void The_sites_own_cookie_is_known_in_any_letter_case()
    {
        Assert.True(LessonCookies.IsSitesOwn("Progress"));
        Assert.False(LessonCookies.IsSitesOwn("progress1"));
    }

    [Fact]
    public void The_slug_is_the_end_of_the_address() => Assert.Equal("evidence", Chapter.Slug);
}
