using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Browser.Lines;

/// <summary>What a page asks for, one after the other.</summary>
/// <param name="Page">The address of the page, without a port and a query. A reader types it.</param>
/// <param name="Exchanges">The requests. At least the last one shows what came of the lines of those before it.</param>
internal sealed record LineCase(string Page, params LineExchange[] Exchanges)
{
    /// <summary>What the model says of each exchange.</summary>
    public LinePrediction Predict(Profile profile, DateTimeOffset now)
    {
        var store = CookieStore.Empty;
        List<RetrievalDecision> retrievals = [];
        List<StorageDecision> decisions = [];
        foreach (var (exchange, request) in Exchanges.Zip(Requests(now)))
        {
            retrievals.Add(RetrievalModel.Retrieve(store, request, profile));
            store = retrievals[^1].Store;
            foreach (var line in exchange.Lines)
            {
                decisions.Add(StorageModel.Receive(store, line, request, profile));
                store = decisions[^1].Store;
            }
        }

        return new([.. retrievals], [.. decisions], store);
    }

    private IEnumerable<CookieRequest> Requests(DateTimeOffset now)
    {
        var (page, frame) = (AddressOf(Page), AddressOf(Page));
        foreach (var exchange in Exchanges)
        {
            var address = AddressOf(exchange.Address);
            CookieRequest request = new()
            {
                Address = address,
                Now = now,
                Documents = [page.Site],
                IsTopLevelNavigation = false,
                RedirectedBy = exchange.RedirectedBy is { } by ? [AddressOf(by).Site] : [],
            };
            yield return exchange.By switch
            {
                LineRequester.Reader => request with { IsTopLevelNavigation = true, Documents = [] },
                LineRequester.Link => request with { IsTopLevelNavigation = true },
                LineRequester.Form => request with { IsTopLevelNavigation = true, Method = "POST" },
                LineRequester.Script => request with { IsScript = true },
                LineRequester.FrameScript => request with { IsScript = true, Documents = [page.Site, frame.Site] },
                _ => request,
            };
            page = exchange.By is LineRequester.Reader or LineRequester.Link or LineRequester.Form ? address : page;
            frame = exchange.By is LineRequester.Frame ? address : frame;
        }
    }

    private static CookieAddress AddressOf(string address) => CookieAddress.Parse(address)!;
}
