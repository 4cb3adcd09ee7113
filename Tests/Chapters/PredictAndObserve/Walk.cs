using CookieTutorial.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CookieTutorial.Tests.Chapters.PredictAndObserve;

/// <summary>The chapter “Predict and observe”, as a reader walks through it.</summary>
internal sealed class Walk : IWalk
{
    private const string Laboratory = "/predict-and-observe";

    public async Task WalkAsync(Reader reader)
    {
        await reader.SendAsync($"{Laboratory}?line=a%3D1&at=%2Fobserve%2Fshop%2Fcart");
        await PressAsync(reader, "Predict");
        await Expect(reader.Output).ToContainTextAsync("That is the prediction. Nothing was sent.");
        await PressAsync(reader, "Really send it");
        await Expect(reader.Output).ToContainTextAsync("as predicted in");
        await reader.SeesComparedAsync(1);

        await reader.SendAsync($"{Laboratory}?line=__Host-id%3D1;%20Secure;%20Path%3D%2F");
        await TypeAsync(reader, "__Host-id=1; Secure");
        await PressAsync(reader, "Predict");
        await Expect(reader.Output).ToContainTextAsync("stored by Firefox");
        await reader.SeesComparedAsync(2);
        await TypeAsync(reader, "__Host-id=1; Path=/");
        await PressAsync(reader, "Really send it");
        await Expect(reader.Output).ToContainTextAsync("as predicted in");
        await reader.SeesTickedAsync("refused-by-prefix");

        await reader.SendAsync($"{Laboratory}?line=token%3D7;%20Path%3D%2F;%20Max-Age%3D3600");
        await TypeAsync(reader, "token");
        await PressAsync(reader, "Really send it");
        await Expect(reader.Output).ToContainTextAsync("as predicted in");
        await reader.SeesTickedAsync("engines-differ");

        await reader.SendAsync(
            $"{Laboratory}?line=cart%3D3;%20Path%3D%2Fobserve%2Fshop;%20Domain%3D%7Bhost%7D%0Acart%3D;%20Max-Age%3D0");
        await PressAsync(reader, "Really send it");
        await Expect(reader.Output).ToContainTextAsync("as predicted in");
        await reader.SeesOpenAsync("right-deletion");
        var host = new Uri(reader.Page.Url).Host;
        await TypeAsync(
            reader, $"cart=3; Path=/observe/shop; Domain={host}\ncart=; Path=/observe/shop; Domain={host}; Max-Age=0");
        await PressAsync(reader, "Really send it");
        await Expect(reader.Output).ToContainTextAsync("taken as a deletion by all");
        await reader.SeesTickedAsync("right-deletion");

        await reader.SendAsync($"{Laboratory}?line=a%3D1;%20Expires%3DFri,%2031%20Dec%202100%2023%3A59%3A59%20GMT");
        await TypeAsync(reader, "a=1; Expires=Fri, 31 Dec 99 23:59:59 GMT");
        await PressAsync(reader, "Really send it");
        await Expect(reader.Output).ToContainTextAsync("over at once by all");
        await reader.SeesTickedAsync("deceiving-date");
    }

    private static Task TypeAsync(Reader reader, string lines) =>
        reader.LivePage.GetByRole(AriaRole.Textbox).FillAsync(lines);

    private static Task PressAsync(Reader reader, string name) =>
        reader.TapAsync(reader.LivePage.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }));
}
