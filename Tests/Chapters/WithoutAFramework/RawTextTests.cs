using CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;
using CookieTutorial.Pages.Chapters.WithoutAFramework;
using Bunit;
using CookieTutorial.Pages.Components;

namespace CookieTutorial.Tests.Chapters.WithoutAFramework;

public sealed class RawTextTests : BunitContext
{
    [Theory]
    [InlineData(true, "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: id=some_value_42\r\n\r\n")]
    [InlineData(
        false,
        "HTTP/1.1 200 OK\r\nSet-Cookie: id=some_value_42; path=/\r\n\r\n<html><body>&amp; <b>bold</b></body></html>")]
    [InlineData(false, "")]
    [InlineData(false, ":\r\nSet-Cookie: \r\n: :")]
    public void It_shows_the_message_character_for_character_but_for_the_carriage_returns(bool isRequest, string text) =>
        Assert.Equal(text.Replace("\r", "", StringComparison.Ordinal), Message(isRequest, text).Find("pre").TextContent);

    [Fact]
    public void The_cookie_lines_of_a_message_stand_in_view_in_their_colours() => Message(
        isRequest: false,
        "HTTP/1.1 200 OK\r\nCookie: a=1\r\nSet-Cookie: id=2\r\n").MarkupMatches(
        """
        <details class="message answered">
          <summary>
            <strong>Somebody wrote</strong>
            <code class="header-line"><span class="header-name">Set-Cookie: </span><span
              class="cookie-name">id</span>=<span class="cookie-value">2</span></code>
          </summary>
          <pre tabindex="0"><code>HTTP/1.1 200 OK</code>
        <code>Cookie: a=1</code>
        <code>Set-Cookie: id=2</code>
        <code></code></pre>
        </details>
        """);

    private IRenderedComponent<RawText> Message(bool isRequest, string text) => Render<RawText>(parameters => parameters
        .Add(message => message.Heading, "Somebody wrote")
        .Add(message => message.Text, text)
        .Add(message => message.IsRequest, isRequest));
}
