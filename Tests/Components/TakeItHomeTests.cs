using Bunit;
using CookieTutorial.Pages.Components;

namespace CookieTutorial.Tests.Components;

public sealed class TakeItHomeTests : BunitContext
{
    [Fact]
    public void The_link_downloads_the_sample() => Sample("track_user.cs").Find("a")
        .MarkupMatches("""<a href="/samples/track_user.cs" download>track_user.cs</a>""");

    [Fact]
    public void The_command_starts_the_sample_on_a_port_that_the_site_does_not_use() =>
        Assert.Equal("dotnet run track_user.cs --urls http://localhost:5001", Sample("track_user.cs").Find("pre").TextContent);

    [Fact]
    public void A_sample_can_take_other_arguments() =>
        Assert.Equal("dotnet run plain_server.cs 59901", Sample("plain_server.cs", "59901").Find("pre").TextContent);

    [Fact]
    public void Its_heading_names_the_section()
    {
        var sample = Sample("track_user.cs");

        Assert.Equal("Take it home", sample.Find($"#{sample.Find("section").GetAttribute("aria-labelledby")}").TextContent);
    }

    [Fact]
    public void Two_samples_on_one_page_have_headings_of_their_own() =>
        Assert.NotEqual(Sample("track_user.cs").Find("h2").Id, Sample("plain_server.cs").Find("h2").Id);

    [Fact]
    public void Markup_in_an_argument_stays_text()
    {
        var sample = Sample("track_user.cs", "<b>&amp;</b>");

        Assert.Empty(sample.FindAll("b"));
        Assert.Equal("dotnet run track_user.cs <b>&amp;</b>", sample.Find("pre").TextContent);
    }

    [Fact]
    public void Markup_in_a_file_name_stays_text()
    {
        var link = Sample("\"><b>.cs").Find("a");

        Assert.Equal("/samples/\"><b>.cs", link.GetAttribute("href"));
        Assert.Equal("\"><b>.cs", link.TextContent);
    }

    private IRenderedComponent<TakeItHome> Sample(string file, string? arguments = null) => Render<TakeItHome>(parameters =>
    {
        parameters.Add(sample => sample.File, file);
        if (arguments is not null)
        {
            parameters.Add(sample => sample.Arguments, arguments);
        }
    });
}
