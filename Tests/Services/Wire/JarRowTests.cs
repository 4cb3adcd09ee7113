using CookieTutorial.Services.Wire;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Wire;

public sealed class JarRowTests
{
    [Fact]
    public void What_was_sent_comes_before_what_the_answer_adds()
    {
        var rows = JarRow.ReadFrom(Exchanges.Of(cookie: ["flavour=oat"], setCookie: ["taken=1; path=/"]));

        Assert.Equal(
            [("flavour", "oat", (string?)null), ("taken", null, "1")],
            rows.Select(row => (row.Name, row.Sent, row.Decision?.Line.Value)));
    }

    [Theory]
    [InlineData("", "taken=1; path=/", JarChange.New)]
    [InlineData("taken=1", "taken=2; path=/", JarChange.Changed)]
    [InlineData("taken=1", "taken=1; max-age=60; path=/", JarChange.SetAgain)]
    [InlineData("taken=1", "taken=; max-age=0; path=/", JarChange.Gone)]
    [InlineData("taken=1", "taken=; expires=Thu, 01 Jan 1970 00:00:00 GMT", JarChange.Gone)]
    [InlineData("", "taken=; max-age=0; path=/", JarChange.DeletesNothing)]
    [InlineData("Taken=1", "taken=2; path=/", JarChange.New)]
    [InlineData("taken=1", "taken=2; path=abc", JarChange.Changed)]
    [InlineData("taken=1", "taken=2; path=/page/", JarChange.New)]
    [InlineData("taken=1", "taken=2; samesite=none", JarChange.Ignored)]
    [InlineData("taken=1", "taken=; max-age=0; domain=com", JarChange.Ignored)]
    [InlineData("taken=1", "taken=; max-age=0; path=/pages", JarChange.DeletesNothing)]
    public void A_line_of_the_answer_is_new_a_change_or_a_deletion(string cookie, string setCookie, JarChange change) =>
        Assert.Equal(change, JarRow.ReadFrom(Exchanges.Of([cookie], [setCookie]))[^1].Change);

    [Fact]
    public void A_cookie_that_is_sent_and_changed_has_one_row() => Assert.Equal(
        [("taken", JarChange.Changed, "1", "2")],
        JarRow.ReadFrom(Exchanges.Of(cookie: ["taken=1"], setCookie: ["taken=2; path=/"]))
            .Select(row => (row.Name, row.Change, row.Sent, row.Decision?.Line.Value)));

    [Fact]
    public void A_cookie_whose_deletion_names_a_path_that_does_not_match_the_address_stays() => Assert.Equal(
        [(JarChange.None, "1"), (JarChange.DeletesNothing, (string?)null)],
        JarRow.ReadFrom(Exchanges.Of(cookie: ["taken=1"], setCookie: ["taken=; max-age=0; path=/elsewhere"]))
            .Select(row => (row.Change, row.Sent)));

    [Fact]
    public void Cookies_of_one_name_have_a_row_each_and_a_line_means_the_one_that_came_last() => Assert.Equal(
        [(JarChange.None, "1"), (JarChange.Changed, "2")],
        JarRow.ReadFrom(Exchanges.Of(cookie: ["sid=1", "sid=2"], setCookie: ["sid=3; path=/"]))
            .Select(row => (row.Change, row.Sent)));
}
