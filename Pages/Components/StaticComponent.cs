using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CookieTutorial.Pages.Components;

/// <summary>
/// A component of this site: a pure function of its parameters, drawn once for a page. What a component can do besides, with
/// events, services and a second drawing, belongs to pages that stay alive in the browser.
/// </summary>
public abstract class StaticComponent : ComponentBase
{
    /// <summary>Draws the component.</summary>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="tree">Where its elements go.</param>
    /// <exception cref="InvalidOperationException">It has no parameter of one of the names.</exception>
    internal void Draw(ParameterView parameters, RenderTreeBuilder tree)
    {
        parameters.SetParameterProperties(this);
        OnParametersSet();
        BuildRenderTree(tree);
    }
}
