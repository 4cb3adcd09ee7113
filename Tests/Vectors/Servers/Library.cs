using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

/// <summary>A server's own library, run by its own language.</summary>
internal static class Library
{
    /// <summary>Its version, and what it makes of each header; or nothing where it cannot be run.</summary>
    public static (string Version, List<Dictionary<string, string>?> Answers)? Read(
        string[] command, IReadOnlyList<string> headers)
    {
        ProcessStartInfo start = new(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            try
            {
                foreach (var header in headers)
                {
                    process.StandardInput.WriteLine(JsonSerializer.Serialize(header));
                }

                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended before it had read everything: its exit code says so, too.
            }

            process.WaitForExit();
            _ = errors.Result;
            if (process.ExitCode != 0)
            {
                return null;
            }

            var lines = output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return (
                JsonSerializer.Deserialize<string>(lines[0])!,
                [.. lines.Skip(1).Select(line => JsonSerializer.Deserialize<Dictionary<string, string>?>(line))]);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
