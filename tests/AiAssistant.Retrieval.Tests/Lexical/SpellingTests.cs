using System.Text;
using AiAssistant.Retrieval.Lexical;

namespace AiAssistant.Retrieval.Tests.Lexical;

public sealed class SpellingTests
{
    private static readonly Resources.ResourceVersion Version = PassageFactory.Version("offers");

    [Theory]
    [InlineData("pillow", "pillow", 0)]
    [InlineData("pillow", "pilow", 1)]
    [InlineData("pillow", "piillow", 1)]
    [InlineData("pillow", "pullow", 1)]
    [InlineData("pillow", "iplow", 3)]
    [InlineData("pillow", "pilolw", 1)]
    [InlineData("pillow", "pillo", 1)]
    [InlineData("wysyłka", "wysylka", 1)]
    [InlineData("dishwasher", "dshiwasher", 2)]
    [InlineData("abcdef", "abef", 3)]
    public void Errors_TwoWords_AreCounted(string left, string right, int errors)
    {
        Assert.Equal(errors, Spelling.Errors(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right)));
        Assert.Equal(errors, Spelling.Errors(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(left)));
    }

    [Theory]
    [InlineData("pill", true)]
    [InlineData("łóżk", true)]
    [InlineData("łóż", false)]
    [InlineData("pil", false)]
    [InlineData("a54x", false)]
    public void IsWord_Terms_AreLettersAlone(string term, bool isWord) => Assert.Equal(isWord, Spelling.IsWord(Encoding.UTF8.GetBytes(term)));

    [Fact]
    public async Task RetrieveAsync_OneErrorInAWord_FindsTheWord()
    {
        var index = new InMemoryPassageIndex();
        await index.WriteAsync(Version,
            PassageFactory.Passage(Version, 0, "a soft pillow"),
            PassageFactory.Passage(Version, 1, "a garden lamp"),
            PassageFactory.Passage(Version, 2, "poduszka w kwiaty"));
        foreach (var question in new[] { "pilow", "piilow", "pixlow", "pillwo", "lpillow" })
        {
            Assert.Equal(0, Assert.Single((await index.AskAsync(question, Version)).Evidence).Passage.Id.Ordinal);
        }

        Assert.Equal(2, Assert.Single((await index.AskAsync("poduzska", Version)).Evidence).Passage.Id.Ordinal);
        Assert.Empty((await index.AskAsync("iplwo", Version)).Evidence);
    }

    [Fact]
    public async Task RetrieveAsync_CorrectedWord_CountsLess()
    {
        var index = new InMemoryPassageIndex();
        await index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "pillow"), PassageFactory.Passage(Version, 1, "lamp"));
        var right = Assert.Single((await index.AskAsync("pillow", Version)).Evidence).Score;
        var wrong = Assert.Single((await index.AskAsync("pilow", Version)).Evidence).Score;
        Assert.Equal(0.8 * right, wrong, 9);
    }

    [Fact]
    public async Task RetrieveAsync_WordKnownInAnotherVersion_IsNotCorrected()
    {
        var other = PassageFactory.Version("other");
        var index = new InMemoryPassageIndex();
        await index.WriteAsync(Version, PassageFactory.Passage(Version, 0, "pillow"));
        await index.WriteAsync(other, PassageFactory.Passage(other, 0, "willow"));
        Assert.Equal(other, Assert.Single((await index.AskAsync("willow", Version, other)).Evidence).Passage.Id.Version);
        Assert.Equal(Version, Assert.Single((await index.AskAsync("willow", Version)).Evidence).Passage.Id.Version);
    }

    [Theory]
    [InlineData(0, 0.8)]
    [InlineData(0.8, 0)]
    public void Create_NoSpellingWeightWhenWrittenOrAsked_CorrectsNothing(double written, double asked)
    {
        Passage[] passages = [PassageFactory.Passage(Version, 0, "pillow"), PassageFactory.Passage(Version, 1, "lamp")];
        var index = LexicalIndexFactory.Build(passages, new Bm25Options { SpellingWeight = written }, PostingLayout.Default);
        Assert.Null(Bm25Search.Create("pilow", [(0, index)], new Bm25Options { SpellingWeight = asked }));
        Assert.NotNull(Bm25Search.Create("pillow", [(0, index)], new Bm25Options { SpellingWeight = asked }));
    }

    [Fact]
    public void Choose_ManyCandidates_TakesTheFewestErrorsThenTheMostFrequent()
    {
        var candidates = new SpellingCandidates();
        foreach (var (term, errors, frequency) in new[] { ("aaaa", 2, 90), ("bbbb", 1, 3), ("cccc", 1, 7), ("dddd", 1, 1), ("eeee", 1, 7), ("ffff", 1, 2) })
        {
            candidates.Add(Encoding.UTF8.GetBytes(term), errors, 0, frequency);
        }

        candidates.Add("ffff"u8, 1, 0, 2); // found by another spelling of the same index
        candidates.Add("ffff"u8, 1, 1, 9);
        Assert.Equal(["ffff", "cccc", "eeee", "bbbb"], candidates.Choose().ToArray().Select(id => Encoding.UTF8.GetString(candidates[id])));
    }
}
