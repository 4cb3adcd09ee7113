using System.Text.Encodings.Web;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Pages.Components;
using CookieTutorial.Tests.Site;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CookieTutorial.Tests.Components;

/// <summary>
/// Components are drawn into pages by this site's own few lines. The framework's renderer says what must come out: it differs in
/// the slash alone that it puts into elements without an end.
/// </summary>
public sealed class DrawnComponentTests
{
    [Fact]
    public async Task Every_kind_of_content_comes_out_as_from_the_frameworks_renderer() => await SameAsFrameworkAsync<EveryKind>(
        new() { [nameof(EveryKind.Text)] = "<b> \"&' é 🍪" });

    [Theory]
    [InlineData("a", 100_000)]
    [InlineData("\"", 8_192)]
    [InlineData("🍪", 5_000)]
    public async Task A_long_text_comes_out_whole(string part, int times) => await SameAsFrameworkAsync<EveryKind>(
        new() { [nameof(EveryKind.Text)] = string.Concat(Enumerable.Repeat(part, times)) });

    [Fact]
    public void What_is_typed_is_never_markup() => Assert.DoesNotContain(
        "<script", Draw<EveryKind>(new() { [nameof(EveryKind.Text)] = "\"><script>" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "")]
    [InlineData("flavour=oat; progress=one; other=\"<b>\"", "flavour=rye; Max-Age=60; Path=/")]
    [InlineData("a=1; b=2; c=3; d=4; e=5", "id=<script>; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=None")]
    public async Task The_panel_of_a_live_page_comes_out_as_from_the_frameworks_renderer(string cookie, string setCookie) =>
        await SameAsFrameworkAsync<ExchangePanel>(new()
        {
            [nameof(ExchangePanel.Exchange)] = Exchanges.Of(
                cookie.Length > 0 ? [cookie] : [], setCookie.Length > 0 ? [setCookie] : []),
            [nameof(ExchangePanel.Cookies)] = TutorialCourse.Contents.Cookies,
            [nameof(ExchangePanel.Lesson)] = TutorialCourse.Contents.Chapters[^1].Lesson,
        });

    [Fact]
    public void A_parameter_that_a_component_does_not_have_is_an_error() =>
        Assert.Throws<InvalidOperationException>(() => Draw<EveryKind>(new() { ["Invented"] = 1 }));

    private static async Task SameAsFrameworkAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : StaticComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
        var expected = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());

        Assert.Equal(expected.Replace(" />", ">", StringComparison.Ordinal), Draw<TComponent>(parameters));
    }

    private static string Draw<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : StaticComponent
    {
        using StringWriter writer = new();
        using DrawnComponent drawn = new(typeof(TComponent), parameters);
        drawn.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private sealed class EveryKind : StaticComponent
    {
        [Parameter]
        public string Text { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "section");
            builder.AddAttribute(1, "title", Text);
            builder.AddAttribute(2, "hidden", true);
            builder.AddAttribute(3, "open", false);
            builder.AddAttribute(4, "lang", (string?)null);
            builder.AddAttribute(5, "data-number", 12);
            builder.AddContent(6, Text);
            builder.AddContent(7, (MarkupString)"<i>kept</i>");
            builder.AddContent(8, region =>
            {
                region.OpenElement(0, "input");
                region.AddAttribute(1, "value", Text);
                region.CloseElement();
                region.OpenElement(2, "p");
                region.CloseElement();
            });
            foreach (var name in (string[])["one", "two"])
            {
                builder.OpenComponent<Part>(9);
                builder.AddComponentParameter(10, nameof(Part.Name), name);
                builder.CloseComponent();
            }

            builder.CloseElement();
            builder.AddContent(11, "end");
        }
    }

    private sealed class Part : StaticComponent
    {
        [Parameter]
        public string Name { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "b");
            builder.AddContent(1, Name);
            builder.CloseElement();
        }
    }
}
