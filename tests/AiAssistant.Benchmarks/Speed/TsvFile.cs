using System.IO.Compression;

namespace AiAssistant.Benchmarks.Speed;

/// <summary>Files of lines: id TAB text; those whose names end in <c>.gz</c> are compressed.</summary>
internal static class TsvFile
{
    public static IEnumerable<(string Id, string Text)> Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        using Stream plain = IsCompressed(file) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return tab >= 0
                ? (line[..tab], line[(tab + 1)..])
                : throw new InvalidDataException($"Line {number} of {file.Name} has no tab; a line is an id, a tab and a text.");
        }
    }

    /// <param name="file">The file; null for standard output.</param>
    public static StreamWriter Write(FileInfo? file)
    {
        if (file is null)
        {
            return new StreamWriter(Console.OpenStandardOutput());
        }

        Stream stream = file.Create();
        return new StreamWriter(IsCompressed(file) ? new GZipStream(stream, CompressionLevel.Fastest) : stream);
    }

    private static bool IsCompressed(FileInfo file) => file.Extension.Equals(".gz", StringComparison.OrdinalIgnoreCase);
}
