using CookieTutorial.Pages.Chapters.UnderTheHood;
using System.Net;
using AngleSharp.Dom;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.UnderTheHood;

/// <summary>The laboratory that writes a <c>Set-Cookie</c> line.</summary>
public sealed class SetCookieLinePageTests(ListeningSite site, SecureServers secure) : LabTests(site)
{
    private const string LineLab = "/under-the-hood/set-cookie-line";

    /// <summary>Fields, one a line; the header that is written.</summary>
    [Theory]
    [InlineData("name=theme\nvalue=dark blue\npath=/", "theme=dark%20blue; path=/")]
    [InlineData("name=theme\nvalue=x\npath=", "theme=x")]
    [InlineData("name=theme\nvalue= ", "theme=%20")]
    [InlineData("name=\nvalue=x", "=x")]
    [InlineData("name=a\nvalue=<b>\"; Secure", "a=%3Cb%3E%22%3B%20Secure")]
    [InlineData("name=a\nvalue=\u0001\r", "a=%01%0D")]
    [InlineData(
        "name=a\nvalue=1\npath=/x\ndomain=example.org\nmaxAge=60\nexpires=2027-01-31T12:00\n"
        + "secure=true\nhttpOnly=true\nsameSite=None\nextension=Partitioned",
        "a=1; expires=Sun, 31 Jan 2027 12:00:00 GMT; max-age=60; domain=example.org; path=/x; "
        + "secure; samesite=none; httponly; Partitioned")]
    [InlineData("name=a\nvalue=1\nmaxAge=-5", "a=1; max-age=-5")]
    [InlineData("name=a\nvalue=1\nmaxAge=9999999999", "a=1; max-age=9999999999")]
    [InlineData("name=a\nvalue=1\nmaxAge=-9999999999", "a=1; max-age=-9999999999")]
    [InlineData("name=a\nvalue=1\nexpires=2027-01-31T12:00:30", "a=1; expires=Sun, 31 Jan 2027 12:00:30 GMT")]
    [InlineData("name=a\nvalue=1\nexpires=2027-01-31T12:00:30.5", "a=1; expires=Sun, 31 Jan 2027 12:00:30 GMT")]
    [InlineData("name=a\nvalue=1\nsameSite=Strict", "a=1; samesite=strict")]
    [InlineData("name=a\nvalue=1\nsameSite=Lax", "a=1; samesite=lax")]
    [InlineData("name=a\nvalue=1\npath= \ndomain= \nhttpOnly=true", "a=1; domain= ; path= ; httponly")]
    [InlineData("name=a\nvalue=1\nhttpOnly=true\nextension= ", "a=1; httponly;")]
    public async Task The_line_is_the_frameworks_and_goes_into_no_real_response(string fields, string line)
    {
        var response = await PostAsync(LineLab, Fields(fields));

        Assert.Equal($"Set-Cookie: {line}", await response.OutputAsync());
        Assert.Empty(response.SetCookie());
    }

