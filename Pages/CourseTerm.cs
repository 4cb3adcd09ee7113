using CookieTutorial.Pages.Components;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Pages;

/// <summary>A term of the course, as a chapter explains it.</summary>
/// <param name="Name">What stands in the chapter's <c>&lt;dfn&gt;</c>.</param>
/// <param name="Sentence">The sentence around it, as text.</param>
/// <param name="Chapter">The chapter.</param>
public sealed record CourseTerm(string Name, string Sentence, Chapter Chapter)
{
    /// <summary>Its place in the chapter.</summary>
    public string Address => $"{Chapter.Address}#{DfnTagHelper.IdOf(Name)}";
}
