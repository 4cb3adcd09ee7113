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
    [InlineData("a=; expires=Tue, 24 Nov 2026 00:00:00 GMT", false)]
    [InlineData("a=; expires=never", false)]
    public void A_header_deletes_when_its_expiry_is_not_in_the_future(string value, bool deletes) =>
        Assert.Equal(deletes, SetCookieHeader.Parse(value).Deletes(Now));
}
