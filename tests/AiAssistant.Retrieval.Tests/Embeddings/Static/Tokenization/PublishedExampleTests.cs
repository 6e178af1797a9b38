using System.Text.Json.Nodes;

namespace AiAssistant.Retrieval.Tests.Embeddings.Static.Tokenization;

/// <summary>Tokenizers against examples in papers and documentation.</summary>
public sealed class PublishedExampleTests
{
    /// <summary>Hugging Face course, chapter 6.6 "WordPiece tokenization"; what it gives as [UNK] is dropped here.</summary>
    [Theory]
    [InlineData("hugs", "hugs")]
    [InlineData("bugs", "b ##u ##gs")]
    [InlineData("pugs", "p ##u ##gs")]
    [InlineData("mug", "")]
    [InlineData("bum", "")]
    public void WordPiece_CourseVocabulary_IsLongestFirst(string word, string tokens) =>
        Assert.Equal(tokens, new ReadTokenizer(SmallModel.WordPiece().Tokenizer).Tokenize(word));

    /// <summary>The docstring of WordpieceTokenizer in tokenization.py, github.com/google-research/bert, and its tokenization_test.py.</summary>
    [Theory]
    [InlineData("unaffable", "un ##aff ##able")]
    [InlineData("unwanted running", "un ##want ##ed runn ##ing")]
    [InlineData("unwantedX running", "runn ##ing")]
    public void WordPiece_BertExamples_AreAsPublished(string text, string tokens) =>
        Assert.Equal(tokens, new ReadTokenizer(SmallModel.WordPiece().Tokenizer).Tokenize(text));

    /// <summary>test_tokenize_piece in models/wordpiece/mod.rs, github.com/huggingface/tokenizers.</summary>
    [Theory]
    [InlineData("banana", "ba ##na ##na")]
    [InlineData("nanana", "")]
    public void WordPiece_Banana_ContinuesOnlyWithContinuingTokens(string word, string tokens)
    {
        var model = new JsonObject { ["type"] = "WordPiece", ["vocab"] = SmallModel.Numbers(["##na", "ba", "[UNK]"]) };
        Assert.Equal(tokens, new ReadTokenizer(SmallModel.Json(model)).Tokenize(word));
    }

    /// <summary>Hugging Face course, chapter 6.7 "Unigram tokenization": the Viterbi example, and its corpus, with ways of the same score.</summary>
    [Theory]
    [InlineData("unhug", "un hug")]
    [InlineData("hug", "hug")]
    [InlineData("hugs", "hug s|hu gs|h ugs")]
    [InlineData("pun", "pu n|p un")]
    [InlineData("bun", "bu n|b un")]
    [InlineData("pug", "pu g|p ug")]
    public void Unigram_CourseVocabulary_FindsTheLikeliest(string word, string tokens)
    {
        var model = new JsonObject { ["type"] = "Unigram", ["unk_id"] = 0, ["vocab"] = SmallModel.Scores(SmallModel.UnigramTokens) };
        Assert.Contains(new ReadTokenizer(SmallModel.Json(model)).Tokenize(word), tokens.Split('|'));
    }

    /// <summary>The example at Unigram::encode in models/unigram/model.rs, github.com/huggingface/tokenizers: unknown characters are fused.</summary>
    [Fact]
    public void Unigram_LibraryExample_IsAsPublished()
    {
        var vocab = JsonNode.Parse("""[["<unk>",0],["a",0],["b",0],["c",0],["d",0],["cd",1],["ab",2],["abc",5],["abcd",10]]""");
        var model = new JsonObject { ["type"] = "Unigram", ["unk_id"] = 0, ["vocab"] = vocab };
        Assert.Equal("abcd a cd <unk>", new ReadTokenizer(SmallModel.Json(model)).Tokenize("abcdacdxx"));
    }

    /// <summary>Hugging Face course, chapter 6.5 "Byte-Pair Encoding tokenization": three merges; what it gives as [UNK] is dropped here.</summary>
    [Theory]
    [InlineData("bug", "b ug")]
    [InlineData("mug", "ug")]
    [InlineData("thug", "hug")]
    [InlineData("unhug", "un hug")]
    public void Bpe_CourseMerges_AreAppliedInOrder(string word, string tokens)
    {
        var model = new JsonObject
        {
            ["type"] = "BPE",
            ["unk_token"] = "[UNK]",
            ["vocab"] = SmallModel.Numbers(["[UNK]", "b", "g", "h", "n", "p", "s", "u", "ug", "un", "hug"]),
            ["merges"] = JsonNode.Parse("""[["u","g"],["u","n"],["h","ug"]]"""),
        };
        Assert.Equal(tokens, new ReadTokenizer(SmallModel.Json(model)).Tokenize(word));
    }

    /// <summary>The same chapter: the tokenizer that it trains on four sentences.</summary>
    [Fact]
    public void Bpe_CourseTokenizer_TokenizesItsSentence() =>
        Assert.Equal("This Ġis Ġ n o t Ġa Ġtoken .", new ReadTokenizer(SmallModel.Bpe().Tokenizer).Tokenize("This is not a token."));

    /// <summary>Sennrich, Haddow and Birch 2016, figure 1 and the text below it: "lower" becomes "low er·".</summary>
    [Fact]
    public void Bpe_PaperMerges_EndWithTheWord()
    {
        var model = new JsonObject
        {
            ["type"] = "BPE",
            ["end_of_word_suffix"] = "·",
            ["vocab"] = SmallModel.Numbers(["l", "o", "w", "e", "s", "t", "n", "r", "i", "d", "w·", "r·", "t·", "lo", "low", "er·"]),
            ["merges"] = SmallModel.Texts(["l o", "lo w", "e r·"]),
        };
        Assert.Equal("low er·", new ReadTokenizer(SmallModel.Json(model)).Tokenize("lower"));
    }
}