    /// <summary>The field with the problem; what is typed into it; a part of the sentence.</summary>
    [Theory]
    [InlineData("name", "my cookie", "ASP.NET Core refuses this name")]
    [InlineData("name", "a=b", "ASP.NET Core refuses this name")]
    [InlineData("name", "a\r\nSet-Cookie: b", "ASP.NET Core refuses this name")]
    [InlineData("name", "é", "ASP.NET Core refuses this name")]
    [InlineData("name", "\ufffd", "unpaired surrogate")]
    [InlineData("value", "\ufffd", "unpaired surrogate")]
    [InlineData("path", "/shop; Secure", "begin another one")]
    [InlineData("domain", "x.example; HttpOnly", "begin another one")]
    [InlineData("extension", "Partitioned; Domain=evil.example", "begin another one")]
    [InlineData("path", "/\r\nSet-Cookie: evil=1", "control character")]
    [InlineData("domain", "a\u0001b", "control character")]
    [InlineData("extension", "a\tb", "control character")]
    [InlineData("extension", "path=/x", "field of its own")]
    [InlineData("extension", " SECURE ", "field of its own")]
    [InlineData("extension", "Domain = evil.example", "field of its own")]
    [InlineData("extension", "Expires=0", "field of its own")]
    [InlineData("extension", "Max-Age=60", "field of its own")]
    [InlineData("extension", "SameSite=None", "field of its own")]
    [InlineData("extension", "HttpOnly", "field of its own")]
    [InlineData("path", "/é", "beyond ASCII")]
    [InlineData("path", "/\ufffd", "beyond ASCII")]
    [InlineData("domain", "bücher.example", "Browsers refuse such a domain")]
    [InlineData("maxAge", "1.5", "whole number")]
    [InlineData("maxAge", "10000000000", "9,999,999,999")]
    [InlineData("maxAge", "-10000000000", "9,999,999,999")]
    [InlineData("maxAge", "-99999999999999999999", "9,999,999,999")]
    [InlineData("maxAge", "99999999999999999999", "9,999,999,999")]
    [InlineData("maxAge", "<b>", "whole number")]
    [InlineData("maxAge", " ", "whole number")]
    [InlineData("expires", " ", "such as 2027-01-31T12:00")]
    [InlineData("sameSite", " ", "Choose one of Strict, Lax, None")]
    [InlineData("expires", "never", "such as 2027-01-31T12:00")]
    [InlineData("expires", "275760-09-13T00:00", "such as 2027-01-31T12:00")]
    [InlineData("sameSite", "Banana", "Choose one of Strict, Lax, None")]
    [InlineData("sameSite", "-1", "Choose one of Strict, Lax, None")]
    public async Task What_cannot_be_written_gets_a_sentence_at_its_field(string field, string text, string sentence)
    {
        var response = await PostAsync(LineLab, (field, text));

        await AssertRefusedAsync(response, field, sentence);
    }

