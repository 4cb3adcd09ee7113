// A web server without a framework. Run it with:  dotnet run plain_server.cs 59901
// Then open http://localhost:59901/hello, reload the page, and read the lines that this program prints.
using System.Net;
using System.Net.Sockets;
using System.Text;

using var listener = new TcpListener(IPAddress.Loopback, args.Length > 0 ? ushort.Parse(args[0]) : 59900);
listener.Start();
Console.WriteLine($"Listening on http://{listener.LocalEndpoint}");

while (true)
{
    using var client = await listener.AcceptTcpClientAsync();
    await using var stream = client.GetStream();
    stream.ReadTimeout = 5_000;
    try
    {
        Answer(stream);
    }
    catch (IOException exception)
    {
        Console.WriteLine(exception.Message);
    }
}

static void Answer(NetworkStream stream)
{
    using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
    var path = reader.ReadLine()?.Split(' ').ElementAtOrDefault(1) ?? "";
    while (reader.ReadLine() is { Length: > 0 } line)
    {
        if (line.StartsWith("Cookie:", StringComparison.OrdinalIgnoreCase))
        {
            Console.WriteLine(line);
        }
    }

    var page = $"<html><body>Path is: {WebUtility.HtmlEncode(path)}</body></html>";
    var response = "HTTP/1.1 200 OK\r\n"
        + "Content-Type: text/html; charset=utf-8\r\n"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(page)}\r\n"
        + "Set-Cookie: id=some_value_42\r\n"
        + "Connection: close\r\n"
        + "\r\n"
        + page;
    stream.Write(Encoding.UTF8.GetBytes(response));
}
