using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;
using CookieTutorial.Pages.Chapters.WithoutAFramework;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

public sealed class PlainRequestTests
{
    [Fact]
    public void A_request_is_a_request_line_and_header_lines() => Assert.Equal(
        new PlainRequest("GET", "/any/path?q", "id=1", ""),
        PlainRequest.Parse("GET /any/path?q HTTP/1.1\r\nHost: localhost\r\nCookie: id=1"));

    [Fact]
    public void Header_names_have_no_letter_case_and_several_lines_are_one_list() => Assert.Equal(
        "id=1; color=blue",
        PlainRequest.Parse("GET / HTTP/1.1\r\ncookie:id=1\r\nCOOKIE:  color=blue ")?.Cookie);

    [Fact]
    public void Only_the_head_has_header_lines_and_a_value_may_hold_a_colon() => Assert.Equal(
        new PlainRequest("POST", "/", "id=a:b", ""),
        PlainRequest.Parse("POST / HTTP/1.0\r\nCookie: id=a:b\r\n\r\nCookie: id=2"));

    [Theory]
    [InlineData("")]
    [InlineData("GET /")]
    [InlineData("GET / HTTP/2")]
    [InlineData("GET / path HTTP/1.1")]
    [InlineData("GET  HTTP/1.1")]
    [InlineData("GET /\u00e9 HTTP/1.1")]
    [InlineData("GET /\u001b[31m HTTP/1.1")]
    public void What_has_no_request_line_is_no_request(string head) => Assert.Null(PlainRequest.Parse(head));
}
