using System.Text;

/// <summary>
/// Generated bodies: fields with every byte value and every length, whole or broken, in each way that a form can be sent; and
/// what is no form. The same number gives the same bytes in each run.
/// </summary>
internal sealed class HostileForms(HostileTexts texts)
{
    private const string Mark = HostileTexts.Mark;

    private static readonly string[] s_wrongTypes =
    [
        "text/plain", "application/json", "multipart/form-data", "", ";;",
        .. from charset in (string[])["utf-7", "utf-16", Mark] select $"{Requests.UrlEncoded}; charset={charset}",
    ];

    public (string ContentType, byte[] Body) Form(int index)
    {
        var random = new Random(index);
        return random.Next(12) switch
        {
            0 => ($"multipart/form-data; boundary={Mark}", Multipart(random)),
            1 => (HostileTexts.Pick(random, s_wrongTypes), Value(random)),
            2 when index % 20 == 0 => Encoded(string.Concat(Enumerable.Range(0, 1100).Select(number => $"f{number}={number}&"))),
            3 when index % 20 == 0 => Encoded(new string('k', random.Next(1000, 40_000)) + "=" + Mark),
            4 when index % 200 == 0 => Encoded(texts.Field(random) + "=" + new string('v', random.Next(5_000_000))),
            _ => (Requests.UrlEncoded, Some(random, () => Pair(random))),
        };
    }

    private static (string ContentType, byte[] Body) Encoded(string body) => (Requests.UrlEncoded, Requests.Latin(body));

    private static byte[] Some(Random random, Func<byte[]> part) =>
        [.. Enumerable.Range(0, random.Next(1, 12)).SelectMany(_ => part())];

    private byte[] Multipart(Random random)
    {
        var parts = Some(random, () =>
        [
            .. Requests.Latin($"--{Mark}\r\nContent-Disposition: form-data; name=\"{texts.Field(random)}\"\r\n\r\n"),
            .. Value(random), .. "\r\n"u8,
        ]);
        return [.. parts, .. Requests.Latin(random.Next(3) == 0 ? "" : $"--{Mark}--\r\n")];
    }

    private byte[] Pair(Random random)
    {
        var name = texts.Field(random);
        var value = Value(random);
        var isEscaped = random.Next(2) == 0;
        var sent = isEscaped ? Requests.Latin(Uri.EscapeDataString(Encoding.UTF8.GetString(value))) : value;
        return [.. Requests.Latin(name + "="), .. sent, (byte)'&'];
    }

    private byte[] Value(Random random) => random.Next(4) switch
    {
        0 => Requests.Latin(new string('x', random.Next(9000))),
        1 => Requests.Latin($"%{random.Next(256):x2}{(char)random.Next(256)}"),
        _ => texts.Value(random),
    };
}
