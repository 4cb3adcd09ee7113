using Bunit;
using CookieTutorial.Pages.Components;

namespace CookieTutorial.Tests.Components;

public sealed class LimitBarsTests : BunitContext
{
    [Fact]
    public void Each_bar_is_labelled_in_words_and_the_scale_has_numbers_at_both_ends() => Render<LimitBars>(parameters => parameters
        .Add(bars => bars.Id, "size")
        .Add(bars => bars.Caption, "The largest cookie")
        .Add(bars => bars.Bars, LimitBars.BesideOthers("5,000 octets", 5000, "4,096 octets", 4096))
        .Add(bars => bars.Most, 8192)
        .Add(bars => bars.Unit, "octets")).MarkupMatches(
        """
        <figure class="bars">
          <figcaption>The largest cookie</figcaption>
          <label for="size-1">Your browser: 5,000 octets</label>
          <meter id="size-1" min="0" max="8192" value="5000">5,000</meter>
          <label for="size-2">Chromium 156: 4,096 octets</label>
          <meter id="size-2" min="0" max="8192" value="4096">4,096</meter>
          <label for="size-3">Firefox 153 ESR: 4,096 octets</label>
          <meter id="size-3" min="0" max="8192" value="4096">4,096</meter>
          <p class="scale"><span>0</span> <span>8,192 octets</span></p>
        </figure>
        """);
}
