using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Html;

namespace CookieTutorial.Pages.Components;

/// <summary>Components that never change, such as a code listing: each is drawn once, when the first page needs it.</summary>
public sealed class StaticComponents(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<HtmlString>>> _drawn = new();

    /// <summary>The HTML of a component.</summary>
    /// <param name="key">What tells it from all others. There must be few keys, and none that a request can invent: they are kept for ever.</param>
    /// <param name="type">The component.</param>
    /// <param name="parameters">Its parameters.</param>
    public Task<HtmlString> GetAsync(string key, Type type, IDictionary<string, object?> parameters) =>
        _drawn.GetOrAdd(key, _ => new(() => DrawAsync(type, parameters))).Value;

    private async Task<HtmlString> DrawAsync(Type type, IDictionary<string, object?> parameters)
    {
        await using var scope = scopes.CreateAsyncScope();
        var renderer = scope.ServiceProvider.GetRequiredService<HtmlRenderer>();
        return await renderer.Dispatcher.InvokeAsync(async () =>
            new HtmlString((await renderer.RenderComponentAsync(type, ParameterView.FromDictionary(parameters))).ToHtmlString()));
    }
}
