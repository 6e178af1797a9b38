using System.Text;
using AiAssistant.Retrieval.Lexical;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Tests.Lexical;

public sealed class TermDictionaryTests
{
    [Fact]
    public void Find_RandomTerms_FindsThemAndNoOthers()
    {
        var random = new Random(4);
        for (var round = 0; round < 100; round++)
        {
            var terms = new SortedSet<string>(StringComparer.Ordinal);
            for (var i = random.Next(0, 400); i > 0; i--)
            {
                terms.Add(RandomTerm(random));
            }

            var dictionary = Write([.. terms]);
            foreach (var term in terms)
            {
                var entry = dictionary.Find(Encoding.UTF8.GetBytes(term));
                Assert.Equal((1, term.Length), (entry.DocumentFrequency, entry.Ordinal));
            }

            for (var i = 0; i < 200; i++)
            {
                var term = RandomTerm(random);
                Assert.Equal(terms.Contains(term), dictionary.Find(Encoding.UTF8.GetBytes(term)).DocumentFrequency > 0);
            }
        }
    }

    [Fact]
    public void Find_SeveralPassages_GivesWherePostingsLie()
    {
        var memory = new MemorySections();
        using (var section = memory.Begin(SectionKind.WordDictionary, 0))
        {
            var writer = new TermDictionaryWriter(section);
            for (var i = 0; i < 100; i++)
            {
                writer.Write(Encoding.UTF8.GetBytes($"t{i:000}"), 2 + i, 10, isDense: i % 2 == 0);
            }

            using var index = memory.Begin(SectionKind.WordDictionaryIndex, 0);
            writer.WriteIndex(index);
        }

        Assert.True(memory.TryFind(SectionKind.WordDictionary, 0, out var blocks) & memory.TryFind(SectionKind.WordDictionaryIndex, 0, out var where));
        var entry = new TermDictionary(where, blocks, 4).Find("t070"u8);
        Assert.Equal((72, 700L, 10, true), (entry.DocumentFrequency, entry.Offset, entry.Length, entry.IsDense));
    }

    /// <summary>A block of a whole file of empty terms would be read to its end for each word of a question.</summary>
    [Fact]
    public void Find_BlockOfMoreBytesThanItsTermsCanHave_IsDamaged()
    {
        byte[] block = [.. new byte[sizeof(long)], .. Enumerable.Repeat<byte[]>([0, 1], TermDictionaryWriter.MostBlockBytes / 2).SelectMany(term => term)];
        long[] places = [0, 0, block.Length];
        var index = new ArrayMemory(places.SelectMany(BitConverter.GetBytes).ToArray());
        var dictionary = new TermDictionary(
            new Section(SectionKind.WordDictionaryIndex, index, 0, index.Length),
            new Section(SectionKind.WordDictionary, new ArrayMemory(block), 0, block.Length),
            blocks: 1);
        Assert.Throws<IndexCorruptException>(() => dictionary.Find("a"u8));
    }

    private static TermDictionary Write(IReadOnlyList<string> terms)
    {
        var memory = new MemorySections();
        int blocks;
        using (var section = memory.Begin(SectionKind.WordDictionary, 0))
        {
            var writer = new TermDictionaryWriter(section);
            foreach (var term in terms)
            {
                writer.Write(Encoding.UTF8.GetBytes(term), term.Length, 0);
            }

            blocks = writer.Blocks;
            using var index = memory.Begin(SectionKind.WordDictionaryIndex, 0);
            writer.WriteIndex(index);
        }

        Assert.True(memory.TryFind(SectionKind.WordDictionary, 0, out var dictionary) & memory.TryFind(SectionKind.WordDictionaryIndex, 0, out var where));
        return new TermDictionary(where, dictionary, blocks);
    }

    private static string RandomTerm(Random random) =>
        new string('a', 20 * random.Next(2)) + new string([.. Enumerable.Range(0, random.Next(1, random.Next(2, 40))).Select(_ => "abł"[random.Next(3)])]);
}
