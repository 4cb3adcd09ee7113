using System.Buffers;
using System.Text.Encodings.Web;

namespace CookieTutorial.Pages.Components;

/// <summary>
/// HTML that grows piece by piece. A component is some hundred pieces of a few characters, and the writers that Razor has for a
/// page take longer for each than its characters do.
/// </summary>
/// <param name="encoder">What makes of text and of attributes' values what is no markup.</param>
internal sealed class HtmlText(HtmlEncoder encoder) : IDisposable
{
    /// <summary>What the panel of most exchanges needs, in characters.</summary>
    private const int UsualLength = 8192;

    private char[] _characters = ArrayPool<char>.Shared.Rent(UsualLength);

    private int _length;

    /// <summary>All that was appended; only until more is.</summary>
    public ReadOnlySpan<char> Written => _characters.AsSpan(0, _length);

    /// <summary>Appends markup as it is.</summary>
    public void Append(ReadOnlySpan<char> markup)
    {
        MakeRoom(markup.Length);
        markup.CopyTo(_characters.AsSpan(_length));
        _length += markup.Length;
    }

    /// <summary>Appends text, or the value of an attribute.</summary>
    public void AppendEncoded(string text)
    {
        MakeRoom(text.Length * encoder.MaxOutputCharactersPerInputCharacter);
        encoder.Encode(text, _characters.AsSpan(_length), out _, out var written);
        _length += written;
    }

    /// <summary>Gives the memory back; nothing of it may be used any more.</summary>
    public void Dispose() => ArrayPool<char>.Shared.Return(_characters);

    private void MakeRoom(int more)
    {
        if (_characters.Length - _length < more)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + more, _characters.Length * 2));
            Written.CopyTo(larger);
            ArrayPool<char>.Shared.Return(_characters);
            _characters = larger;
        }
    }
}
