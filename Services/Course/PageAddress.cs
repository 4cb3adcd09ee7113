using System.Reflection;
using CookieTutorial.Services.Wire;
using Microsoft.AspNetCore.Razor.Hosting;

namespace CookieTutorial.Services.Course;

/// <summary>
/// The addresses of Razor Pages by their models. An address stands in the <c>@page</c> line of its view and nowhere else; the
/// compiler writes it into the view's class (<see cref="RazorCompiledItemMetadataAttribute"/>), and here it is read.
/// </summary>
public static class PageAddress
{
    private static readonly ILookup<Type, View> Views = ViewsOf(typeof(PageAddress).Assembly).ToLookup(view => view.Model);

    /// <summary>The models of all pages.</summary>
    public static IReadOnlyCollection<Type> Models { get; } = [.. Views.Select(views => views.Key)];

    /// <summary>The address of a page: a path that begins with a slash.</summary>
    /// <exception cref="ArgumentException">No view has this model.</exception>
    public static string Of<TModel>() => Known<TModel>.Addresses[0];

    /// <inheritdoc cref="Of{TModel}" />
    public static string Of(Type model) => AllOf(model)[0];

    /// <summary>
    /// All addresses of a page. First comes that of the view with the model's own name, such as <c>Stop.cshtml</c> of
    /// <c>StopModel</c>; the views with other names are further addresses of the same page.
    /// </summary>
    /// <exception cref="ArgumentException">No view has this model.</exception>
    public static IReadOnlyList<string> AllOf(Type model)
    {
        string[] addresses =
        [
            .. Views[model].OrderByDescending(view => $"{view.Name}Model" == model.Name).Select(view => view.Address),
        ];
        return addresses.Length > 0
            ? addresses
            : throw new ArgumentException(
                $"{model.Name} is the model of no page: add a view with an @page line and @model {model.Name}.");
    }

    /// <summary>Whether a request was for a page, at whichever of its addresses.</summary>
    public static bool AsksFor<TModel>(this Exchange exchange) => Known<TModel>.Addresses.Contains(exchange.Path);

    private static IEnumerable<View> ViewsOf(Assembly assembly) =>
        from item in assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
        let address = item.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>()
            .FirstOrDefault(one => one.Key == "RouteTemplate")
        let model = item.Type.GetProperty("Model")
        where address is not null && model is not null
        select new View(model.PropertyType, Path.GetFileNameWithoutExtension(item.Identifier), address.Value);

    private sealed record View(Type Model, string Name, string Address);

    /// <summary>Looked up once: checkpoints ask with every request.</summary>
    private static class Known<TModel>
    {
        public static readonly IReadOnlyList<string> Addresses = AllOf(typeof(TModel));
    }
}
