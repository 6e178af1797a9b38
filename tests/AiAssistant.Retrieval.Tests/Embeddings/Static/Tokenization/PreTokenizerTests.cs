using System.Text.Json.Nodes;
using AiAssistant.Retrieval.Embeddings.Static;
using AiAssistant.Retrieval.Embeddings.Static.Tokenization;
using AiAssistant.Retrieval.Embeddings.Static.Tokenization.Splitting;

namespace AiAssistant.Retrieval.Tests.Embeddings.Static.Tokenization;

/// <summary>Splitting against the examples in the sources and documentation of github.com/huggingface/tokenizers, by its type names.</summary>
public sealed class PreTokenizerTests
{
    private const string Gpt2 = @"'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";

    private const string Qwen =
        @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

    [Theory]
    [InlineData("Hello my friend, how is your day going?", "Hello|Ġmy|Ġfriend|,|Ġhow|Ġis|Ġyour|Ġday|Ġgoing|?")]
    [InlineData("Hello there\nHello there", "Hello|Ġthere|Ċ|Hello|Ġthere")]
    [InlineData("Hello there       dear", "Hello|Ġthere|ĠĠĠĠĠĠ|Ġdear")]
    [InlineData("i⭢j", "i|âŃ¢|j")]
    [InlineData("I'm, you'll 's 12a", "I|'m|,|Ġyou|'ll|Ġ'|s|Ġ12|a")]
    [InlineData(" \n x  ", "ĠĊ|Ġx|ĠĠ")]
    public void ByteLevel_LibraryExamples_AreAsPublished(string text, string pieces) =>
        Assert.Equal(pieces, Split("""{"type":"ByteLevel","add_prefix_space":false}""", text));

    [Theory]
    [InlineData("Hello my", "ĠHello|Ġmy")]
    [InlineData(" Hello my", "ĠHello|Ġmy")]
    [InlineData("\nHello", "Ġ|Ċ|Hello")]
    public void ByteLevel_PrefixSpace_IsSetBeforeTheText(string text, string pieces) =>
        Assert.Equal(pieces, Split("""{"type":"ByteLevel","add_prefix_space":true}""", text));

    /// <summary>The hand-written split and the pattern with its carried-out ending agree.</summary>
    [Theory]
    [InlineData("Hello there       dear\n\n  friend's 12,50 zł \t ")]
    [InlineData("   ")]
    [InlineData("a\n\nb \n c'll don't 'S")]
    public void Split_Gpt2Pattern_AgreesWithByteLevel(string text)
    {
        var pattern = $$"""
            {"type":"Sequence","pretokenizers":[
              {"type":"Split","pattern":{"Regex":"{{Gpt2}}"},"behavior":"Isolated","invert":false},
              {"type":"ByteLevel","add_prefix_space":false,"use_regex":false}]}
            """;
        Assert.Equal(Split("""{"type":"ByteLevel","add_prefix_space":false}""", text), Split(pattern, text));
    }

    [Theory]
    [InlineData("I'M 123", "I|'M| |1|2|3")]
    [InlineData("a  b\n\n c", "a| | b|\n\n| c")]
    [InlineData("a \n  b", "a| \n| | b")]
    public void Split_PatternWithLineBreaks_KeepsWhatAnEarlierAlternativeMatched(string text, string pieces) => Assert.Equal(
        pieces, Split($$"""{"type":"Split","pattern":{"Regex":"{{Qwen}}"},"behavior":"Isolated","invert":false}""", text));

    [Theory]
    [InlineData("Removed", "How|are|you|doing|?")]
    [InlineData("Isolated", "How| |are| |you| |doing|?")]
    [InlineData("MergedWithPrevious", "How |are |you |doing|?")]
    [InlineData("MergedWithNext", "How| are| you| doing|?")]
    [InlineData("Contiguous", "How| |are| |you| |doing?")]
    public void Split_EachBehavior_IsAsInTheLibrary(string behavior, string pieces) => Assert.Equal(
        pieces, Split($$"""{"type":"Split","pattern":{"Regex":"\\w+|[^\\w\\s]+"},"behavior":"{{behavior}}","invert":true}""", "How are you doing?"));

    [Theory]
    [InlineData("Hey friend!", "▁Hey|▁friend!")]
    [InlineData("Hey   friend!", "▁Hey|▁|▁|▁friend!")]
    [InlineData(" Hey", "▁Hey")]
    public void Metaspace_LibraryExamples_AreAsPublished(string text, string pieces)
    {
        Assert.Equal(pieces, Split("""{"type":"Metaspace","replacement":"▁","add_prefix_space":true}""", text));
        Assert.Equal(pieces, Split("""{"type":"Metaspace","replacement":"▁","prepend_scheme":"always","split":true}""", text));
    }

