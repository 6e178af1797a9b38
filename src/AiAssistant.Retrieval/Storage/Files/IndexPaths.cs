using System.Globalization;
using AiAssistant.Resources;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>Where the files of an index lie: a directory for each tenant, a file for each version.</summary>
internal sealed class IndexPaths(string root)
{
    /// <summary>The ending of an index.</summary>
    public const string Index = ".index";

    /// <summary>The ending of an index that is being written; whoever writes it keeps it locked.</summary>
    public const string Pending = ".tmp";

    /// <summary>The ending of the directory of sorted runs of an index that is being written.</summary>
    public const string Runs = ".runs";

    /// <summary>The ending of an index that was removed, and is deleted once nobody reads it.</summary>
    public const string Removed = ".removed";

    private const string TenantPrefix = "t-";
    private const char NumberMark = '@';

    public string Root { get; } = root;

    public string TenantOf(ResourceVersion version) => Path.Combine(Root, TenantPrefix + EncodedName.Of(version.Resource.Tenant.Value));

    public string FileOf(ResourceVersion version) => Path.Combine(
        TenantOf(version),
        string.Create(CultureInfo.InvariantCulture, $"{EncodedName.Of(version.Resource.Value ?? "")}{NumberMark}{version.Number}{Index}"));

    /// <summary>A name beside a file that no other writer or process takes.</summary>
    public static string Beside(string path, string ending) => $"{path}.{Path.GetFileNameWithoutExtension(Path.GetRandomFileName())}{ending}";

    /// <summary>The directories of tenants.</summary>
    public IEnumerable<string> Tenants() => Directory.Exists(Root) ? Directory.EnumerateDirectories(Root, TenantPrefix + "*") : [];

    /// <summary>The version that a file is named after.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Null when the name holds a hash, or is not that of an index.</returns>
    public static ResourceVersion? TryReadName(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path.AsSpan());
        var tenantName = Path.GetFileName(Path.GetDirectoryName(path.AsSpan()));
        var mark = name.LastIndexOf(NumberMark);
        if (mark < 0 || !tenantName.StartsWith(TenantPrefix)
            || !long.TryParse(name[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return EncodedName.TryRead(tenantName[TenantPrefix.Length..]) is { } tenant && EncodedName.TryRead(name[..mark]) is { } resource
            ? new ResourceVersion(new ResourceId(new TenantId(tenant), resource), number)
            : null;
    }
}
