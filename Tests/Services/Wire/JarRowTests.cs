using CookieTutorial.Services.Wire;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Wire;

public sealed class JarRowTests
{
    [Fact]
    public void What_was_sent_comes_before_what_the_answer_adds()
    {
        var rows = JarRow.ReadFrom(Exchanges.Of(cookie: ["flavour=oat"], setCookie: ["taken=1; path=/"]));

        Assert.Equal(["flavour", "taken"], rows.Select(row => row.Name));
        Assert.Equal(["oat"], rows[0].Sent);
        Assert.Empty(rows[0].Changes);
        Assert.Empty(rows[1].Sent);
        Assert.Equal("1", Assert.Single(rows[1].Changes).Cookie.Value);
    }

    [Fact]
    public void A_cookie_that_is_sent_and_changed_has_one_row()
    {
        var row = Assert.Single(JarRow.ReadFrom(Exchanges.Of(cookie: ["taken=1"], setCookie: ["taken=2; path=/"])));

        Assert.Equal(["1"], row.Sent);
        Assert.Equal("2", Assert.Single(row.Changes).Cookie.Value);
    }

    [Fact]
    public void Cookies_of_one_name_from_several_paths_and_lines_share_a_row() =>
        Assert.Equal(["1", "2"], Assert.Single(JarRow.ReadFrom(Exchanges.Of(cookie: ["sid=1", "sid=2"], setCookie: []))).Sent);
}
