using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services.Course;

namespace CookieTutorial.Tests.Chapters;

/// <summary>
/// Finds what the tests' folder of a chapter holds. Nothing lists these classes: their names and the order of the course do.
/// </summary>
internal static class ChapterParts
{
    /// <summary>What the chapters set in every site that the tests start (<see cref="IChapterSettings"/>).</summary>
    public static IEnumerable<KeyValuePair<string, string>> Settings =>
        All<IChapterSettings>("Settings").SelectMany(settings => settings.Values);

    /// <summary>The folder of a chapter, in <c>Pages/Chapters</c> and in <c>Tests/Chapters</c>.</summary>
    public static string FolderOf(Chapter chapter) => chapter.Page.Namespace!.Split('.')[^1];

    /// <summary>The class of a chapter with this name, or <see langword="null"/> when it has none.</summary>
    public static Type? Find(Chapter chapter, string name) =>
        typeof(ChapterParts).Assembly.GetType($"{typeof(ChapterParts).Namespace}.{FolderOf(chapter)}.{name}");

    /// <summary>An instance of it, or <see langword="null"/> when the chapter has no such class.</summary>
    public static T? Create<T>(Chapter chapter, string name)
        where T : class => Find(chapter, name) is { } type ? Activator.CreateInstance(type) as T : null;

    /// <summary>One instance for each chapter that has the class, in the order of the course.</summary>
    public static IEnumerable<T> All<T>(string name)
        where T : class => TutorialCourse.Contents.Chapters.Select(chapter => Create<T>(chapter, name)).OfType<T>();
}
