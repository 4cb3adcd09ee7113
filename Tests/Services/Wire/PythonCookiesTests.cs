using CookieTutorial.Services.Wire;

namespace CookieTutorial.Tests.Services.Wire;

/// <summary>The expected values are what SimpleCookie gives, run with Python 3.11.</summary>
public sealed class PythonCookiesTests
{
    /// <summary>Header; its cookies in the order of their names.</summary>
    [Theory]
    [InlineData("a=1; b=2", "a=1|b=2")]
    [InlineData("a=1; b=2; ", "a=1|b=2")]
    [InlineData("", "")]
    [InlineData("a=", "a=")]
    [InlineData("a = 1 ;b=2", "a=1|b=2")]
    [InlineData("a=1 b=2", "a=1|b=2")]
    [InlineData("a=1,2", "a=1,2")]
    [InlineData("a=b=c", "a=b=c")]
    [InlineData("a=%41+[x]", "a=%41+[x]")]
    [InlineData("a:b=1", "a:b=1")]
    [InlineData("a=1; A=2; a=3", "A=2|a=3")]
    [InlineData("a=\"\"", "a=")]
    [InlineData("a=\"x;y\"; b=2", "a=x;y|b=2")]
    [InlineData("a=\"\\101\\\"é\"", "a=A\"é")]
    [InlineData("a=Wed, 09-Nov-2099 23:12:40 GMT; b=2", "a=Wed, 09-Nov-2099 23:12:40 GMT|b=2")]
    public void A_header_of_its_grammar_is_read_whole(string header, string cookies) =>
        Assert.Equal(cookies, Describe(header));

    [Theory]
    [InlineData(";a=1", "")]
    [InlineData("a=\"x; b=2", "")]
    [InlineData("a=1; b={\"k\":1}; c=2", "a=1")]
    [InlineData("a=1; é=2; c=3", "a=1")]
    [InlineData("a=1; b= \"x", "a=1|b=")]
    [InlineData("a=1; b=\"x\"y", "a=1")]
    [InlineData("a=1;; b=2", "a=1")]
    public void It_stops_where_no_pair_begins_and_keeps_what_it_has(string header, string cookies)
    {
        Assert.Equal(PythonEnd.Stopped, PythonCookies.Read(header).End);
        Assert.Equal(cookies, Describe(header));
    }

    [Theory]
    [InlineData("a=1; note=hello world; b=2", 16)]
    [InlineData("a=1; foo", 5)]
    [InlineData("a", 0)]
    [InlineData("path=/; a=1", 0)]
    [InlineData("a=1; path", 5)]
    [InlineData("secure; a=1", 0)]
    [InlineData("a=Wed, 9 Nov 2099", 7)]
    public void A_word_without_a_value_or_an_attribute_before_any_cookie_voids_the_header(string header, int at)
    {
        var reading = PythonCookies.Read(header);

        Assert.Equal((PythonEnd.Void, at), (reading.End, reading.EndsAt));
        Assert.Empty(reading.Cookies!);
    }

    [Theory]
    [InlineData("a=1; b/c=2; d=3", 5)]
    [InlineData("a,b=1", 0)]
    [InlineData("a==\"x\"", 0)]
    [InlineData("a=1; $x=2", 5)]
    [InlineData("a=1; $$path=2", 5)]
    [InlineData("a/b=1; \"", 0)]
    public void A_name_that_it_cannot_keep_raises_an_error(string header, int at)
    {
        var reading = PythonCookies.Read(header);

        Assert.Equal((PythonEnd.Raised, at), (reading.End, reading.EndsAt));
        Assert.Null(reading.Cookies);
    }

    [Theory]
    [InlineData("$Version=1; a=1; $Path=/; b=2", "a=1|b=2")]
    [InlineData("a=1; Path=/; HttpOnly; Secure; b=2", "a=1|b=2")]
    [InlineData("$x; a=1", "a=1")]
    public void Attributes_of_an_older_standard_are_no_cookies(string header, string cookies) =>
        Assert.Equal(cookies, Describe(header));

    private static string Describe(string header) => string.Join(
        '|',
        PythonCookies.Read(header).Cookies!.OrderBy(cookie => cookie.Key, StringComparer.Ordinal)
            .Select(cookie => $"{cookie.Key}={cookie.Value}"));
}
