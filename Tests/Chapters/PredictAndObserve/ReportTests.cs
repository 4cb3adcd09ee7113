using CookieTutorial.Pages.Chapters.PredictAndObserve;
using CookieTutorial.Services.UserAgent;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>A surprise can be copied as a report and as a test.</summary>
public sealed class ReportTests
{
    private static readonly Place Root = new("http", "localhost", Place.Setters[0]);

    private static readonly Report Surprise = new(
        new()
        {
            Lines = [TypedLine.Parse(@"a=""1""; Path=/"), TypedLine.Parse(@"b=\xE9\\")],
            Place = Root,
            Site = new("http://localhost:5000"),
            PlainServer = null,
            Steps = RunPlan.For(["b=\u00E9"], Root, hasPlainServer: true),
            SetAt = Exchanges.Noon,
            Observed = System.Collections.Immutable.ImmutableDictionary<LabRequest, string?>.Empty
                .Add(new(LabRequestKind.ToSite, "/observe"), "b=\u00E9\\; a=\"1\"")
                .Add(new(LabRequestKind.ToSite, "/observe/shop"), "a=\"1\"; b=\u00E9\\"),
        },
        Profile.Chromium,
        "Browser/1.0");

    [Fact]
    public void The_report_has_the_lines_the_browser_and_each_surprise() => Assert.Equal(
        """
        # A cookie that Chromium treats in another way than predicted

        At 2026-11-22 12:00:00 UTC, http://localhost/observe set, by a plain socket:

            Set-Cookie: a="1"; Path=/
            Set-Cookie: b=\xE9\\

        - A request to /observe
          - predicted: `Cookie: a="1"; b=\xE9\\`
          - observed: `Cookie: b=\xE9\\; a="1"`

        Predicted by the rules of Chromium (Chromium 156). Browser:
        Browser/1.0

        """,
        Surprise.ToMarkdown());

    [Fact]
    public void The_test_in_CSharp_sets_the_same_octets_and_asks_for_what_came() => Assert.Equal(
        """"
        [Fact]
        public void Chromium_sends_what_was_observed()
        {
            CookieRequest request = new()
            {
                Address = CookieAddress.Parse("http://localhost/observe")!,
                Now = new(639309456000000000, TimeSpan.Zero), // 2026-11-22 12:00:00 UTC
            };
            var store = CookieStore.Empty;
            store = StorageModel.Receive(store, "a=\"1\"; Path=/", request, Profile.Chromium).Store;
            store = StorageModel.Receive(store, "b=\u00E9\\", request, Profile.Chromium).Store;

            var sent = RetrievalModel.Retrieve(store, request with
            {
                Address = CookieAddress.Parse("http://localhost/observe")!,
            }, Profile.Chromium);

            Assert.Equal("b=\u00E9\\; a=\"1\"", sent.CookieString);
        }

        """",
        Surprise.ToTest());

    [Fact]
    public void What_a_script_could_not_read_is_asked_for_as_a_script()
    {
        LabRequest script = new(LabRequestKind.FromScript, "/observe/shop/cart");
        var run = Surprise.Run with { Observed = Surprise.Run.Observed.Clear().Add(script, null) };

        var test = (Surprise with { Run = run }).ToTest();

        Assert.Contains("IsScript = true,", test, StringComparison.Ordinal);
        Assert.Contains("Assert.Null(sent.CookieString);", test, StringComparison.Ordinal);
    }
}
