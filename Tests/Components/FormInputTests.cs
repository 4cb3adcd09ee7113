using Bunit;
using CookieTutorial.Pages.Components;

namespace CookieTutorial.Tests.Components;

public sealed class FormInputTests : BunitContext
{
    [Fact]
    public void It_is_a_labelled_field_with_what_the_reader_typed() => Field(value: "a=1").MarkupMatches(
        """
        <div class="field">
          <label for="header">Cookie header</label>
          <input id="header" name="header" type="text" value="a=1" autocomplete="off" autocapitalize="off" spellcheck="false">
        </div>
        """);

    [Fact]
    public void A_field_with_a_problem_is_invalid_and_says_why() => Field(problem: "Too long.").MarkupMatches(
        """
        <div class="field">
          <label for="header">Cookie header</label>
          <input id="header" name="header" type="text" autocomplete="off" autocapitalize="off" spellcheck="false"
            aria-invalid="true" aria-describedby="header-problem">
          <p class="problem" id="header-problem">Too long.</p>
        </div>
        """);

    [Theory]
    [InlineData(null, null, "")]
    [InlineData(null, "Empty for none.", "Empty for none.")]
    [InlineData("Too long.", null, "Too long.")]
    [InlineData("Too long.", "Empty for none.", "Too long. Empty for none.")]
    public void The_problem_is_read_out_with_the_field_and_the_hint_after_it(string? problem, string? hint, string description)
    {
        var field = Field(problem: problem, hint: hint);
        var ids = field.Find("input").GetAttribute("aria-describedby")?.Split(' ') ?? [];

        Assert.Equal(description, string.Join(' ', ids.Select(id => field.Find($"#{id}").TextContent)));
    }

    [Fact]
    public void A_hint_alone_makes_no_field_invalid() =>
        Assert.False(Field(hint: "Empty for none.").Find("input").HasAttribute("aria-invalid"));

    [Fact]
    public void It_asks_a_phone_for_the_keyboard_and_a_browser_for_the_control_that_it_is_given()
    {
        var input = Render<FormInput>(parameters => parameters
            .Add(field => field.Field, new("count", "How many", Value: null, Problem: null))
            .Add(field => field.Type, "datetime-local")
            .Add(field => field.InputMode, "numeric")).Find("input");

        Assert.Equal(("datetime-local", "numeric"), (input.GetAttribute("type"), input.GetAttribute("inputmode")));
    }

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("' onfocus='alert(1)")]
    [InlineData("&quot;&lt;")]
    public void A_hostile_text_stays_the_value_of_the_field(string value)
    {
        var field = Field(value: value);

        Assert.Equal(value, field.Find("input").GetAttribute("value"));
        Assert.False(field.Find("input").HasAttribute("onfocus"));
        Assert.Empty(field.FindAll("script"));
    }

    private IRenderedComponent<FormInput> Field(string? value = null, string? problem = null, string? hint = null) =>
        Render<FormInput>(parameters => parameters
            .Add(input => input.Field, new("header", "Cookie header", value, problem))
            .Add(input => input.Hint, hint));
}
