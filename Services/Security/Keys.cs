using System.Collections.Concurrent;
using System.Xml.Linq;
using CookieTutorial.Services.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace CookieTutorial.Services.Security;

/// <summary>The keys of data protection: they encrypt and sign what a cookie must keep from its reader.</summary>
public static class Keys
{
    private const string Setting = "Keys:Folder";

    /// <summary>
    /// Keeps the keys in the folder of the setting <c>Keys:Folder</c>, so that the next start, and other nodes with the same
    /// folder, open what this one has protected. Without a folder they end with the process, and nothing is written to the disk.
    /// </summary>
    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        // Else the name is the folder of the program, which differs between nodes, and keys are bound to it.
        services.AddDataProtection().SetApplicationName("CookieTutorial");
        services.AddOptions<KeysSettings>()
            .Configure<IConfiguration>((settings, configuration) => settings.Folder = Check(configuration[Setting]))
            .ValidateOnStart();
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<KeysSettings>, ILoggerFactory>((options, settings, logs) =>
            options.XmlRepository = new LateRepository(new(() => settings.Value.Folder is { } folder
                ? new FileSystemXmlRepository(folder, logs)
                : new KeysInMemory())));
        return services;
    }

    /// <summary>The framework would make a folder that is mistyped, and the nodes would not share it.</summary>
    private static DirectoryInfo? Check(string? folder)
    {
        if (string.IsNullOrEmpty(folder))
        {
            return null;
        }

        try
        {
            var probe = Path.Combine(folder, Path.GetRandomFileName());
            using var file = File.Create(probe, bufferSize: 1, FileOptions.DeleteOnClose);
            return new(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingException(Setting, folder, "empty, or a folder that exists and that the site may write to");
        }
    }

    private sealed class KeysSettings
    {
        public DirectoryInfo? Folder { get; set; }
    }

    /// <summary>Razor Pages asks for the repository while the site is built, and settings are read when it starts.</summary>
    private sealed class LateRepository(Lazy<IXmlRepository> repository) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() => repository.Value.GetAllElements();

        public void StoreElement(XElement element, string friendlyName) => repository.Value.StoreElement(element, friendlyName);
    }

    /// <summary>
    /// Not UseEphemeralDataProtectionProvider: with it the framework still writes a key into the user's profile.
    /// </summary>
    private sealed class KeysInMemory : IXmlRepository
    {
        private readonly ConcurrentQueue<XElement> _keys = new();

        public IReadOnlyCollection<XElement> GetAllElements() => [.. _keys];

        public void StoreElement(XElement element, string friendlyName) => _keys.Enqueue(element);
    }
}
