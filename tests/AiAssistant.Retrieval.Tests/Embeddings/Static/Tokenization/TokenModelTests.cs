using System.Globalization;
using System.Text.Json.Nodes;
using AiAssistant.Retrieval.Embeddings.Static.Tokenization.Subwords;

namespace AiAssistant.Retrieval.Tests.Embeddings.Static.Tokenization;

public sealed class TokenModelTests
{
    private static readonly IEnumerable<string> ByteTokens =
        Enumerable.Range(0, 256).Select(value => string.Create(CultureInfo.InvariantCulture, $"<0x{value:X2}>"));

    [Fact]
    public void Bpe_UnknownCharacterWithByteFallback_BecomesItsBytes()
    {
        var model = new JsonObject
        {
            ["type"] = "BPE",
            ["unk_token"] = "<unk>",
            ["byte_fallback"] = true,
            ["vocab"] = SmallModel.Numbers(["<unk>", "a", "b", "ab", .. ByteTokens]),
            ["merges"] = SmallModel.Texts(["a b"]),
        };
        Assert.Equal("ab <0xC5> <0x82> ab <0xF0> <0x9F> <0x98> <0x80>", new ReadTokenizer(SmallModel.Json(model)).Tokenize("abłab😀"));
    }

    [Fact]
    public void Unigram_UnknownCharacterWithByteFallback_BecomesItsBytes()
    {
        (string, double)[] tokens = [("<unk>", 1), ("a", 9), .. ByteTokens.Select(token => (token, 1.0))];
        var model = new JsonObject { ["type"] = "Unigram", ["unk_id"] = 0, ["byte_fallback"] = true, ["vocab"] = SmallModel.Scores(tokens) };
        Assert.Equal("a <0xC5> <0x82> <0xC5> <0x82> a", new ReadTokenizer(SmallModel.Json(model)).Tokenize("ałła"));
    }

    [Fact]
    public void Bpe_IgnoreMerges_TakesAWholePieceThatIsAToken()
    {
        var model = new JsonObject { ["type"] = "BPE", ["vocab"] = SmallModel.Numbers(["a", "b", "c", "abc"]), ["merges"] = new JsonArray() };
        Assert.Equal("a b c", new ReadTokenizer(SmallModel.Json(model)).Tokenize("abc"));
        model = (JsonObject)model.DeepClone();
        model["ignore_merges"] = true;
        Assert.Equal("abc", new ReadTokenizer(SmallModel.Json(model)).Tokenize("abc"));
    }

    [Fact]
    public void Bpe_ContinuingPrefix_IsTakenOffTheSecondOfAMerge()
    {
        var model = new JsonObject
        {
            ["type"] = "BPE",
            ["continuing_subword_prefix"] = "##",
            ["vocab"] = SmallModel.Numbers(["a", "##b", "##c", "ab", "abc"]),
            ["merges"] = SmallModel.Texts(["a ##b", "ab ##c"]),
        };
        Assert.Equal("abc ##b", new ReadTokenizer(SmallModel.Json(model)).Tokenize("abcb"));
    }

    [Fact]
    public void Bpe_LongPieceOfOneCharacter_MergesFromTheLeft()
    {
        var model = new JsonObject { ["type"] = "BPE", ["vocab"] = SmallModel.Numbers(["a", "aa", "aaaa"]), ["merges"] = SmallModel.Texts(["a a", "aa aa"]) };
        Assert.Equal("aaaa aaaa aa a", new ReadTokenizer(SmallModel.Json(model)).Tokenize(new string('a', 11)));
    }

    /// <summary>A file of a million merges would else be one chain of a dictionary, and take hours to read.</summary>
    [Fact]
    public void Bpe_PairsWhoseHalvesDifferAlike_HaveDifferentHashes() =>
        Assert.InRange(Enumerable.Range(0, 1_000).Select(left => BpeModel.Pair(left, left ^ 1_024).GetHashCode()).Distinct().Count(), 900, 1_000);

    [Fact]
    public void WordLevel_UnknownWord_IsDropped()
    {
        var model = new JsonObject { ["type"] = "WordLevel", ["unk_token"] = "<unk>", ["vocab"] = SmallModel.Numbers(["<unk>", "red", "lamp"]) };
        Assert.Equal("red lamp", new ReadTokenizer(SmallModel.Json(model, preTokenizer: """{"type":"Whitespace"}""")).Tokenize("red table lamp"));
    }

    [Fact]
    public void WordPiece_LongerWordThanTheModelTakes_IsUnknown()
    {
        var model = new JsonObject { ["type"] = "WordPiece", ["max_input_chars_per_word"] = 3, ["vocab"] = SmallModel.Numbers(["[UNK]", "a", "##a", "##😀"]) };
        var tokenizer = new ReadTokenizer(SmallModel.Json(model));
        Assert.Equal("a ##a ##😀", tokenizer.Tokenize("aa😀"));
        Assert.Equal("", tokenizer.Tokenize("aaaa"));
    }

    [Fact]
    public void Tokenize_MoreTokensThanTheLimit_AreCut() =>
        Assert.Equal("hugs b ##u", new ReadTokenizer(SmallModel.WordPiece().Tokenizer).Tokenize("hugs bugs hugs", limit: 3));

    /// <summary>The best way is as good as the best of all ways, tried one by one.</summary>
    [Fact]
    public void Unigram_RandomVocabularies_AgreeWithAllSegmentations()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var tokens = new List<(string Token, double Count)> { ("<unk>", 1), ("a", 3), ("b", 2), ("c", 1) };
            for (var i = 0; i < 8; i++)
            {
                var text = Text(random, random.Next(2, 5));
                if (!tokens.Exists(token => token.Token == text))
                {
                    tokens.Add((text, random.Next(1, 50)));
                }
            }

            var model = new JsonObject { ["type"] = "Unigram", ["unk_id"] = 0, ["vocab"] = SmallModel.Scores(tokens) };
            var word = Text(random, 9);
            var scores = tokens.ToDictionary(token => token.Token, token => Math.Log(token.Count / 210));
            var found = new ReadTokenizer(SmallModel.Json(model)).Tokenize(word).Split(' ');
            Assert.Equal(word, string.Concat(found));
            Assert.Equal(Best(word, scores), found.Sum(token => scores[token]), 9);
        }
    }

    private static string Text(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(3))));

    private static double Best(string word, Dictionary<string, double> scores) => word.Length == 0
        ? 0
        : Enumerable.Range(1, word.Length).Where(length => scores.ContainsKey(word[..length]))
            .Max(length => scores[word[..length]] + Best(word[length..], scores));
}
