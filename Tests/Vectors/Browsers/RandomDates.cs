using System.Globalization;
using CsCheck;

/// <summary>Texts for <c>Expires</c>: dates near the edges in every form, and words that only look like dates.</summary>
internal static class RandomDates
{
    private static readonly string[] _forms =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, dd-MMM-yyyy HH:mm:ss 'GMT'",
        "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM  d HH:mm:ss yyyy", "ddd MMM d yyyy HH:mm:ss 'GMT+0000'",
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd HH:mm:ss", "MM/dd/yyyy HH:mm:ss", "M/d/yy H:mm", "dd/MM/yyyy HH:mm:ss", "yyyy/MM/dd HH:mm:ss", "dd MMM yyyy",
        "d MMM yy h:mm:ss tt", "MMM dd yyyy hh:mm tt", "HH:mm:ss dd MMM yyyy", "yyyy MMM dd HH:mm:ss", "dd MMM yyyy HH:mm",
        "d. MMM yyyy, HH:mm:ss", "dd MMMM yyyy HH:mm:ss 'UTC'", "ddd, dd MMM yyyy HH:mm:ss zzz",
        "ddd, dd MMM yyyy HH:mm:ss 'PST'",
        "dd-MM-yyyy HH:mm:ss", "yyyyMMdd HH:mm:ss", "HH:mm:ss", "dd MMM yyyy HH:mm:ss.fff", "ddMMMyyyy HH:mm:ss",
        "'x'dd MMM yyyy'x' HH:mm:ss'x'",
    ];

    private static readonly string[] _tokens =
    [
        "1", "01", "31", "32", "0", "29", "Feb", "feb", "Feburary", "Jan", "Dec", "xDec", "Decx", "2026", "2027", "1970", "1969",
        "70", "69", "1601", "1600", "99", "100", "9999", "10000", "12:00:00", "23:59:59", "24:00:00", "12:60:00", "1:2:3",
        "01:02",
        "12:00:60", "12", "12:00:00x", "x12:00:00", "GMT", "UTC", "EST", "+0100", "-0800", "+1", "-12", "Mon", "Monday", "AM",
        "PM",
        "pm", "1/2/2027", "31/12/2027", "2027/12/31", "12-31-2027", "2027-02-30", "20270101", "(comment)", "T", "Z", "T12:00:00Z",
    ];

    private static readonly string[] _betweenTokens =
    [
        " ", " ", " ", ",", ", ", "-", "/", ".", "\t", "_", "  ", "", "\"", "+", ":",
    ];

    private static readonly double[] _days =
    [
        -20_000, -400, -2, -1, -0.5, 0.5, 1, 2, 30, 399, 400, 401, 800, 3000, 20_000,
    ];

    private static readonly string[] _edges =
    [
        "Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 01 Jan 1970 00:00:01 GMT", "Wed, 31 Dec 1969 23:59:59 GMT",
        "Mon, 01 Jan 1601 00:00:00 GMT", "Sun, 31 Dec 1600 23:59:59 GMT", "Tue, 19 Jan 2038 03:14:07 GMT",
        "Tue, 19 Jan 2038 03:14:08 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "Sat, 01 Jan 10000 00:00:00 GMT",
        "Sat, 01 Jan 32767 00:00:00 GMT", "Sat, 01 Jan 32768 00:00:00 GMT", "0", "-1", "", "never",
        "Thu, 01 Jan 0000 00:00:00 GMT",
        "Mon, 01 Jan 0001 00:00:00 GMT", "Tue, 29 Feb 2027 00:00:00 GMT", "Tue, 29 Feb 2028 00:00:00 GMT",
        "Mon, 31 Apr 2028 00:00:00 GMT", "01 Jan 68 00:00:00", "01 Jan 69 00:00:00", "01 Jan 70 00:00:00", "01 Jan 99 00:00:00",
    ];

    /// <summary>A text; moments within a day of now are an hour at least away from it.</summary>
    public static Gen<string> Text { get; } = Gen.Frequency(
        (6, Gen.Select(Gen.OneOf(_forms), Gen.OneOf(_days), Gen.Int[-3600, 3600], (form, days, seconds) =>
            DateTimeOffset.UtcNow.AddDays(days).AddSeconds(seconds).ToString(form, CultureInfo.InvariantCulture))),
        (2, Gen.OneOf(_edges)),
        (3, Gen.Select(Gen.OneOf(_tokens), Gen.OneOf(_betweenTokens), (token, between) => token + between)
            .Array[1, 7].Select(string.Concat)));
}
