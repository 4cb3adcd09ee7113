using Bunit;
using CookieTutorial.Pages.Components;

namespace CookieTutorial.Tests.Components;

public sealed class DjangoTableTests : BunitContext
{
    [Fact]
    public void It_is_a_table_with_headings_that_names_its_section() => Table(("a()", "A()"), ("b()", "B()")).MarkupMatches(
        """
        <section class="django" aria-labelledby="django">
          <h2 id="django">Coming from Django</h2>
          <table>
            <thead>
              <tr><th scope="col">Django</th><th scope="col">ASP.NET Core</th></tr>
            </thead>
            <tbody>
              <tr><td><code>a()</code></td><td><code>A()</code></td></tr>
              <tr><td><code>b()</code></td><td><code>B()</code></td></tr>
            </tbody>
          </table>
        </section>
        """);

    [Theory]
    [InlineData("request.COOKIES[\"sid\"]", "Request.Cookies[\"sid\"]")]
    [InlineData("{{ taken|add:\"1\" }} &lt;", "@* <b>taken</b> *@ &amp;")]
    public void Code_is_shown_character_for_character(string django, string aspNetCore) =>
        Assert.Equal([django, aspNetCore], Table((django, aspNetCore)).FindAll("td").Select(cell => cell.TextContent));

    private IRenderedComponent<DjangoTable> Table(params (string Django, string AspNetCore)[] rows) =>
        Render<DjangoTable>(parameters => parameters.Add(table => table.Rows, rows));
}
