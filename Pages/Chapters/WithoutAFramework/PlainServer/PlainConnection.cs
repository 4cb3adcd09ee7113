using System.Net.Sockets;
using System.Text;
using CookieTutorial.Services.Wire;

namespace CookieTutorial.Pages.Chapters.WithoutAFramework.PlainServer;

/// <summary>One client of the plain server: one request, one response, and the connection closes.</summary>
internal static partial class PlainConnection
{
    /// <summary>How long a client may take, from its first byte to its last.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Reads the request, answers it and notes whether the cookie came back. A client that goes away is no error.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="pages">Pages that other chapters have added.</param>
    /// <param name="logger">Hears of each request.</param>
    /// <param name="stoppingToken">Tells when the site stops.</param>
    public static async Task AnswerAsync(
        TcpClient client, IEnumerable<IPlainPage> pages, ILogger logger, CancellationToken stoppingToken)
    {
        using var connection = client;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        deadline.CancelAfter(Patience);
        try
        {
            await using var stream = client.GetStream();
            var response = Answer(await PlainRequest.ReadHeadAsync(stream, deadline.Token), pages, logger);
            await stream.WriteAsync(response, deadline.Token);

            // A socket that is closed before all is read is reset, and the client may lose the response.
            client.Client.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(Stream.Null, deadline.Token);
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
        {
            logger.LogLostClient(exception.Message);
        }
    }

    private static byte[] Answer(string? head, IEnumerable<IPlainPage> pages, ILogger logger)
    {
        if (head is null)
        {
            return Encoding.UTF8.GetBytes(PlainResponse.HeadTooLarge);
        }

        if (PlainRequest.Parse(head) is not { } request)
        {
            return Encoding.UTF8.GetBytes(PlainResponse.BadRequest);
        }

        if (pages.Select(page => page.Answer(request)).FirstOrDefault(answer => answer is not null) is { } octets)
        {
            return Encoding.Latin1.GetBytes(octets);
        }

        logger.LogRequest(request.Target, NoteOn(request));
        var response = PlainResponse.For(request.Target);
        return Encoding.UTF8.GetBytes(request.Method == "HEAD" ? PlainResponse.HeadOf(response) : response);
    }

    /// <summary>Says whether the cookie came back, but never its value: whatever the client sent may be a secret.</summary>
    private static string NoteOn(PlainRequest request)
    {
        var ids = CookieHeader.Parse(request.Cookie).Where(cookie => cookie.Name == CookieNames.Id).ToList();
        return ids switch
        {
            [] => "no id cookie came",
            _ when ids.Exists(cookie => cookie.Value == PlainResponse.IdValue) => "the id that this server sets came back",
            _ => "an id came that this server never sets",
        };
    }

    [LoggerMessage(1, LogLevel.Information, "{Target}: {Note}")]
    private static partial void LogRequest(this ILogger logger, string target, string note);

    [LoggerMessage(2, LogLevel.Debug, "A client of the plain server was lost: {Reason}")]
    private static partial void LogLostClient(this ILogger logger, string reason);
}
