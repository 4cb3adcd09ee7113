using Bunit;
using CookieTutorial.Pages.Components;
using CookieTutorial.Services.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CookieTutorial.Tests.Components;

public sealed class FormProblemTests : BunitContext
{
    [Fact]
    public void What_is_wrong_with_the_form_as_a_whole_is_read_out_at_once()
    {
        ModelStateDictionary state = new();
        state.AddModelError("", "The framework's own words.");

        Problem(state).MarkupMatches($"""<p class="problem" role="alert">{FormField.Unreadable}</p>""");
    }

    [Fact]
    public void What_is_wrong_with_a_field_stands_at_the_field_alone()
    {
        ModelStateDictionary state = new();
        state.AddModelError("Text", "Too long.");

        Assert.Empty(Problem(state).Markup.Trim());
    }

    private IRenderedComponent<FormProblem> Problem(ModelStateDictionary state) =>
        Render<FormProblem>(parameters => parameters.Add(problem => problem.State, state));
}
