using System.Diagnostics;

/// <summary>Asks a .NET server that has loaded runtime.cs.</summary>
/// <param name="file">Where it writes its answer.</param>
internal sealed class RuntimeQuestion(string file)
{
    /// <summary>All bytes that it has allocated since it started.</summary>
    public Task<long> AllocatedBytesAsync(int process) => AskAsync(process, "CONT");

    /// <summary>The bytes that are alive after a full garbage collection.</summary>
    public Task<long> AliveBytesAsync(int process) => AskAsync(process, "WINCH");

    /// <summary>Has a program load runtime.cs, which is published in a folder.</summary>
    public void AddTo(ProcessStartInfo start, string folder)
    {
        start.Environment["DOTNET_STARTUP_HOOKS"] = Path.Combine(folder, "runtime.dll");
        start.Environment["RUNTIME_ANSWER"] = file;
    }

    private async Task<long> AskAsync(int process, string signal)
    {
        // runtime.cs writes the answer beside it, and then renames it.
        using FileSystemWatcher watcher = new(Path.GetDirectoryName(file)!, Path.GetFileName(file));
        watcher.EnableRaisingEvents = true;
        TaskCompletionSource answered = new();
        watcher.Renamed += (_, _) => answered.TrySetResult();
        using (var kill = Process.Start("kill", [$"-{signal}", $"{process}"]))
        {
            await kill.WaitForExitAsync();
        }

        await answered.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return long.Parse(await File.ReadAllTextAsync(file));
    }
}
