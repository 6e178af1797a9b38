using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using AiAssistant.Resources;
using AiAssistant.Retrieval.Storage.Files;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Tests.Storage.Files;

/// <summary>Reads a file as docs/index-format.md describes it, with nothing of the engine's own: who changes one without the other is told here.</summary>
public sealed partial class IndexFormatTests : IDisposable
{
    private const int Passages = 70; // one window; "delivery" is in 60 of them, so that it is laid out by windows

    private static readonly ResourceVersion Version = PassageFactory.Version("Shop 1", number: 7, tenant: "seller");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sections_AllKinds_AreDocumentedUnderTheirNumbers()
    {
        var documented = DocumentedSection().Matches(File.ReadAllText(FindDocument())).Select(match => match.Groups["section"].Value);
        Assert.Equal(Enum.GetValues<SectionKind>().Where(kind => kind != SectionKind.None).Select(kind => $"{(int)kind} {kind}"), documented);
    }

    [Fact]
    public async Task File_Header_IsAsDocumented()
    {
        var file = await WriteAsync();
        Assert.Equal([0x89, 0x41, 0x49, 0x58, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        Assert.Equal(1, Int32(file, 8));
        var directory = file.AsSpan((int)Int64(file, 16));
        Assert.Equal(32 * Int32(file, 12), directory.Length);
        Assert.Equal(file.Length, Int64(file, 24));
        Assert.Equal(Checksum(directory), (uint)Int32(file, 32));
        Assert.All(file[36..60], zero => Assert.Equal(0, zero));
        Assert.Equal(Checksum(file.AsSpan(0, 60)), (uint)Int32(file, 60));
        foreach (var (offset, bytes, checksum) in Sections(file).Values)
        {
            Assert.Equal(0, offset % 64);
            Assert.Equal(Checksum(bytes), checksum);
        }
    }

    [Fact]
    public async Task File_Name_IsAsDocumented()
    {
        await WriteAsync();
        Assert.Equal(Path.Combine(_folder.Path, "t-seller", "_0053hop_00201@7.index"), Assert.Single(_folder.Files(".index")));
    }

    [Fact]
    public async Task File_Manifest_IsAsDocumented()
    {
        var manifest = new Cursor(Sections(await WriteAsync())[1].Bytes);
        Assert.Equal("seller", manifest.Text());
        Assert.Equal("Shop 1", manifest.Text());
        Assert.Equal(7, Int64(manifest.Take(8), 0));
        Assert.Equal(Passages, manifest.Varint());
        Assert.Equal(1, manifest.Varint());
        Assert.NotEmpty(manifest.Text());
        Assert.Equal(4, manifest.Varint());
        Assert.Equal([2.0, 1, 1, 1], Enumerable.Range(0, 4).Select(_ => BitConverter.Int64BitsToDouble(Int64(manifest.Take(8), 0))));
        Assert.Equal(0, manifest.Take(1)[0]);
        Assert.Equal(0, manifest.Take(1)[0]);
        Assert.True(manifest.IsAtEnd);
    }

    [Fact]
    public async Task File_Words_AreAsDocumented()
    {
        var sections = Sections(await WriteAsync());
        var header = sections[16].Bytes;
        Assert.Equal([0, 12, 1, 0], header[..4]);
        Assert.Equal([Passages, Passages], [Int32(header, 4), Int32(header, 8)]);
        var (terms, blocks) = (Int32(header, 20), Int32(header, 24));
        Assert.Equal([0L, Passages + 61 + 2], [Int64(header, 40), Int64(header, 48)]); // titles, texts
        Assert.Equal(72, header.Length);
        Assert.Equal((2 * blocks * 8) + 8, sections[21].Bytes.Length);
        Assert.Equal(128, sections[18].Bytes.Length); // 70 filled up to a power of two

        var found = new Dictionary<string, List<(int Ordinal, float Frequency)>>(StringComparer.Ordinal);
        var frequencies = sections[19].Bytes;
        for (var block = 0; block < blocks; block++)
        {
            var start = (int)Int64(sections[21].Bytes, 8 * (blocks + block));
            var end = (int)Int64(sections[21].Bytes, 8 * (blocks + block + 1));
            var cursor = new Cursor(sections[20].Bytes[start..end]);
            var postings = (int)Int64(cursor.Take(8), 0);
            byte[] term = [];
            while (!cursor.IsAtEnd)
            {
                int lengths = cursor.Take(1)[0];
                var shared = lengths >> 4 == 15 ? 15 + cursor.Varint() : lengths >> 4;
                var rest = (lengths & 15) == 15 ? 15 + cursor.Varint() : lengths & 15;
                var isFirst = term.Length == 0;
                term = [.. term[..shared], .. cursor.Take(rest)];
                if (isFirst)
                {
                    var key = new byte[8];
                    term.AsSpan(0, Math.Min(8, term.Length)).CopyTo(key);
                    Assert.Equal(BinaryPrimitives.ReadUInt64BigEndian(key), (ulong)Int64(sections[21].Bytes, 8 * block));
                }

                found.Add(Encoding.UTF8.GetString(term), [.. ReadPostings(cursor, sections[22].Bytes, ref postings)
                    .Select(posting => (posting.Ordinal, BitConverter.Int32BitsToSingle(Int32(frequencies, 4 * posting.Code))))]);
            }
        }

        Assert.Equal(terms, found.Count);
        Assert.Equal(Int64(header, 32), found.Values.Sum(postings => postings.Count));
        Assert.Equal(Enumerable.Range(0, 60).Select(ordinal => (ordinal, ordinal == 5 ? 2f : 1f)), found["delivery"]);
        Assert.Equal([(20, 1f), (40, 1f)], found["parcel"]);
        Assert.All(Enumerable.Range(0, Passages), ordinal => Assert.Equal([(ordinal, 1f)], found[Word(ordinal)]));
    }

    // What follows the term itself: a run, windows, or the posting alone.
    private static List<(int Ordinal, int Code)> ReadPostings(Cursor cursor, byte[] section, ref int position)
    {
        var head = cursor.Varint();
        if (head % 2 == 1)
        {
            return [((head - 1) / 2, 0)];
        }

        if (head == 0)
        {
            return [(cursor.Varint(), cursor.Varint())];
        }

        var length = cursor.Varint();
        var postings = new Cursor(section[position..(position + (length / 2))]);
        position += length / 2;
        var found = length % 2 == 1 ? ReadWindow(postings) : ReadRun(postings);
        Assert.Equal(head / 2, found.Count);
        return found;
    }

    private static List<(int Ordinal, int Code)> ReadRun(Cursor postings)
    {
        var found = new List<(int Ordinal, int Code)>();
        for (var ordinal = -1; !postings.IsAtEnd;)
        {
            var gap = postings.Varint();
            ordinal += (gap / 2) + 1;
            found.Add((ordinal, gap % 2 == 1 ? postings.Varint() : 0));
        }

        return found;
    }

    private static List<(int Ordinal, int Code)> ReadWindow(Cursor postings)
    {
        var used = BinaryPrimitives.ReadUInt16LittleEndian(postings.Take(2));
        var entry = postings.Take(8);
        Assert.Equal(postings.Left, Int32(entry, 0));
        var found = new List<(int Ordinal, int Code)>();
        for (var groups = postings.Varint(); groups > 0; groups--)
        {
            var code = postings.Varint();
            var place = -1;
            foreach (var gap in postings.Take(postings.Varint()))
            {
                place += gap + 1;
                found.Add((place, code));
            }
        }

        for (var packed = postings.Varint(); packed > 0; packed--)
        {
            var posting = BinaryPrimitives.ReadUInt16LittleEndian(postings.Take(2));
            found.Add((posting & 0xFFF, posting >> 12));
        }

        Assert.Equal(0, postings.Varint()); // no code here is beyond 15
        Assert.True(postings.IsAtEnd);
        Assert.Equal(used, found.Aggregate(0, (bits, posting) => bits | (1 << posting.Code)));
        found.Sort();
        return found;
    }

    private async Task<byte[]> WriteAsync()
    {
        using var index = new FilePassageIndex(_folder.Path);
        await index.WriteAsync(Version, [.. Enumerable.Range(0, Passages).Select(ordinal => PassageFactory.Passage(Version, ordinal,
            $"{Word(ordinal)}{(ordinal < 60 ? " delivery" : "")}{(ordinal == 5 ? " delivery" : "")}{(ordinal is 20 or 40 ? " parcel" : "")}"))]);
        return await File.ReadAllBytesAsync(new IndexPaths(_folder.Path).FileOf(Version), TestContext.Current.CancellationToken);
    }

    private static string Word(int ordinal) => $"word{(char)('a' + (ordinal / 10))}{(char)('a' + (ordinal % 10))}";

    private static Dictionary<int, (long Offset, byte[] Bytes, uint Checksum)> Sections(byte[] file)
    {
        var found = new Dictionary<int, (long Offset, byte[] Bytes, uint Checksum)>();
        for (var at = (int)Int64(file, 16); at < file.Length; at += 32)
        {
            Assert.Equal(0, Int32(file, at + 4)); // one analyser
            var offset = (int)Int64(file, at + 8);
            found.Add(BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at)),
                (offset, file[offset..(offset + (int)Int64(file, at + 16))], (uint)Int32(file, at + 24)));
        }

        return found;
    }

    private static int Int32(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadInt32LittleEndian(bytes[offset..]);

    private static long Int64(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadInt64LittleEndian(bytes[offset..]);

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var state = uint.MaxValue;
        foreach (var value in bytes)
        {
            state = BitOperations.Crc32C(state, value);
        }

        return ~state;
    }

    private static string FindDocument()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AiAssistant.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return Path.Combine(folder, "docs", "index-format.md");
    }

    [GeneratedRegex(@"^\*\*(?<section>\d+ \w+)\.\*\*", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex DocumentedSection();

    private sealed class Cursor(byte[] bytes)
    {
        private int _position;

        public int Left => bytes.Length - _position;

        public bool IsAtEnd => Left == 0;

        public byte[] Take(int count)
        {
            _position += count;
            return bytes[(_position - count).._position];
        }

        public int Varint()
        {
            var (value, shift) = (0, 0);
            for (; bytes[_position] >= 0x80; shift += 7)
            {
                value |= (bytes[_position++] & 0x7F) << shift;
            }

            return value | (bytes[_position++] << shift);
        }

        public string Text()
        {
            var header = Varint();
            return (header % 2 == 1 ? Encoding.Unicode : Encoding.UTF8).GetString(Take(header / 2));
        }
    }
}
