using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Services.UserAgent;

/// <summary>RFC 6265bis (draft -22), section 5.6 and those below it.</summary>
public sealed class SetCookieStringTests
{
    [Theory]
    [InlineData("a=1", "a", "1")]
    [InlineData(" a\t=\t1 ", "a", "1")]
    [InlineData("a=1; Path=/", "a", "1")]
    [InlineData("a=b=c", "a", "b=c")]
    [InlineData("a=\"1;2\"", "a", "\"1")]
    [InlineData("a=1, b=2", "a", "1, b=2")]
    [InlineData("foo", "", "foo")]
    [InlineData("=foo", "", "foo")]
    [InlineData("", "", "")]
    [InlineData("a\tb=c\td", "a\tb", "c\td")]
    public void The_first_equals_sign_parts_name_and_value(string line, string name, string value)
    {
        var parsed = Parse(line);

        Assert.Equal((name, value, null), (parsed.Name, parsed.Value, parsed.Refusal));
    }

    [Theory]
    [InlineData("a=\u00011")]
    [InlineData("a\0=1")]
    [InlineData("a=1; Path=/\n")]
    [InlineData("a=1\u007F")]
    public void A_control_character_refuses_the_whole_line(string line) => Assert.Equal("5.6 step 1", Parse(line).Refusal?.Step);

    [Theory]
    [InlineData(4095, null)]
    [InlineData(4096, "5.6 step 5")]
    public void A_name_and_a_value_have_4096_octets_together(int length, string? step)
    {
        Assert.Equal(step, Parse($"n={new string('v', length)}; Path=/").Refusal?.Step);
        Assert.Equal(step, Parse($" n = {new string('v', length)} ").Refusal?.Step);
    }

    [Fact]
    public void A_letter_beyond_ASCII_counts_as_its_octets() =>
        Assert.Equal("5.6 step 5", Parse($"n={new string('€', 1366)}").Refusal?.Step);

    [Fact]
    public void Attributes_are_listed_as_they_are_written()
    {
        var attributes = Parse("a=1; PATH = /x ;; secure; x=y").Attributes;

        Assert.Equal(["PATH=/x", "secure=", "x=y"], attributes.Select(one => $"{one.Name}={one.Value}"));
        Assert.Equal([AttributeKind.Path, AttributeKind.Secure, AttributeKind.Unknown], attributes.Select(one => one.Kind));
    }

    [Theory]
    [InlineData("Expires=soon", "5.6.1 step 2")]
    [InlineData("Max-Age=1.5", "5.6.2 step 3")]
    [InlineData("Max-Age=+1", "5.6.2 step 3")]
    [InlineData("Max-Age", "5.6.2 step 3")]
    [InlineData("SameSite=Never", "5.6.7 step 1")]
    [InlineData("SameSite=Lax,Strict", "5.6.7 step 1")]
    [InlineData("Comment=x", "5.6 step 7")]
    [InlineData("Priority=High", "5.6 step 7")]
    public void An_attribute_without_effect_says_why(string attribute, string step) =>
        Assert.Equal(step, Assert.Single(Parse($"a=1; {attribute}").Attributes).Ignored?.Step);

    [Theory]
    [InlineData("Path=/x")]
    [InlineData("Path=x")]
    [InlineData("Domain=")]
    [InlineData("Secure=no")]
    [InlineData("HttpOnly")]
    [InlineData("SameSite=lax")]
    [InlineData("Partitioned")]
    [InlineData("Max-Age=-1")]
    public void An_attribute_with_effect_says_nothing(string attribute) =>
        Assert.Null(Assert.Single(Parse($"a=1; {attribute}").Attributes).Ignored);

    [Theory]
    [InlineData(1024, null)]
    [InlineData(1025, "5.6 step 6")]
    public void The_value_of_an_attribute_has_1024_octets(int length, string? step) =>
        Assert.Equal(step, Parse($"a=1; Path=/{new string('x', length - 1)}").Attributes[0].Ignored?.Step);

    [Fact]
    public void A_letter_beyond_ASCII_counts_as_its_octets_in_an_attribute_too() =>
        Assert.Equal("5.6 step 6", Parse($"a=1; Path=/{new string('€', 342)}").Attributes[0].Ignored?.Step);

    [Theory]
    [InlineData("Max-Age=9223372036854775807")]
    [InlineData("Max-Age=999999999999")]
    public void An_expiry_behind_the_calendar_is_its_end(string attribute) =>
        Assert.Equal(DateTimeOffset.MaxValue, Parse($"a=1; {attribute}").ExpiryTime(Visit.Now));

    [Fact]
    public void An_expiry_is_told_without_the_limit_of_a_lifetime() =>
        Assert.Equal(Visit.Now.AddDays(401), Parse($"a=1; Max-Age={401 * 24 * 60 * 60}").ExpiryTime(Visit.Now));

    [Fact]
    public void Of_two_attributes_with_one_name_the_last_counts()
    {
        var parsed = Parse("a=1; Path=/x; Max-Age=1; path=/y; max-age=2; SameSite=None; SameSite=x");

        Assert.Equal(("/y", 2, SameSite.Default), (parsed.Path, parsed.MaxAge, parsed.SameSite));
        Assert.Equal(["5.7", "5.7", null, null, "5.7", "5.6.7 step 1"], parsed.Attributes.Select(one => one.Ignored?.Step));
    }

    [Fact]
    public void A_longer_attribute_does_not_count_for_the_last() =>
        Assert.Equal("/x", Parse($"a=1; Path=/x; Path=/{new string('y', 1024)}").Path);

    [Fact]
    public void Max_Age_takes_the_effect_of_Expires() => Assert.Equal(
        "5.7 step 6", Parse("a=1; Max-Age=9; Expires=Wed, 21 Jul 2027 07:28:00 GMT").Attributes[1].Ignored?.Step);

    [Fact]
    public void An_expiry_that_cannot_be_read_leaves_an_earlier_one_alone() =>
        Assert.Equal(0, Parse("a=1; Max-Age=0; Max-Age=x").MaxAge);

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775807")]
    public void A_number_out_of_range_is_a_large_one(string seconds) =>
        Assert.InRange(Parse($"a=1; Max-Age={seconds}").MaxAge ?? 0, long.MaxValue / 10, long.MaxValue);

    [Fact]
    public void A_text_beyond_octets_is_read_as_its_octets() => Assert.Equal("\u00E2\u0082\u00AC", Parse("a=€").Value);

    private static SetCookieString Parse(string line) => SetCookieString.Parse(line, Profile.Standard);
}
