using AiAssistant.Retrieval.Storage.Passages;
using AiAssistant.Retrieval.Storage.Sections;
using AiAssistant.Retrieval.Tests.Lexical;

namespace AiAssistant.Retrieval.Tests.Storage.Passages;

public sealed class StoredPassagesTests
{
    private static readonly Resources.ResourceVersion Version = PassageFactory.Version("shop");

    private static readonly string[] Texts =
        ["", "a", "zażółć gęślą jaźń", "שלום 👩🏽\u200d🚀", "half \ud800 of a pair", "\udc00", "\0", new string('x', 200_000), "\r\n\t", new string('\udfff', 500)];

    [Fact]
    public void Read_PassagesOfEveryMake_AreAsTheyWereWritten()
    {
        var random = new Random(1);
        Passage[] passages = [.. Enumerable.Range(0, 300).Select(ordinal => RandomPassage(random, ordinal))];
        var stored = Store(passages);
        Assert.Equal(passages.Length, stored.Count);
        for (var ordinal = 0; ordinal < passages.Length; ordinal++)
        {
            AssertSame(passages[ordinal], stored.Read(ordinal));
        }

        stored.Verify(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Read_MoreNamesThanAreShared_AreAsTheyWereWritten()
    {
        Passage[] passages =
        [
            .. Enumerable.Range(0, SharedNames.Most + 10).Select(ordinal =>
                PassageFactory.Passage(Version, ordinal, "a", fields: [new PassageField($"name {ordinal}", ["v"], $"unit {ordinal}")])),
        ];
        var stored = Store(passages);
        foreach (var ordinal in (int[])[0, SharedNames.Most / 2, SharedNames.Most, SharedNames.Most + 9])
        {
            AssertSame(passages[ordinal], stored.Read(ordinal));
        }
    }

    [Fact]
    public void FindBySource_SourcesOfManyPassages_AreFoundByOrdinal()
    {
        var random = new Random(2);
        Passage[] passages = [.. Enumerable.Range(0, 2_000).Select(ordinal => PassageFactory.Passage(Version, ordinal, "a", source: $"offer-{random.Next(300)}"))];
        var stored = Store(passages);
        for (var i = 0; i < 310; i++)
        {
            var expected = passages.Where(passage => passage.Source == $"offer-{i}").Select(passage => passage.Id);
            Assert.Equal(expected, stored.FindBySource($"offer-{i}").Select(passage => passage.Id));
        }
    }

    [Fact]
    public void FindBySource_SourcesOfOneHash_AreToldApart()
    {
        var random = new Random(3);
        var byHash = new Dictionary<uint, string>();
        string? first = null;
        var second = "";
        while (first is null)
        {
            second = string.Create(8, random, static (units, source) => source.GetItems("abcdefghijklmnopqrstuvwxyz0123456789-_".AsSpan(), units));
            if (!byHash.TryAdd(SourceHash.Of(second), second))
            {
                first = byHash[SourceHash.Of(second)];
            }
        }

        var stored = Store([PassageFactory.Passage(Version, 0, "a", source: first), PassageFactory.Passage(Version, 1, "b", source: second)]);
        Assert.Equal("a", Assert.Single(stored.FindBySource(first)).Text);
        Assert.Equal("b", Assert.Single(stored.FindBySource(second)).Text);
    }

    [Theory]
    [InlineData(false, 4_000, 0, true)]
    [InlineData(false, 4_000, 256, false)] // has its place
    [InlineData(false, 5_000, 0, false)] // too long
    [InlineData(true, 5_000, 256, true)]
    public void Read_ReadBefore_IsKeptWithinBounds(bool keepsAll, int length, int readBetween, bool isKept)
    {
        Passage[] passages = [.. Enumerable.Range(0, 300).Select(ordinal => PassageFactory.Passage(Version, ordinal, new string('a', length)))];
        var stored = StoredPassages.Open(Write(passages), Version, passages.Length, keepsAll);
        var first = stored.Read(0);
        Assert.Equal(readBetween, stored.Read(readBetween).Id.Ordinal);
        var again = stored.Read(0);
        AssertSame(first, again);
        Assert.Equal(isKept, ReferenceEquals(first, again));
    }

    [Fact]
    public void Verify_DamagedRecords_RefusesWhatReadingRefuses()
    {
        var random = new Random(4);
        Passage[] passages = [.. Enumerable.Range(0, 20).Select(ordinal => RandomPassage(random, ordinal))];
        var original = Write(passages);
        var refused = 0;
        for (var i = 0; i < 2_000; i++)
        {
            var damaged = new DamagedSections(original);
            damaged.Change(random);
            var verifying = Record.Exception(() =>
                StoredPassages.Open(damaged, Version, passages.Length).Verify(TestContext.Current.CancellationToken));
            var reading = Record.Exception(() => ReadAll(damaged, passages.Length));
            Assert.True(verifying is null or IndexCorruptException, verifying?.ToString());
            Assert.True(reading is null || verifying is not null, reading?.ToString());
            refused += verifying is null ? 0 : 1;
        }

        Assert.NotEqual(0, refused);
    }

    [Theory]
    [InlineData(1, 1)] // a passage twice, another one not at all
    [InlineData(5, 99)] // of none
    public void Verify_SourcesOfOtherPassages_Throws(int place, byte ordinal)
    {
        Passage[] passages = [.. Enumerable.Range(0, 10).Select(number => PassageFactory.Passage(Version, number, "a", source: "one"))];
        var original = Write(passages);
        var damaged = new DamagedSections(original);
        damaged.Set(SectionKind.PassageSources, place * sizeof(ulong), ordinal == 1 ? (byte)0 : ordinal);
        var stored = StoredPassages.Open(damaged, Version, passages.Length);
        Assert.Throws<IndexCorruptException>(() => stored.Verify(TestContext.Current.CancellationToken));
    }

    private static void ReadAll(ISectionSource sections, int count)
    {
        var stored = StoredPassages.Open(sections, Version, count);
        for (var ordinal = 0; ordinal < count; ordinal++)
        {
            stored.Read(ordinal);
        }
    }

    /// <summary>Else a small file could ask for its longest passage as often as it has passages.</summary>
    [Fact]
    public void FindBySource_PassageNamedTwice_IsDamaged()
    {
        var sections = Write([PassageFactory.Passage(Version, 0, "a", source: "s"), PassageFactory.Passage(Version, 1, "b", source: "s")]);
        var changed = new ChangedSection(sections, SectionKind.PassageSources, sources => sources[..8].CopyTo(sources[8..]));
        Assert.Throws<IndexCorruptException>(() => StoredPassages.Open(changed, Version, 2).FindBySource("s"));
    }

    private static void AssertSame(Passage expected, Passage actual)
    {
        Assert.Equal(expected with { Fields = [] }, actual with { Fields = [] });
        Assert.Equal(expected.Fields.Select(field => (field.Name, field.Unit)), actual.Fields.Select(field => (field.Name, field.Unit)));
        Assert.Equal(expected.Fields.Select(field => field.Values), actual.Fields.Select(field => field.Values));
    }

    private static Passage RandomPassage(Random random, int ordinal)
    {
        return new Passage
        {
            Id = new PassageId(Version, ordinal),
            Kind = (Resources.ResourceKind)random.Next(2),
            Source = Text(),
            Title = Text(),
            Text = Text(),
            Language = Text(),
            Fields = [.. Enumerable.Range(0, random.Next(3)).Select(_ =>
                new PassageField(Text(), [.. Enumerable.Range(0, random.Next(3)).Select(_ => Text())], random.Next(2) == 0 ? null : Text()))],
        };

        string Text() => Texts[random.Next(random.Next(4) == 0 ? Texts.Length : 4)];
    }

    private static StoredPassages Store(Passage[] passages) => StoredPassages.Open(Write(passages), Version, passages.Length);

    private static MemorySections Write(Passage[] passages)
    {
        var sections = new MemorySections();
        using (var writer = new StoredPassagesWriter(sections))
        {
            foreach (var passage in passages)
            {
                writer.Add(passage);
            }

            writer.End();
        }

        return sections;
    }

    private sealed class ChangedSection(ISectionSource original, SectionKind changed, Action<Span<byte>> change) : ISectionSource
    {
        public bool TryFind(SectionKind kind, int part, out Section section)
        {
            var isThere = original.TryFind(kind, part, out section);
            if (isThere && kind == changed)
            {
                var bytes = section.Slice(0, (int)section.Length).ToArray();
                change(bytes);
                section = new Section(kind, new ArrayMemory(bytes), 0, bytes.Length);
            }

            return isThere;
        }
    }
}
