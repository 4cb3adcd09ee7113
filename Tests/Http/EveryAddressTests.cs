using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services;
using CookieTutorial.Services.Course;
using CookieTutorial.Services.Security;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CookieTutorial.Tests.Http;

/// <summary>What holds for every address of the site.</summary>
public sealed partial class EveryAddressTests(TutorialSite site) : IClassFixture<TutorialSite>
{
    private readonly HttpClient _client = site.CreateClient();

    public static TheoryData<string> Pages => [.. SiteAddresses.All];

    [Fact]
    public void The_list_of_routes_is_complete()
    {
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))
            .Where(address => !address.Contains('{', StringComparison.Ordinal) && address != "/Index");

        Assert.Equal(SiteAddresses.All.Order(), endpoints.Order());
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_html_that_no_cache_keeps(string address)
    {
        var response = await _client.GetAsync(address, cookie: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("no-store", response.Headers.GetValues("Cache-Control").Single());
    }

    /// <summary>Each link that sends has a second one, for a phone without scripts.</summary>
    [Fact]
    public async Task What_sends_without_scripts_says_and_asks_for_the_same()
    {
        foreach (var address in TutorialCourse.Contents.Chapters.Select(chapter => chapter.Address).Prepend(Routes.Home))
        {
            var document = await (await _client.GetAsync(address, cookie: null)).DocumentAsync();
            var links = document.QuerySelectorAll("a.send:not(.alone)").ToList();

            Assert.All(links, link => Assert.NotEmpty(link.TextContent.Trim()));
            Assert.All(links, link => Assert.Equal("demo", link.GetAttribute("target")));
            Assert.Empty(document.QuerySelectorAll("a.alone[target]"));
            Assert.Equal(
                links.Select(link => (link.GetAttribute("href"), link.TextContent)),
                links.Select(link => link.NextElementSibling!.QuerySelector("a.alone")!)
                    .Select(alone => (alone.GetAttribute("href"), alone.TextContent)));
        }
    }

    /// <summary>An empty address is that of the page itself, with its query (RFC 3986, section 5.2.2).</summary>
    [Fact]
    public async Task Send_again_sends_what_was_sent()
    {
        foreach (var demo in TutorialCourse.Contents.Demos)
        {
            var document = await (await _client.GetAsync($"{demo.Address}?some=query", cookie: null)).DocumentAsync();

            Assert.Equal(("Send again", ""), document.QuerySelector("main > header .send") is { } again
                ? (again.TextContent, again.GetAttribute("href"))
                : default);
        }
    }

    /// <summary>In the little browser the link would else open the chapter inside the chapter.</summary>
    [Fact]
    public async Task The_way_back_from_a_live_page_leads_out_of_the_little_browser()
    {
        foreach (var chapter in TutorialCourse.Contents.Chapters)
        {
            foreach (var demo in chapter.Demos)
            {
                var document = await (await _client.GetAsync(demo.Address, cookie: null)).DocumentAsync();

                Assert.Equal(
                    (demo.Address, "_top"),
                    (demo.Address, document.QuerySelector($"main a[href='{chapter.Address}']")?.GetAttribute("target")));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    [InlineData("/nowhere")]
    [InlineData("/healthz")]
    [InlineData("/css/site.css")]
    [InlineData("/favicon.svg")]
    public async Task Every_response_carries_the_security_headers(string address)
    {
        var response = await _client.GetAsync(address, cookie: null);

        const string policy =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'none'";
        var changed = PageAddress.Models.Where(page => PageAddress.AllOf(page).Contains(address))
            .SelectMany(page => page.GetCustomAttributes<ContentSecurityPolicyAttribute>())
            .Select(attribute => attribute.Directive).ToList();
        Assert.Equal(
            policy.Split("; ").Where(IsNotChanged),
            response.Headers.GetValues("Content-Security-Policy").Single().Split("; ").Where(IsNotChanged));
        bool IsNotChanged(string directive) => !changed.Contains(directive.Split(' ')[0]);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(
            PageAddress.Models.Where(page => PageAddress.AllOf(page).Contains(address))
                .Select(page => page.GetCustomAttribute<ReferrerPolicyAttribute>()?.Policy).FirstOrDefault() ?? "same-origin",
            response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal(
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            response.Headers.GetValues("Permissions-Policy").Single());
    }

    [Theory]
    [InlineData("/css/site.css", "text/css")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    public async Task An_asset_is_served_without_a_cookie(string address, string mediaType)
    {
        var response = await _client.GetAsync(address, cookie: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(response.SetCookie());
    }

    [Fact]
    public async Task The_home_page_links_to_every_chapter()
    {
        var home = await (await _client.GetAsync("/", cookie: null)).DocumentAsync();

        Assert.Superset(
            TutorialCourse.Contents.Chapters.Select(chapter => chapter.Address).ToHashSet(), LinksOf(home).ToHashSet());
    }

    [Fact]
    public async Task Every_link_on_every_page_leads_somewhere()
    {
        Dictionary<string, string> pageOf = [];
        foreach (var page in SiteAddresses.All)
        {
            foreach (var link in LinksOf(await (await _client.GetAsync(page, cookie: null)).DocumentAsync()))
            {
                pageOf.TryAdd(link, page);
            }
        }

        List<string> dead = [];
        foreach (var (link, page) in pageOf)
        {
            if ((await _client.GetAsync(link, cookie: null)).StatusCode != HttpStatusCode.OK)
            {
                dead.Add($"{page} links to {link}, which is no page.");
            }
        }

        Sentences.AssertNone(dead);
    }

    [Fact]
    public async Task A_link_that_names_a_section_of_a_specification_leads_to_it()
    {
        List<(string Link, string Leads)> links = [];
        foreach (var page in SiteAddresses.All)
        {
            var document = await (await _client.GetAsync(page, cookie: null)).DocumentAsync();
            links.AddRange(
                from link in document.QuerySelectorAll("a[href^=http]")
                let named = SectionOfSpecification().Match(string.Join(' ', link.TextContent.Split(
                    (char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
                where named.Success
                select (AddressOf(named), link.GetAttribute("href")!));
        }

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Equal(link.Link, link.Leads));
    }

    private static string AddressOf(Match named) =>
        (named.Groups["bis"].Success
            ? "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis-22"
            : $"https://www.rfc-editor.org/rfc/rfc{named.Groups["number"].Value}")
        + $"#section-{named.Groups["section"].Value}";

    [GeneratedRegex(@"^RFC (?<number>\d+)(?<bis>bis)?(, draft -22)?, (section )?(?<section>[\d.]+)$")]
    private static partial Regex SectionOfSpecification();

    /// <summary>A link of the contents, a label, a description: what they name is on the page, once.</summary>
    [Fact]
    public async Task Whatever_a_page_names_by_its_id_is_there_once()
    {
        List<string> problems = [];
        Dictionary<string, IReadOnlyList<string>> idsOf = [];
        List<(string Page, string Address)> references = [];
        foreach (var page in SiteAddresses.All)
        {
            var document = await (await _client.GetAsync(page, cookie: null)).DocumentAsync();
            idsOf[page] = [.. document.QuerySelectorAll("[id]").Select(element => element.Id!)];
            references.AddRange(ReferencesOf(document).Select(reference => (page, reference)));
            problems.AddRange(idsOf[page].GroupBy(id => id).Where(same => same.Count() > 1)
                .Select(same => $"{page} has {same.Count()} elements with the id {same.Key}."));
        }

        Assert.InRange(references.Count, 300, 10_000);
        Sentences.AssertNone(problems.Concat(
            from reference in references.Distinct()
            let parts = reference.Address.Split('#')
            let target = parts[0].Length > 0 ? parts[0] : reference.Page
            where idsOf.TryGetValue(target, out var ids) && !ids.Contains(parts[1])
            select $"{reference.Page} names #{parts[1]} of {target}, which is not there."));
    }

    /// <summary>What a tab, a bookmark and a phone know of a page.</summary>
    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_has_the_title_of_its_heading_and_fits_a_phone_in_either_colour_scheme(string address)
    {
        var page = await (await _client.GetAsync(address, cookie: null)).DocumentAsync();

        string? Meta(string name) => page.QuerySelector($"head > meta[name={name}]")?.GetAttribute("content");
        Assert.Equal($"{page.QuerySelector("h1")!.TextContent} · Cookie Tutorial", page.Title);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("utf-8", page.QuerySelector("head > meta[charset]:first-child")?.GetAttribute("charset"));
        Assert.Equal("width=device-width, initial-scale=1", Meta("viewport"));
        Assert.Equal("light dark", Meta("color-scheme"));
        Assert.False(string.IsNullOrEmpty(Meta("description")));
        Assert.StartsWith("/favicon", page.QuerySelector("link[rel=icon]")?.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_part_of_a_live_page_has_a_name_of_its_own()
    {
        foreach (var demo in TutorialCourse.Contents.Demos)
        {
            var document = await (await _client.GetAsync(demo.Address, cookie: null)).DocumentAsync();
            var names = document.QuerySelectorAll("main > section").Select(section => section.GetAttribute("aria-label")
                ?? document.GetElementById(section.GetAttribute("aria-labelledby") ?? "")?.TextContent);

            Assert.Equal(["Output of the page", "On the wire", "The cookie jar"], names.Take(3));
            Assert.All(names.Skip(3), name => Assert.Equal("Tool", name));
        }
    }

    /// <summary>A style sheet that a layout forgets is missed by nobody who tests in a test of its own.</summary>
    [Fact]
    public async Task A_page_links_the_style_sheets_of_what_is_on_it()
    {
        var classes = Directory.EnumerateFiles(Path.Combine(Repository.Root, "wwwroot", "css")).ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => Class().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).ToHashSet());

        List<string> problems = [];
        foreach (var address in SiteAddresses.All)
        {
            var page = await (await _client.GetAsync(address, cookie: null)).DocumentAsync();
            var linked = page.QuerySelectorAll("link[rel=stylesheet]")
                .Select(link => link.GetAttribute("href")!.Split('/', '.')[2]).ToHashSet();
            problems.AddRange(
                from name in page.QuerySelectorAll("[class]").SelectMany(element => element.ClassList).Distinct()
                let sheets = classes.Where(sheet => sheet.Value.Contains(name)).Select(sheet => sheet.Key).ToList()
                where sheets.Count > 0 && !sheets.Any(linked.Contains)
                select $"{address} has something of the class {name}, and links none of: {string.Join(", ", sheets)}.");
            if (page.QuerySelector("table") is not null && !linked.Contains("table"))
            {
                problems.Add($"{address} has a table, and does not link table.css.");
            }
        }

        Sentences.AssertNone(problems);
    }

    /// <summary>The addresses with a fragment, and what elements say of each other, as such an address.</summary>
    private static IEnumerable<string> ReferencesOf(IDocument page) =>
        page.QuerySelectorAll("a[href*='#']").Select(link => link.GetAttribute("href")!)
            .Where(address => address.StartsWith('/') || address.StartsWith('#'))
            .Concat(
                from attribute in (string[])["for", "list", "aria-labelledby", "aria-describedby"]
                from element in page.QuerySelectorAll($"[{attribute}]")
                from id in element.GetAttribute(attribute)!.Split(' ')
                select $"#{id}");

    [GeneratedRegex(@"\.([a-z][a-z0-9-]*)(?=[^{};]*\{)")]
    private static partial Regex Class();

    private static IEnumerable<string> LinksOf(IDocument page) =>
        from element in page.QuerySelectorAll("[href], [src], [action]")
        let link = element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!
        where link.StartsWith('/')
        select link.Split('#')[0];
}
