using CookieTutorial.Pages.Chapters.Limits;
using Bunit;
using CookieTutorial.Pages.Components;
using CookieTutorial.Services.Evidence;

namespace CookieTutorial.Tests.Chapters.Limits;

public sealed class LimitBarsTests : BunitContext
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly ClaimEvidence Claim = new("size-limit", "limits", "A sentence.", Subject.Browsers, [], [
        new("Chromium", "156.0.8078.79", Day, Outcome.Proven),
        new("Firefox", "153.7.0", Day, Outcome.Proven),
        new("WebKit", "26.4", Day, Outcome.Failed),
    ]);

    [Fact]
    public void Each_proven_bar_is_labelled_in_words_and_the_scale_has_numbers_at_both_ends() =>
        Render<LimitBars>(parameters => parameters
            .Add(bars => bars.Id, "size")
            .Add(bars => bars.Caption, "The largest cookie")
            .Add(bars => bars.Bars, LimitBars.BesideOthers("5,000 octets", 5000, "4,096 octets", 4096, Claim))
            .Add(bars => bars.Most, 8192)
            .Add(bars => bars.Unit, "octets")).MarkupMatches(
            """
            <figure class="bars">
              <figcaption>The largest cookie</figcaption>
              <label for="size-1">Your browser: 5,000 octets</label>
              <meter id="size-1" min="0" max="8192" value="5000">5,000</meter>
              <label for="size-2">Chromium 156: 4,096 octets</label>
              <meter id="size-2" min="0" max="8192" value="4096">4,096</meter>
              <label for="size-3">Firefox 153: 4,096 octets</label>
              <meter id="size-3" min="0" max="8192" value="4096">4,096</meter>
              <p class="scale"><span>0</span> <span>8,192 octets</span></p>
            </figure>
            """);

    [Fact]
    public void Without_evidence_the_readers_bar_stands_alone() =>
        Assert.Equal(
            [("Your browser: 5,000 octets", 5000)],
            LimitBars.BesideOthers("5,000 octets", 5000, "4,096 octets", 4096, claim: null));
}
