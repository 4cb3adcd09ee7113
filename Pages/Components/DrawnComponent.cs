using System.Collections.Frozen;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Html;

namespace CookieTutorial.Pages.Components;

// The framework keeps the form of these frames to itself, and may change it. The tests of the components would notice.
#pragma warning disable BL0006

/// <summary>
/// What a component drew, as HTML. The framework's renderer (<c>HtmlRenderer</c>) writes the same. It also notes how a drawing
/// differs from the one before, and here there is none before.
/// </summary>
public sealed class DrawnComponent : IHtmlContent, IDisposable
{
    /// <summary>Elements that have no end (https://html.spec.whatwg.org/#void-elements).</summary>
    private static readonly FrozenSet<string> VoidElements = FrozenSet.Create(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /// <summary>The frames of all components in it, one component after the other.</summary>
    private readonly RenderTreeBuilder _tree = new();

    /// <summary>Where in the tree the frames of each component stand, in the order in which they are written.</summary>
    private readonly Queue<Range> _components = new();

    /// <summary>Those of the component that is about to be drawn; who draws it copies them.</summary>
    private readonly Dictionary<string, object?> _parameters = [];

    /// <summary>Draws a component, and those in it.</summary>
    /// <param name="type">A <see cref="StaticComponent"/>.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <exception cref="InvalidOperationException">It has no parameter of one of the names.</exception>
    public DrawnComponent(Type type, IDictionary<string, object?> parameters) => Draw(type, parameters);

    private ReadOnlySpan<RenderTreeFrame> Frames => _tree.GetFrames() is var all ? all.Array.AsSpan(0, all.Count) : default;

    /// <summary>Writes it. There is nothing left to write a second time.</summary>
    /// <param name="writer">Where the HTML goes.</param>
    /// <param name="encoder">What makes of text and of attributes' values what is no markup.</param>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using var html = new HtmlText(encoder);
        WriteNext(html);
        writer.Write(html.Written);
        Dispose();
    }

    /// <inheritdoc />
    public void Dispose() => _tree.Dispose();

    private Dictionary<string, object?> ParametersOf(int component)
    {
        _parameters.Clear();
        foreach (ref readonly var frame in Frames.Slice(component + 1, Frames[component].ComponentSubtreeLength - 1))
        {
            _parameters.Add(frame.AttributeName, frame.AttributeValue);
        }

        return _parameters;
    }

    private void Draw(Type type, IDictionary<string, object?> parameters)
    {
        var start = Frames.Length;
        ((StaticComponent)Activator.CreateInstance(type)!).Draw(ParameterView.FromDictionary(parameters), _tree);
        var frames = Frames;
        var end = frames.Length;
        _components.Enqueue(start..end);
        for (var index = start; index < end; index++)
        {
            if (frames[index].FrameType == RenderTreeFrameType.Component)
            {
                Draw(frames[index].ComponentType, ParametersOf(index));

                // The tree has grown, and may have moved.
                frames = Frames;
            }
        }
    }

    private void WriteNext(HtmlText html) => Write(Frames[_components.Dequeue()], html);

    private void Write(ReadOnlySpan<RenderTreeFrame> frames, HtmlText html)
    {
        for (var index = 0; index < frames.Length;)
        {
            ref readonly var frame = ref frames[index];
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Element:
                    WriteElement(frames.Slice(index, frame.ElementSubtreeLength), html);
                    index += frame.ElementSubtreeLength;
                    break;
                case RenderTreeFrameType.Component:
                    WriteNext(html);
                    index += frame.ComponentSubtreeLength;
                    break;
                case RenderTreeFrameType.Text:
                    html.AppendEncoded(frame.TextContent);
                    index++;
                    break;
                case RenderTreeFrameType.Markup:
                    html.Append(frame.MarkupContent);
                    index++;
                    break;
                default:
                    // The beginning of a region, whose frames follow.
                    index++;
                    break;
            }
        }
    }

    /// <summary>An element's frames are its own, then its attributes, then its content.</summary>
    private void WriteElement(ReadOnlySpan<RenderTreeFrame> frames, HtmlText html)
    {
        var name = frames[0].ElementName;
        html.Append("<");
        html.Append(name);
        var content = 1;
        while (content < frames.Length && frames[content].FrameType == RenderTreeFrameType.Attribute)
        {
            WriteAttribute(in frames[content], html);
            content++;
        }

        html.Append(">");
        if (content == frames.Length && VoidElements.Contains(name))
        {
            return;
        }

        Write(frames[content..], html);
        html.Append("</");
        html.Append(name);
        html.Append(">");
    }

    /// <summary>One that is <see langword="true"/> has no value; one that is not, or is nothing, has no frame.</summary>
    private static void WriteAttribute(in RenderTreeFrame frame, HtmlText html)
    {
        html.Append(" ");
        html.Append(frame.AttributeName);
        if (frame.AttributeValue is string value)
        {
            html.Append("=\"");
            html.AppendEncoded(value);
            html.Append("\"");
        }
    }
}