    [Theory]
    [InlineData("name", "100")]
    [InlineData("value", "1,000")]
    [InlineData("path", "2,000")]
    [InlineData("domain", "2,000")]
    [InlineData("maxAge", "9,999,999,999")]
    [InlineData("expires", "9999")]
    [InlineData("sameSite", "Choose one of")]
    [InlineData("extension", "2,000")]
    public async Task Ten_thousand_characters_are_refused_with_the_limit(string field, string limit)
    {
        var response = await PostAsync(LineLab, (field, new('a', 10_000)));

        await AssertRefusedAsync(response, field, limit);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_blames_no_field()
    {
        var document = await (await PostAsync(LineLab, ("extension", "\u0000"))).DocumentAsync();

        Assert.StartsWith(
            "The form could not be read.",
            Assert.Single(document.QuerySelectorAll("#output li")).TextContent.Trim());
        Assert.Empty(document.QuerySelectorAll(".problem, [aria-invalid], #output a"));
    }

    [Fact]
    public async Task Every_problem_stands_above_the_form_too_and_leads_to_its_field()
    {
        var response = await PostAsync(LineLab, ("path", "/é"), ("maxAge", "soon"), ("sameSite", "Banana"));
        var document = await response.DocumentAsync();

        var links = document.QuerySelectorAll("#output li a");
        Assert.Equal(["Path", "Max-Age, in seconds", "SameSite"], links.Select(link => link.TextContent));
        Assert.All(links, link => Assert.NotNull(document.QuerySelector($"form {link.GetAttribute("href")}")));
        Assert.Equal(
            document.QuerySelectorAll(".problem").Select(problem => problem.TextContent),
            document.QuerySelectorAll("#output li").Select(item => item.TextContent.Split(": ", 2)[1].Trim()));
    }

    [Fact]
    public async Task A_check_box_that_brings_nonsense_is_blamed_above_the_form()
    {
        var document = await (await PostAsync(LineLab, ("secure", "<b>"))).DocumentAsync();

        Assert.Equal(
            "Secure: The value '<b>' is not valid for Secure.",
            Assert.Single(document.QuerySelectorAll("#output li")).TextContent);
        Assert.Empty(document.QuerySelectorAll("b"));
    }

    [Theory]
    [InlineData("theme")]
    [InlineData("my cookie")]
    public async Task Result_and_refusal_come_before_all_else(string name)
    {
        var document = await (await PostAsync(LineLab, ("name", name))).DocumentAsync();

        Assert.Equal(document.GetElementById("output"), document.QuerySelector(".output")?.FirstElementChild);
    }

    [Fact]
    public async Task A_line_that_browsers_refuse_says_so_beside_it()
    {
        var response = await PostAsync(LineLab, ("name", "__Host-a"), ("value", "1"), ("sameSite", "None"), ("domain", "com"));
        var document = await response.DocumentAsync();

        Assert.Equal("Set-Cookie: __Host-a=1; domain=com; samesite=none", document.GetElementById("output")?.TextContent.Trim());
        var remark = Assert.Single(document.QuerySelectorAll(".remarks li"));
        Assert.StartsWith("Refused: Its Domain is a public suffix", remark.TextContent.Trim());
        Assert.NotNull(remark.QuerySelector("a.source"));
    }

    [Theory]
    [InlineData(
        "secure",
        "true",
        "Browsers differ: The standard, Chromium and Firefox keep the cookie. Safari (not observed) refuses the cookie: It has ")]
    [InlineData("path", "/a b", "Kept: Browsers keep the cookie and never send it,")]
    public async Task A_line_that_browsers_do_not_refuse_has_a_word_of_its_own(string field, string value, string sentence)
    {
        var document = await (await PostAsync(LineLab, ("name", "a"), (field, value))).DocumentAsync();

        Assert.StartsWith(sentence, Assert.Single(document.QuerySelectorAll(".remarks li")).TextContent.Trim());
    }

    [Fact]
    public async Task The_form_keeps_what_was_chosen_and_the_line_is_explained_below_it()
    {
        var response = await PostAsync(LineLab, ("name", "a"), ("maxAge", "60"), ("sameSite", "Lax"), ("secure", "true"));
        var document = await response.DocumentAsync();

        Assert.Equal("Lax", Assert.Single(document.QuerySelectorAll("select option[selected]")).TextContent);
        Assert.Equal(["secure"], document.QuerySelectorAll("input[checked]").Select(box => box.Id));
        Assert.Equal("60", document.GetElementById("maxAge")?.GetAttribute("value"));
        Assert.Equal(
            ["max-age=60", "secure", "samesite=lax"],
            document.QuerySelectorAll(".tool .explanations dt").Select(term => term.TextContent));
    }

    [Fact]
    public async Task Over_https_a_secure_line_gets_no_remark()
    {
        using SocketsHttpHandler handler = new();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
            certificate!.GetCertHashString() == TestCertificate.Certificate.GetCertHashString();
        using HttpClient client = new(handler);
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(secure.Site.Address, LineLab));
        request.Content = new FormUrlEncodedContent([new("name", "a"), new("secure", "true")]);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("Set-Cookie: a=dark%20blue; secure", await response.OutputAsync());
        Assert.Empty((await response.DocumentAsync()).QuerySelectorAll(".remarks"));
    }

    [Fact]
    public async Task The_remarks_are_about_the_host_that_was_asked()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, LineLab);
        request.Content = new FormUrlEncodedContent([new("name", "a"), new("domain", "example.com")]);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Host = "shop.example.com:5000";

        var document = await (await Client.SendAsync(request, TestContext.Current.CancellationToken)).DocumentAsync();

        Assert.Empty(document.QuerySelectorAll(".remarks"));
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response, string field, string sentence)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("Nothing was written.", await response.OutputAsync());
        Assert.Contains(sentence, Problem(await response.DocumentAsync(), field));
        Assert.Empty(response.SetCookie());
    }

    private static (string Name, string Value)[] Fields(string lines) =>
        [.. lines.Split('\n').Select(line => line.Split('=', 2)).Select(parts => (parts[0], parts[1]))];
}
