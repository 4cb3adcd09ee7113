using System.ComponentModel.DataAnnotations;
using CookieTutorial.Services.Forms;
using CookieTutorial.Services.Security;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CookieTutorial.Tests.Services.Forms;

public sealed class FormFieldTests
{
    private readonly Form _form = new();
    private readonly ModelStateDictionary _state = new();

    [Fact]
    public void A_field_has_the_name_that_the_form_sends_and_the_label_that_the_model_says()
    {
        Assert.Equal(
            new FormField("sweetName", "Your sweet", "fudge", null), FormField.Of(_form, nameof(Form.SweetName), _state));
        Assert.Equal(new FormField("plain", "Plain", null, null), FormField.Of(_form, nameof(Form.Plain), _state));
    }

    [Fact]
    public void Of_several_problems_the_first_is_told_at_its_field_alone()
    {
        _state.AddModelError(nameof(Form.SweetName), "Too long.");
        _state.AddModelError(nameof(Form.SweetName), "Too sweet.");

        Assert.Equal("Too long.", FormField.Of(_form, nameof(Form.SweetName), _state).Problem);
        Assert.Null(FormField.Of(_form, nameof(Form.Plain), _state).Problem);
        Assert.Null(FormField.FormProblem(_state));
    }

    [Fact]
    public void A_form_that_could_not_be_read_is_told_the_limit_of_a_field()
    {
        _state.AddModelError("", "The framework's own words.");

        Assert.Contains($"more than {RequestLimits.BodyOctets / 1024} kB", FormField.FormProblem(_state));
    }

    private sealed class Form
    {
        [Display(Name = "Your sweet")]
        public string SweetName { get; } = "fudge";

        public string? Plain { get; }
    }
}
