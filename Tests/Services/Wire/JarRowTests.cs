using CookieTutorial.Services.Wire;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Wire;

public sealed class JarRowTests
{
    [Fact]
    public void What_was_sent_comes_before_what_the_answer_adds()
    {
        var rows = JarRow.ReadFrom(Exchanges.Of(cookie: ["color=blue"], setCookie: ["visits=1; path=/"]));

        Assert.Equal(["color", "visits"], rows.Select(row => row.Name));
        Assert.Equal(["blue"], rows[0].Sent);
        Assert.Empty(rows[0].Changes);
        Assert.Empty(rows[1].Sent);
        Assert.Equal("1", Assert.Single(rows[1].Changes).Cookie.Value);
    }

    [Fact]
    public void A_cookie_that_is_sent_and_changed_has_one_row()
    {
        var row = Assert.Single(JarRow.ReadFrom(Exchanges.Of(cookie: ["visits=1"], setCookie: ["visits=2; path=/"])));

        Assert.Equal(["1"], row.Sent);
        Assert.Equal("2", Assert.Single(row.Changes).Cookie.Value);
    }

    [Fact]
    public void Cookies_of_one_name_from_several_paths_and_lines_share_a_row() =>
        Assert.Equal(["1", "2"], Assert.Single(JarRow.ReadFrom(Exchanges.Of(cookie: ["id=1", "id=2"], setCookie: []))).Sent);

    [Fact]
    public void A_foreign_cookie_is_marked_so() =>
        Assert.False(Assert.Single(JarRow.ReadFrom(Exchanges.Of(cookie: ["session=x"], setCookie: []))).IsTutorials);
}
