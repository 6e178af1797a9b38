using System.Text.Json.Nodes;

namespace AiAssistant.Retrieval.Tests.Embeddings.Static.Tokenization;

public sealed class AddedTokenTests
{
    [Theory]
    [InlineData("hugs [MASK] hugs", "hugs [MASK] hugs")]
    [InlineData("[MASK][mask]", "[MASK]")]
    [InlineData("[UNK] hugs", "hugs")]
    public void Tokenize_SpecialTokenInTheText_IsTakenAsItIs(string text, string tokens) =>
        Assert.Equal(tokens, new ReadTokenizer(SmallModel.WordPiece().Tokenizer).Tokenize(text));

    [Theory]
    [InlineData("New York", "new-york")]
    [InlineData("in new york!", "in new-york")]
    [InlineData("new yorker", "")]
    public void Tokenize_NormalizedSingleWord_IsFoundInTheNormalizedText(string text, string tokens)
    {
        var model = new JsonObject { ["type"] = "WordLevel", ["vocab"] = SmallModel.Numbers(["in", "NEW YORK"]) };
        var json = SmallModel.Json(
            model,
            """{"type":"Lowercase"}""",
            """{"type":"Whitespace"}""",
            """[{"id":1,"content":"NEW YORK","single_word":true,"lstrip":false,"rstrip":false,"normalized":true,"special":false}]""");
        Assert.Equal(tokens, new ReadTokenizer(json).Tokenize(text).Replace("NEW YORK", "new-york", StringComparison.Ordinal));
    }

    [Fact]
    public void Tokenize_OverlappingTokens_TakesTheLongestAndTheSpaceBesideIt()
    {
        var model = new JsonObject { ["type"] = "WordLevel", ["vocab"] = SmallModel.Numbers(["a", " "]) };
        var json = SmallModel.Json(
            model,
            addedTokens: """
                [{"id":2,"content":"<x","normalized":false},{"id":3,"content":"<xy>","normalized":false,"lstrip":true,"rstrip":true}]
                """);
        Assert.Equal("a <xy> a <x a", new ReadTokenizer(json).Tokenize("a  <xy>  a<xa"));
    }
}
