using System.Text.RegularExpressions;

/// <summary>The pages of the site as a reader gets them.</summary>
/// <param name="site">The site.</param>
/// <param name="cookies">The reader's <c>Cookie</c> header.</param>
internal sealed partial class PageBytes(Server site, string cookies)
{
    /// <summary>What a reader holds who has walked through the measured pages: their cookies, and the site's own one.</summary>
    public static async Task<string> CookiesOfReaderAsync(Server site)
    {
        using var handler = new SocketsHttpHandler();
        using var client = new HttpClient(handler) { BaseAddress = site.Address };
        foreach (var page in MeasuredPage.All.Concat(MeasuredPage.All))
        {
            _ = await client.GetByteArrayAsync(page.Address);
        }

        return $"{MeasuredPage.Jar}; {handler.CookieContainer.GetCookies(site.Address)["progress"]}";
    }

    /// <summary>Writes each measured page into a file that is named by its escaped address: bodies for other servers.</summary>
    public async Task SaveAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var page in MeasuredPage.All)
        {
            var (body, _) = await GetAsync(page.Address, "identity");
            await File.WriteAllBytesAsync(Path.Combine(folder, Uri.EscapeDataString(page.Address[1..])), body);
        }
    }

    public async Task PrintAsync()
    {
        Console.WriteLine("\n## Bytes of a page\n\n| page | identity | Brotli | response headers |\n|---|---|---|---|");
        string[] entries = ["/", .. MeasuredPage.All.Select(page => page.Address)];
        var text = "";
        foreach (var page in entries)
        {
            text += string.Concat((await GetAsync(page, "identity")).Body.Select(octet => (char)octet));
        }

        var chapters = Chapter().Matches(text).Select(match => match.Groups[1].Value);
        var assets = Asset().Matches(text).Select(match => match.Groups[1].Value);
        foreach (var page in entries.Union(chapters).Union(assets))
        {
            var (plain, small) = (await GetAsync(page, "identity"), await GetAsync(page, "br"));
            Console.WriteLine($"| {page} | {plain.Body.Length} | {small.Body.Length} | {small.Headers} |");
        }
    }

    private async Task<(byte[] Body, int Headers)> GetAsync(string page, string encoding)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        using var response = await client.GetAsync(page);
        var body = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        return (body, response.Headers.ToString().Length + response.Content.Headers.ToString().Length);
    }

    [GeneratedRegex("""href="(/chapters/[^"#/]+)["#]""")]
    private static partial Regex Chapter();

    [GeneratedRegex("""(?:href|src)="(/[^"]+\.(?:css|js|svg))["?]""")]
    private static partial Regex Asset();
}
