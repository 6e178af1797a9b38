using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AiAssistant.Retrieval;

namespace AiAssistant.Learning;

/// <summary>
/// A source's content as 128 bits of SHA-256. Made from a source as read or from its stored passages alike, so that nothing has to be stored beside the index
/// (a field with the hash would be searched). Paraphrases do not count: nobody wrote them but a model. A text counts as the parts that it is split into, which are
/// what is stored; white space within them as one space.
/// </summary>
internal static class SourceFingerprint
{
    public static UInt128 Key(string source) => Take(SHA256.HashData(Encoding.UTF8.GetBytes(source)));

    public static UInt128 Of(LearningSource source, string language) => Of(source.Title, language, source.Fields, PassageSplitter.Split(source.Text));

    public static UInt128 Of(IReadOnlyList<Passage> passages) =>
        Of(passages[0].Title, passages[0].Language, passages[0].Fields, passages.Select(passage => passage.Text));

    private static UInt128 Of(string title, string language, IReadOnlyList<PassageField> fields, IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, title);
        Append(hash, language);
        PassageField[] own = [.. fields.Where(static field => field.Name != PassageFieldNames.Paraphrases)];
        Append(hash, own.Length);
        foreach (var field in own)
        {
            Append(hash, field.Name);
            Append(hash, field.Unit ?? "");
            Append(hash, field.Values.Count);
            foreach (var value in field.Values)
            {
                Append(hash, value);
            }
        }

        // Without a text there is a passage all the same.
        foreach (var text in texts.Where(text => text.Length > 0))
        {
            Append(hash, WithSingleSpaces(text));
        }

        return Take(hash.GetHashAndReset());
    }

    private static string WithSingleSpaces(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                result.Append(letter);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd(' ');
    }

    // Each part is preceded by its length, so that no two different contents run together.
    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Append(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static UInt128 Take(ReadOnlySpan<byte> hash) => BinaryPrimitives.ReadUInt128LittleEndian(hash);
}
