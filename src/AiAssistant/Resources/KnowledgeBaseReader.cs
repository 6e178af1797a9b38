using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace AiAssistant.Resources;

/// <summary>
/// Reads knowledge bases from JSON (UTF-8): one object, an array of objects, or one object after another (JSON lines).
/// </summary>
/// <remarks>
/// An object is <c>{"shop","language","name","answers":{"DeliveryTimes":"…", …},"custom":[{"id","question","answer"}]}</c>; everything is optional, and null is as
/// if it were left out. Answers are named as in <see cref="PredefinedQuestion"/>. A custom question without an id gets <c>custom-1</c> and so on, by its place.
/// Thread-safe. What the form allows beyond the format (lengths, ids that repeat) is checked when the knowledge base is added.
/// </remarks>
public static class KnowledgeBaseReader
{
    /// <summary>The longest input, in bytes: 64 MiB.</summary>
    public const int MaxLength = 64 * 1024 * 1024;

    /// <summary>Reads knowledge bases from a stream, to its end.</summary>
    /// <param name="stream">JSON in UTF-8, with or without a byte order mark; not disposed.</param>
    /// <param name="unknown">What to do with unknown properties; default <see cref="UnknownProperties.Refuse"/>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The knowledge bases in the order of the file; at least one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="KnowledgeBaseFormatException">The input is not in the format, or longer than <see cref="MaxLength"/>.</exception>
    public static async Task<IReadOnlyList<KnowledgeBaseDocument>> ReadAsync(
        Stream stream, UnknownProperties unknown = UnknownProperties.Refuse, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (bytes.Length + read > MaxLength)
            {
                throw TooLong();
            }

            bytes.Write(buffer, 0, read);
        }

        return Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), unknown);
    }

    /// <summary>Reads knowledge bases from text.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="unknown">What to do with unknown properties; default <see cref="UnknownProperties.Refuse"/>.</param>
    /// <returns>The knowledge bases in the order of the text; at least one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="KnowledgeBaseFormatException">The text is not in the format, or longer than <see cref="MaxLength"/> bytes.</exception>
    public static IReadOnlyList<KnowledgeBaseDocument> Read(string json, UnknownProperties unknown = UnknownProperties.Refuse)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > MaxLength || Encoding.UTF8.GetByteCount(json) > MaxLength)
        {
            throw TooLong();
        }

        return Read(Encoding.UTF8.GetBytes(json), unknown);
    }

    private static List<KnowledgeBaseDocument> Read(ReadOnlySpan<byte> utf8, UnknownProperties unknown)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (utf8.StartsWith(mark))
        {
            utf8 = utf8[mark.Length..];
        }

        if (!Utf8.IsValid(utf8))
        {
            throw new KnowledgeBaseFormatException("The file is not valid UTF-8. Save it as UTF-8.", "", LineOfInvalid(utf8), 1);
        }

        try
        {
            return new KnowledgeBaseParser(utf8, unknown).Parse();
        }
        catch (JsonException fault)
        {
            throw new KnowledgeBaseFormatException(
                "This is not valid JSON. Look for a missing comma, quotation mark or bracket there or just before.",
                "",
                (fault.LineNumber ?? -1) + 1,
                (fault.BytePositionInLine ?? -1) + 1,
                fault);
        }
        catch (InvalidOperationException fault)
        {
            // A lone half of a surrogate pair, written as an escape.
            throw new KnowledgeBaseFormatException("A text holds a character that does not exist, such as a lone \\ud800. Remove it.", fault);
        }
    }

    private static long LineOfInvalid(ReadOnlySpan<byte> utf8)
    {
        var line = 1L;
        foreach (var range in utf8.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(utf8[range]))
            {
                return line;
            }

            line++;
        }

        return line;
    }

    private static KnowledgeBaseFormatException TooLong() =>
        new(string.Create(CultureInfo.InvariantCulture, $"The knowledge bases are longer than {MaxLength} bytes. Split them into several files."));
}
