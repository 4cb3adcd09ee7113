/// <summary>Generated <c>Cookie</c> headers. The same number gives the same bytes in each run.</summary>
/// <param name="count">How many there will be.</param>
internal sealed class HostileCookies(HostileTexts texts, int count)
{
    /// <summary>How many kinds of them take turns.</summary>
    public const int Kinds = 3;

    /// <summary>How many values an octet has.</summary>
    public const int Octets = 256;

    private const int Longest = 33_000;

    private static readonly string[] s_separators = ["; ", ";", ", ", " ;; ", "\t;", "&", "=;"];

    /// <summary>In turn: every length to the limit, every byte value, and wild mixtures on one or more lines.</summary>
    public List<byte[]> Lines(int index)
    {
        var random = new Random(index);
        return (index % Kinds) switch
        {
            0 => [OfLength(index / Kinds, random)],
            1 => [WithOctet((byte)(index / Kinds % Octets), random)],
            _ => [.. Enumerable.Range(0, random.Next(10) == 0 ? random.Next(2, 120) : 1).Select(_ => Mixture(random))],
        };
    }

    private byte[] OfLength(int number, Random random)
    {
        // The factor scatters the lengths over the addresses.
        var all = Math.Max(1, count / Kinds);
        var length = (int)(number * 7919L % all * Longest / all);
        return [.. Requests.Latin(texts.Name(random) + "="), .. Enumerable.Repeat((byte)random.Next('!', '~'), length)];
    }

    private byte[] WithOctet(byte any, Random random)
    {
        var octet = any is (byte)'\r' or (byte)'\n' ? (byte)0 : any;
        byte[] pair = random.Next(3) switch
        {
            0 => [(byte)'=', octet],
            1 => [octet, (byte)'='],
            _ => [(byte)'=', (byte)'a', octet, (byte)'b'],
        };
        return [.. Requests.Latin(texts.Name(random)), .. pair, .. Requests.Latin($"; {texts.Name(random)}=4")];
    }

    private byte[] Mixture(Random random) => [.. Enumerable.Range(0, random.Next(1, 8)).SelectMany(_ => (byte[])
    [
        .. Requests.Latin(texts.Name(random)), .. Requests.Latin(random.Next(5) == 0 ? "" : "="),
        .. random.Next(3) == 0
            ? Enumerable.Range(0, random.Next(40)).Select(_ => (byte)random.Next(0x20, 0x7f)).ToArray()
            : texts.Value(random),
        .. Requests.Latin(HostileTexts.Pick(random, s_separators)),
    ])];
}
