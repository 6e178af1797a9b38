using System.Text.Json.Nodes;
using AiAssistant.Retrieval.Embeddings.Static;
using AiAssistant.Retrieval.Embeddings.Static.Tokenization;
using AiAssistant.Retrieval.Embeddings.Static.Tokenization.Normalization;

namespace AiAssistant.Retrieval.Tests.Embeddings.Static.Tokenization;

public sealed class NormalizerTests
{
    private const string Bert = """{"type":"BertNormalizer","clean_text":true,"handle_chinese_chars":true,"strip_accents":null,"lowercase":true}""";
    private const string CasedBert = """{"type":"BertNormalizer","clean_text":true,"handle_chinese_chars":true,"strip_accents":null,"lowercase":false}""";

    /// <summary>Hugging Face course, chapter 6.4; tokenization_test.py of github.com/google-research/bert.</summary>
    [Theory]
    [InlineData(Bert, "Héllò hôw are ü?", "hello how are u?")]
    [InlineData(Bert, " \tHeLLo!how  \n Are yoU?  ", "  hello!how    are you?  ")]
    [InlineData(Bert, "ah\u535A\u63A8zz", "ah \u535A  \u63A8 zz")]
    [InlineData(CasedBert, "Zażółć\u0000 GĘŚLĄ\u00A0\uFFFD", "Zażółć GĘŚLĄ ")]
    [InlineData(Bert, "Zażółć gęślą İ\u200D", "zazołc gesla i")]
    [InlineData(Bert, "a\u000Bb\u0007c", "abc")]
    public void Bert_PublishedExamples_AreNormalized(string json, string text, string expected) => Assert.Equal(expected, Normalize(json, text));

    /// <summary>The tests of normalizers/strip.rs, github.com/huggingface/tokenizers.</summary>
    [Theory]
    [InlineData("Me llamó", "me llamo")]
    [InlineData("ậ…", "a...")]
    [InlineData("Cụ thể, bạn sẽ tham gia một nhóm các giám đốc", "cu the, ban se tham gia mot nhom cac giam đoc")]
    [InlineData("ำน\u0e49ำ3ลำ", "านา3ลา")]
    [InlineData("e\u0304\u0304\u0304o", "eo")]
    [InlineData("这很简单", "这很简单")]
    public void StripAccents_AfterNfkdThenLowercase_IsAsInTheLibrary(string text, string expected) => Assert.Equal(
        expected, Normalize("""{"type":"Sequence","normalizers":[{"type":"NFKD"},{"type":"StripAccents"},{"type":"Lowercase"}]}""", text));

    [Theory]
    [InlineData("""{"type":"NFC"}""", "e\u0301", "é")]
    [InlineData("""{"type":"NFD"}""", "é", "e\u0301")]
    [InlineData("""{"type":"NFKC"}""", "ﬁ①", "fi1")]
    [InlineData("""{"type":"NFC"}""", "e\u0301\uFFFE", "é\uFFFD")]
    [InlineData("""{"type":"Lowercase"}""", "ŁÓDŹ İΣ𐐀", "łódź i\u0307σ𐐨")]
    [InlineData("""{"type":"Strip","strip_left":true,"strip_right":false}""", " a ", "a ")]
    [InlineData("""{"type":"Prepend","prepend":"▁"}""", "a", "▁a")]
    [InlineData("""{"type":"Replace","pattern":{"String":" "},"content":"▁"}""", "a b  c", "a▁b▁▁c")]
    [InlineData("""{"type":"Replace","pattern":{"Regex":" {2,}"},"content":" "}""", "a   b c", "a b c")]
    [InlineData("""{"type":"Replace","pattern":{"Regex":"."},"content":"x"}""", "a😀b", "xxx")]
    [InlineData("""{"type":"Nmt"}""", "a\u0001\u200Bb\u007F", "a b")]
    [InlineData("""{"type":"ByteLevel"}""", "zł ", "zÅĤĠ")]
    [InlineData("""{"type":"Sequence","normalizers":[]}""", "As it is", "As it is")]
    public void Normalize_EachStep_DoesWhatItIsFor(string json, string text, string expected) => Assert.Equal(expected, Normalize(json, text));

    [Fact]
    public void Precompiled_Rules_ReplaceClustersAndCharacters()
    {
        var rules = CharsmapWriter.Write(("ﬁ", "fi"), ("\t", " "), ("①", "1"), ("x", ""), ("e\u0301", "é"), ("\u00A0", " "));
        var json = new JsonObject { ["type"] = "Precompiled", ["precompiled_charsmap"] = rules }.ToJsonString();
        Assert.Equal("fin 1 aé b😀", Normalize(json, "ﬁn\t①\u00A0axe\u0301 b😀"));
    }

    /// <summary>As in the library: the shortest rule that begins a short cluster stands for the whole cluster.</summary>
    [Fact]
    public void Precompiled_ShortCluster_TakesItsShortestRule()
    {
        var rules = CharsmapWriter.Write(("e", "E"), ("e\u0301", "é"));
        var json = new JsonObject { ["type"] = "Precompiled", ["precompiled_charsmap"] = rules }.ToJsonString();
        Assert.Equal("E", Normalize(json, "e\u0301"));
    }

    /// <summary>Each of them would be looked through to its end for each character of a text that it stands for.</summary>
    [Fact]
    public void Precompiled_ReplacementThatDoesNotEnd_IsRefused()
    {
        var rules = CharsmapWriter.Write(("x", "y"), ("z", new string('y', 1_025)));
        var json = new JsonObject { ["type"] = "Precompiled", ["precompiled_charsmap"] = rules }.ToJsonString();
        Assert.Contains("replacement", Assert.Throws<EmbeddingModelException>(() => Normalize(json, "x")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"Precompiled","precompiled_charsmap":"AAAA"}""", "compiled rules")]
    [InlineData("""{"type":"Precompiled","precompiled_charsmap":"////fwAAAAA="}""", "does not fit")]
    [InlineData("""{"type":"Precompiled","precompiled_charsmap":"?"}""", "base64")]
    [InlineData("""{"type":"Replace","pattern":{"Regex":"(a+)+$(?=b)"},"content":""}""", "backtracking")]
    [InlineData("""{"type":"Replace","pattern":{"Regex":"(a{9}){9}"},"content":""}""", "repeats")]
    [InlineData("""{"type":"Replace","pattern":{"String":""},"content":"a"}""", "empty")]
    [InlineData("""{"type":"Replace","pattern":{"Regex":"("},"content":"a"}""", "pattern")]
    [InlineData("""{"type":"Telepathy"}""", "not supported")]
    [InlineData("""{"type":7}""", "tokenizer.json.normalizer.type")]
    [InlineData("""{"type":"Prepend","prepend":"\ud800"}""", "Unicode")]
    public void Read_WhatCannotBeUsed_SaysWhatAndWhere(string json, string message) =>
        Assert.Contains(message, Assert.Throws<EmbeddingModelException>(() => Normalize(json, "a")).Message, StringComparison.Ordinal);

    private static string Normalize(string json, string text)
    {
        using var document = ModelJson.Parse(System.Text.Encoding.UTF8.GetBytes(json), "tokenizer.json");
        var steps = NormalizerReader.Read(new ModelJson(document.RootElement, "tokenizer.json.normalizer"));
        var normalized = new NormalizedText(new WorkClock());
        normalized.Set(text);
        foreach (var step in steps)
        {
            step.Normalize(normalized);
        }

        return normalized.Text.ToString();
    }
}
