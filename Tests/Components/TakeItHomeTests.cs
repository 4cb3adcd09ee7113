using System.Text.RegularExpressions;
using Bunit;
using CookieTutorial.Pages.Components;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Components;

public sealed partial class TakeItHomeTests : BunitContext
{
    private static readonly string Samples = Path.Combine(Repository.Root, "wwwroot", "samples");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Samples).Select(file => Path.GetFileName(file))];

    [Fact]
    public void The_link_downloads_the_sample() => Sample("one_page.cs").Find("a")
        .MarkupMatches("""<a href="/samples/one_page.cs" download>one_page.cs</a>""");

    [Fact]
    public void The_command_starts_the_sample_on_a_port_that_the_site_does_not_use() =>
        Assert.Equal("dotnet run one_page.cs --urls http://localhost:5001", Sample("one_page.cs").Find("pre").TextContent);

    [Fact]
    public void A_sample_can_take_other_arguments() =>
        Assert.Equal("dotnet run another_page.cs 59901", Sample("another_page.cs", "59901").Find("pre").TextContent);

    [Fact]
    public void What_a_sample_does_otherwise_is_said() => Assert.Contains(
        "one_page.cs. It has no link. It needs",
        Render<TakeItHome>(parameters => parameters
            .Add(sample => sample.File, "one_page.cs")
            .Add(sample => sample.Differs, "It has no link.")).Find("p").TextContent);

    [Fact]
    public void Its_heading_names_the_section()
    {
        var sample = Sample("one_page.cs");

        Assert.Equal("Take it home", sample.Find($"#{sample.Find("section").GetAttribute("aria-labelledby")}").TextContent);
    }

    [Fact]
    public void Two_samples_on_one_page_have_headings_of_their_own() =>
        Assert.NotEqual(Sample("one_page.cs").Find("h2").Id, Sample("another_page.cs").Find("h2").Id);

    [Fact]
    public void Markup_in_an_argument_stays_text()
    {
        var sample = Sample("one_page.cs", "<b>&amp;</b>");

        Assert.Empty(sample.FindAll("b"));
        Assert.Equal("dotnet run one_page.cs <b>&amp;</b>", sample.Find("pre").TextContent);
    }

    [Fact]
    public void Markup_in_a_file_name_stays_text()
    {
        var link = Sample("\"><b>.cs").Find("a");

        Assert.Equal("/samples/\"><b>.cs", link.GetAttribute("href"));
        Assert.Equal("\"><b>.cs", link.TextContent);
    }

    /// <summary>The site and its plain server may run already, on the ports that it has.</summary>
    [Theory, MemberData(nameof(Files))]
    public void A_sample_says_how_to_start_it_and_what_to_open_at_that_port(string file)
    {
        var text = File.ReadAllText(Path.Combine(Samples, file));
        var port = Assert.Single(Command().Matches(text), command => command.Groups[1].Value == file).Groups[2].Value;
        var opened = Address().Matches(text).Where(address => address.Groups[2].Length > 0).ToList();

        Assert.DoesNotContain(port, (string[])["5000", "5443", "59900"]);
        Assert.NotEmpty(opened);
        Assert.All(opened, address => Assert.Equal(port, address.Groups[1].Value));
        Assert.Superset(
            Mapped().Matches(text).Select(map => map.Groups[1].Value).ToHashSet(),
            opened.Select(address => address.Groups[2].Value).ToHashSet());
    }

    [GeneratedRegex(@"dotnet run (\w+\.cs) (?:--urls http://localhost:)?(\d+)")]
    private static partial Regex Command();

    [GeneratedRegex(@"http://localhost:(\d+)([/\w-]*)")]
    private static partial Regex Address();

    [GeneratedRegex("MapGet\\(\"([^\"]+)\"")]
    private static partial Regex Mapped();

    private IRenderedComponent<TakeItHome> Sample(string file, string? arguments = null) => Render<TakeItHome>(parameters =>
    {
        parameters.Add(sample => sample.File, file);
        if (arguments is not null)
        {
            parameters.Add(sample => sample.Arguments, arguments);
        }
    });
}
