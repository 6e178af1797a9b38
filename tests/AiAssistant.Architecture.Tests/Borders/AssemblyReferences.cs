using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AiAssistant.Architecture.Tests.Borders;

/// <summary>What a built assembly references, read from its metadata: what the compiler kept, whatever the project files say.</summary>
internal static class AssemblyReferences
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static string[] Read(string assemblyName)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{assemblyName}.dll"));
        using PEReader image = new(stream);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    /// <summary>The references that are neither allowed nor part of the shared framework Microsoft.NETCore.App.</summary>
    public static string[] Forbidden(IEnumerable<string> references, IEnumerable<string> allowed) =>
    [
        .. references.Except(allowed, StringComparer.Ordinal)
            .Where(name => !File.Exists(Path.Combine(Framework, $"{name}.dll")))
            .Order(StringComparer.Ordinal),
    ];
}
