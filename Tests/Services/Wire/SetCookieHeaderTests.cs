using CookieTutorial.Services.Wire;

namespace CookieTutorial.Tests.Services.Wire;

public sealed class SetCookieHeaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_header_is_a_cookie_and_its_attributes()
    {
        var header = SetCookieHeader.Parse("taken=1; max-age=60; path=/;HttpOnly");

        Assert.Equal(new CookiePair("taken", "1"), header.Cookie);
        Assert.Equal([new("max-age", "60"), new("path", "/"), new("HttpOnly", null)], header.Attributes);
    }

    [Fact]
    public void A_cookie_without_an_expiry_is_a_session_cookie() =>
        Assert.Null(SetCookieHeader.Parse("a=b; path=/").ExpiryTime(Now));

    [Fact]
    public void Max_age_counts_from_the_answer() =>
        Assert.Equal(Now.AddSeconds(60), SetCookieHeader.Parse("a=b; Max-Age=60").ExpiryTime(Now));

    [Fact]
    public void Max_age_wins_over_expires() => Assert.Equal(
        Now.AddSeconds(60),
        SetCookieHeader.Parse("a=b; max-age=60; expires=Thu, 01 Jan 1970 00:00:00 GMT").ExpiryTime(Now));

    [Fact]
    public void Of_two_attributes_with_one_name_the_last_wins() =>
        Assert.Equal(Now.AddSeconds(2), SetCookieHeader.Parse("a=b; max-age=1; MAX-AGE=2").ExpiryTime(Now));

    [Theory]
    [InlineData("Sat, 01 Jan 0050 00:00:00 GMT", 2050)]
    [InlineData("Tue, 31 Dec 0069 00:00:00 GMT", 2069)]
    [InlineData("Wed, 01 Jan 0070 00:00:00 GMT", 1970)]
    [InlineData("Thu, 31 Dec 0099 00:00:00 GMT", 1999)]
    [InlineData("Fri, 01 Jan 0100 00:00:00 GMT", 100)]
    public void A_year_below_a_hundred_has_two_digits(string expires, int year) =>
        Assert.Equal(year, SetCookieHeader.Parse($"a=b; expires={expires}").ExpiryTime(Now)?.Year);

    [Fact]
    public void An_attribute_of_more_than_1024_octets_is_ignored()
    {
        var header = SetCookieHeader.Parse($"a=b; path=/x; path=/{new string('é', 512)}; {new string('x', 1025)}=1");

        Assert.Equal("/x", header.ValueOf("PATH"));
        Assert.True(header.Has(new string('x', 1025)));
        Assert.False(header.Has("domain"));
        Assert.Equal(
            Now.AddSeconds(1),
            SetCookieHeader.Parse($"a=b; max-age=1; max-age={new string('0', 1024)}2").ExpiryTime(Now));
    }

    [Fact]
    public void An_attribute_of_1024_octets_counts()
    {
        var path = "/" + new string('x', 1023);

        Assert.Equal(path, SetCookieHeader.Parse($"a=b; path=/x; path={path}").ValueOf("path"));
    }

    [Fact]
    public void A_lifetime_beyond_the_calendar_ends_with_the_calendar() => Assert.InRange(
        SetCookieHeader.Parse($"a=b; max-age={long.MaxValue}").ExpiryTime(Now) ?? default,
        DateTimeOffset.MaxValue.AddSeconds(-1),
        DateTimeOffset.MaxValue);

    [Theory]
    [InlineData("a=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/", true)]
    [InlineData("a=; max-age=0", true)]
    [InlineData("a=; max-age=-1", true)]
    [InlineData("a=", false)]
    [InlineData("a=; max-age=1", false)]
    [InlineData("a=; max-age=soon", false)]
    [InlineData("a=; max-age=-", false)]
    [InlineData("a=; max-age=-99999999999999999999", true)]
    [InlineData("a=; max-age=99999999999999999999; expires=Thu, 01 Jan 1970 00:00:00 GMT", false)]
    [InlineData("a=; max-age=+5; expires=Thu, 01 Jan 1970 00:00:00 GMT", true)]
    [InlineData("a=; expires=Tue, 24 Nov 2026 00:00:00 GMT", false)]
    [InlineData("a=; expires=Sun, 22 Nov 2026 12:00:00 GMT", true)]
    [InlineData("a=; expires=Sun, 22 Nov 2026 12:00:01 GMT", false)]
    [InlineData("a=; expires=never", false)]
    [InlineData("a=; expires=Sat, 01 Jan 0050 00:00:00 GMT", false)]
    [InlineData("a=; expires=Tue, 31 Dec 0069 00:00:00 GMT", false)]
    [InlineData("a=; expires=Wed, 01 Jan 0070 00:00:00 GMT", true)]
    [InlineData("a=; expires=Thu, 01 Jan 0026 00:00:00 GMT", true)]
    [InlineData("a=; expires=Sat, 01 Jan 1600 00:00:00 GMT", true)]
    public void A_header_deletes_when_its_expiry_is_not_in_the_future(string value, bool deletes) =>
        Assert.Equal(deletes, SetCookieHeader.Parse(value).Deletes(Now));
}
