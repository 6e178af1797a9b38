using AiAssistant.Resources;
using AiAssistant.Retrieval.Lexical;

namespace AiAssistant.Retrieval.Tests.Lexical;

public sealed class Bm25ExactnessTests
{
    private static readonly string[] Words = ["dostawa", "zwrot", "battery", "phone", "a54", "128gb", "livraison", "garantie", "preis", "wysyłka", "case",
        "kabel", "5000", "x"];
    private static readonly string[] Languages = ["pl", "en", "fr", "de", "und"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task RetrieveAsync_RandomCorpora_EqualsTheFormula(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var options = new Bm25Options
            {
                K1 = random.Next(0, 20) / 10.0,
                B = random.Next(0, 11) / 10.0,
                TitleWeight = random.Next(0, 5),
                FieldNameWeight = random.Next(0, 3) / 2.0,
            };
            var index = new InMemoryPassageIndex(new PassageIndexOptions { Bm25 = options });
            var versions = new List<ResourceVersion>();
            var passages = new List<Passage>();
            for (var v = random.Next(1, 5); v > 0; v--)
            {
                var version = PassageFactory.Version($"r{v}");
                Passage[] written = [.. Enumerable.Range(0, random.Next(0, 25)).Select(ordinal => RandomPassage(random, version, ordinal))];
                await index.WriteAsync(version, written);
                versions.Add(version);
                passages.AddRange(written);
            }

            var question = RandomText(random, 1, 8);
            var expected = NaiveBm25.Rank(passages, question, options);
            var actual = await index.RetrieveAsync(
                new RetrievalQuery { Versions = versions, Text = question, Limit = 200 }, TestContext.Current.CancellationToken);

            Assert.Equal(expected.Count, actual.Evidence.Count);
            var byId = expected.ToDictionary(item => item.Passage.Id, item => item.Score);
            for (var i = 0; i < expected.Count; i++)
            {
                var found = actual.Evidence[i];
                Assert.Equal(i + 1, found.Rank);
                Assert.InRange(found.Score, expected[i].Score * (1 - 1e-5), expected[i].Score * (1 + 1e-5));
                Assert.InRange(found.Bm25!.Value, byId[found.Passage.Id] * (1 - 1e-5), byId[found.Passage.Id] * (1 + 1e-5));
            }
        }
    }

    [Fact]
    public async Task RetrieveAsync_SamePassagesSpreadDifferently_GivesTheSameScores()
    {
        var random = new Random(11);
        var whole = PassageFactory.Version("whole");
        Passage[] passages = [.. Enumerable.Range(0, 60).Select(ordinal => RandomPassage(random, whole, ordinal))];
        var index = new InMemoryPassageIndex();
        await index.WriteAsync(whole, passages);
        ResourceVersion[] parts = [PassageFactory.Version("a"), PassageFactory.Version("b"), PassageFactory.Version("c")];
        for (var part = 0; part < parts.Length; part++)
        {
            var version = parts[part];
            await index.WriteAsync(version,
                [.. passages.Skip(part * 20).Take(20).Select((passage, i) => passage with { Id = new PassageId(version, i), Source = passage.Source })]);
        }

        for (var round = 0; round < 50; round++)
        {
            var question = RandomText(random, 1, 6);
            var one = await index.RetrieveAsync(new RetrievalQuery { Versions = [whole], Text = question, Limit = 60 }, TestContext.Current.CancellationToken);
            var three = await index.RetrieveAsync(new RetrievalQuery { Versions = [parts[2], parts[0], parts[1]], Text = question, Limit = 60 },
                TestContext.Current.CancellationToken);
            Assert.Equal(one.Evidence.Select(found => (found.Passage.Source, found.Score)),
                three.Evidence.Select(found => (found.Passage.Source, found.Score)));
        }
    }

    [Fact]
    public async Task RetrieveAsync_SmallerLimit_GivesTheHeadOfTheLongerList()
    {
        var random = new Random(5);
        var version = PassageFactory.Version("r");
        var index = new InMemoryPassageIndex();
        await index.WriteAsync(version, [.. Enumerable.Range(0, 300).Select(ordinal => RandomPassage(random, version, ordinal))]);
        for (var limit = 1; limit < 40; limit++)
        {
            var question = RandomText(random, 1, 4);
            var all = await index.RetrieveAsync(new RetrievalQuery { Versions = [version], Text = question, Limit = 300 },
                TestContext.Current.CancellationToken);
            var head = await index.RetrieveAsync(new RetrievalQuery { Versions = [version], Text = question, Limit = limit },
                TestContext.Current.CancellationToken);
            Assert.Equal(all.Evidence.Take(limit).Select(found => found.Passage.Id), head.Evidence.Select(found => found.Passage.Id));
        }
    }

    private static Passage RandomPassage(Random random, ResourceVersion version, int ordinal) => PassageFactory.Passage(
        version,
        ordinal,
        RandomText(random, 0, 12),
        Languages[random.Next(Languages.Length)],
        RandomText(random, 0, 3),
        $"{version}-{ordinal}",
        random.Next(3) == 0 ? [new PassageField(RandomText(random, 1, 2), [RandomText(random, 1, 2), RandomText(random, 1, 1)])] : []);

    private static string RandomText(Random random, int least, int most) =>
        string.Join(", ", Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Words[random.Next(Words.Length)]));
}
