using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CookieTutorial.Services.Forms;

/// <summary>A field of a form as a page shows it: what the reader typed, and beside it what is wrong.</summary>
/// <param name="Name">The name that the form sends it under; also its id.</param>
/// <param name="Label">Its label.</param>
/// <param name="Value">What the reader typed.</param>
/// <param name="Problem">What is wrong with it, as a sentence; <see langword="null"/> when nothing is.</param>
public sealed record FormField(string Name, string Label, string? Value, string? Problem)
{
    /// <summary>
    /// Says that the framework could read no field of the form (<see cref="Microsoft.AspNetCore.Http.Features.FormOptions"/>,
    /// <see cref="Microsoft.AspNetCore.WebUtilities.FormReader"/>).
    /// </summary>
    public const string Unreadable =
        "The form could not be read. It holds the character NUL, or a field of more than 64 kB, "
        + "or it is not written as browsers write forms.";

    /// <summary>A property of a form's model. <see cref="DisplayAttribute"/> names its label.</summary>
    /// <param name="form">The model, bound by <c>[BindProperty(Name = "")]</c>.</param>
    /// <param name="property">The property's name.</param>
    /// <param name="state">What the framework found when it bound and validated the model.</param>
    public static FormField Of(object form, string property, ModelStateDictionary state)
    {
        var info = form.GetType().GetProperty(property)!;
        return new(
            JsonNamingPolicy.CamelCase.ConvertName(property),
            info.GetCustomAttribute<DisplayAttribute>()?.Name ?? property,
            info.GetValue(form) as string,
            ProblemOf(property, state));
    }

    /// <summary>
    /// What is wrong with the form as a whole; <see langword="null"/> when nothing is, or only fields are wrong.
    /// </summary>
    public static string? FormProblem(ModelStateDictionary state) => state.ContainsKey("") ? Unreadable : null;

    private static string? ProblemOf(string property, ModelStateDictionary state) =>
        state.TryGetValue(property, out var entry) && entry.Errors is [var error, ..] ? error.ErrorMessage : null;
}