    [Theory]
    [InlineData("first", "▁a,|b")]
    [InlineData("always", "▁a,|▁b")]
    [InlineData("never", "a,|b")]
    public void Metaspace_PrependScheme_SaysBeforeWhatTheMarkIsSet(string scheme, string pieces) => Assert.Equal(
        pieces,
        Split(
            $$"""
            {"type":"Sequence","pretokenizers":[
              {"type":"Split","pattern":{"String":","},"behavior":"MergedWithPrevious"},
              {"type":"Metaspace","replacement":"▁","prepend_scheme":"{{scheme}}","split":false}]}
            """,
            "a,b"));

    [Fact]
    public void Metaspace_FirstAfterADroppedSpace_DoesNotBeginTheText() => Assert.Equal(
        "a",
        Split("""{"type":"Sequence","pretokenizers":[{"type":"WhitespaceSplit"},{"type":"Metaspace","replacement":"▁","prepend_scheme":"first"}]}""", " a"));

    /// <summary>As in the library: a text whose beginning normalization dropped does not begin with what follows.</summary>
    [Theory]
    [InlineData("""{"type":"Strip","strip_left":true,"strip_right":true}""", " hug", "hug")]
    [InlineData("""{"type":"Strip","strip_left":true,"strip_right":true}""", "hug ", "▁hug")]
    [InlineData("""{"type":"Nmt"}""", "\u0007hug", "hug")]
    [InlineData("""{"type":"Replace","pattern":{"String":"p"},"content":""}""", "phug", "hug")]
    [InlineData("""{"type":"Replace","pattern":{"String":"p"},"content":""}""", "hugp", "▁hug")]
    public void Metaspace_FirstAfterNormalization_KnowsWhetherTheTextStillBeginsThere(string normalizer, string text, string tokens)
    {
        var model = new JsonObject { ["type"] = "Unigram", ["unk_id"] = 0, ["vocab"] = SmallModel.Scores(SmallModel.UnigramTokens) };
        const string First = """{"type":"Metaspace","replacement":"▁","prepend_scheme":"first","split":true}""";
        Assert.Equal(tokens, new ReadTokenizer(SmallModel.Json(model, normalizer, First)).Tokenize(text));
    }

    [Theory]
    [InlineData("""{"type":"BertPreTokenizer"}""", "Hey friend!     How are you?!?", "Hey|friend|!|How|are|you|?|!|?")]
    [InlineData("""{"type":"Whitespace"}""", "Hey man! żółw_1 --x🄰", "Hey|man|!|żółw_1|--|x🄰")]
    [InlineData("""{"type":"WhitespaceSplit"}""", "Hey man! ", "Hey|man!")]
    [InlineData("""{"type":"Punctuation"}""", "Hey friend!     How", "Hey friend|!|     How")]
    [InlineData("""{"type":"Digits","individual_digits":true}""", "Call 123 please", "Call |1|2|3| please")]
    [InlineData("""{"type":"Digits","individual_digits":false}""", "Call 123 please", "Call |123| please")]
    [InlineData("""{"type":"CharDelimiterSplit","delimiter":"-"}""", "the-final--countdown", "the|final|countdown")]
    [InlineData("""{"type":"Split","pattern":{"Regex":"."},"behavior":"Isolated"}""", "a😀", "a|😀")]
    public void Split_EachType_IsAsInTheLibrary(string json, string text, string pieces) => Assert.Equal(pieces, Split(json, text));

    [Theory]
    [InlineData("""{"type":"UnicodeScripts"}""", "not supported")]
    [InlineData("""{"type":"Split","pattern":{"Regex":"a(?=b)"},"behavior":"Isolated"}""", "backtracking")]
    [InlineData("""{"type":"Split","pattern":{"Regex":"a"},"behavior":"Eaten"}""", "behavior")]
    [InlineData("""{"type":"Metaspace","replacement":"ab"}""", "one character")]
    [InlineData("""{"type":"Metaspace","replacement":"a","prepend_scheme":"last"}""", "always")]
    public void Read_WhatCannotBeUsed_SaysWhat(string json, string message) =>
        Assert.Contains(message, Assert.Throws<EmbeddingModelException>(() => Split(json, "a")).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_MoreStepsThanAllowed_IsRefused()
    {
        var steps = string.Join(',', Enumerable.Repeat("""{"type":"WhitespaceSplit"}""", ModelLimits.Steps + 1));
        Assert.Throws<EmbeddingModelException>(() => Split($$"""{"type":"Sequence","pretokenizers":[{{steps}}]}""", "a"));
    }

    private static string Split(string json, string text)
    {
        using var document = ModelJson.Parse(System.Text.Encoding.UTF8.GetBytes(json), "tokenizer.json");
        var (pieces, next) = (new PieceList(new WorkClock()), new PieceList(new WorkClock()));
        pieces.Clear(startsText: true);
        pieces.Append(text);
        pieces.EndPiece();
        foreach (var step in PreTokenizerReader.Read(new ModelJson(document.RootElement, "tokenizer.json.pre_tokenizer")))
        {
            step.Split(pieces, next);
            (pieces, next) = (next, pieces);
        }

        return string.Join('|', Enumerable.Range(0, pieces.Count).Select(i => pieces[i].ToString()));
    }
}
