namespace CookieTutorial.Services.Security;

/// <summary>
/// Allows one page what no other needs, such as a frame from another origin: it adds a source to a directive of the site's
/// content security policy (CSP Level 3, section 2.3.1). It stands on a page model, or among the metadata of an endpoint.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ContentSecurityPolicyAttribute : Attribute
{
    /// <summary>Adds a source to a directive; one that allows nothing, or is not there, then allows this source alone.</summary>
    /// <param name="directive">The directive's name, such as <c>frame-src</c>.</param>
    /// <param name="source">One source, such as <c>http://127.0.0.1:*</c>.</param>
    /// <exception cref="ArgumentException">One of them would break the header, or mean something else in it.</exception>
    public ContentSecurityPolicyAttribute(string directive, string source)
    {
        if (directive.Length == 0 || !directive.All(character => char.IsAsciiLetterOrDigit(character) || character == '-'))
        {
            throw new ArgumentException("A directive's name has letters, digits and hyphens only.", nameof(directive));
        }

        // A semicolon would end the directive, a comma the policy, and white space the source.
        if (source.Length == 0 || !source.All(character => character is > ' ' and <= '~' and not (';' or ',')))
        {
            throw new ArgumentException("A source has visible ASCII characters only, no semicolon and no comma.", nameof(source));
        }

        Directive = directive.ToLowerInvariant();
        Source = source;
    }

    /// <summary>The directive's name, in small letters: browsers take two spellings of one name for the same directive.</summary>
    public string Directive { get; }

    /// <summary>The source that is added.</summary>
    public string Source { get; }

    /// <summary>Adds the source to a policy.</summary>
    internal string AddTo(string policy)
    {
        var directives = policy.Split("; ").ToList();
        var place = directives.FindIndex(directive => directive.StartsWith($"{Directive} ", StringComparison.Ordinal));
        if (place < 0)
        {
            directives.Add($"{Directive} {Source}");
        }
        else
        {
            // 'none' says nothing beside another source: browsers then ignore it, with a warning.
            directives[place] = $"{directives[place].Replace(" 'none'", "", StringComparison.Ordinal)} {Source}";
        }

        return string.Join("; ", directives);
    }
}
