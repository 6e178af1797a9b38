using System.Globalization;
using System.Numerics.Tensors;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace AiAssistant.Retrieval.Tests.Embeddings.Static;

public sealed class StaticEmbeddingGeneratorTests
{
    [Fact]
    public async Task Embed_Text_IsTheMeanOfItsTokens()
    {
        using var generator = await (SmallModel.WordPiece() with { Config = null }).LoadAsync();
        Assert.Equal(Mean(SmallModel.WordPieceTokens, "b", "##u", "##gs", "hello", "!"), generator.Embed("Bugs Hello!"));
    }

    [Fact]
    public async Task Embed_ModelThatNormalizes_GivesTheLengthOne()
    {
        using var generator = await SmallModel.Bpe().LoadAsync();
        var vector = generator.Embed("This is a token");
        var mean = Mean(SmallModel.BpeTokens, "This", "Ġis", "Ġa", "Ġtoken");
        Assert.Equal(1, TensorPrimitives.SumOfSquares(vector), 5);
        Assert.Equal(1, TensorPrimitives.CosineSimilarity(vector, mean), 5);
    }

    [Fact]
    public async Task Embed_UnknownWords_AreLeftOutOfTheMean()
    {
        using var generator = await SmallModel.WordPiece().LoadAsync();
        Assert.Equal(generator.Embed("hello world"), generator.Embed("hello xyz [UNK] world"));
        Assert.All(generator.Embed("xyz"), value => Assert.Equal(0, value));
        Assert.All(generator.Embed(""), value => Assert.Equal(0, value));
    }

    /// <summary>As Model2Vec has it: it looks for a name of the unknown token, which unigram models have not.</summary>
    [Fact]
    public async Task Embed_UnknownCharacterOfAUnigramModel_CountsInTheMean()
    {
        using var generator = await (SmallModel.Unigram() with { Config = null }).LoadAsync();
        Assert.Equal(Mean([.. SmallModel.UnigramTokens.Select(token => token.Token)], "▁hug", "<unk>"), generator.Embed("hugxyz"));
    }

    [Fact]
    public async Task Embed_MoreTokensThanAskedFor_AreNotRead()
    {
        using var generator = await SmallModel.WordPiece().LoadAsync(maxTokens: 2);
        Assert.Equal(generator.Embed("hello !"), generator.Embed("hello ! world"));
        Assert.NotEqual(generator.Embed("hello"), generator.Embed("hello !"));
    }

    /// <summary>The median token of the vocabulary has four characters ("hugs"): two of them are eight.</summary>
    [Fact]
    public async Task Embed_TextLongerThanItsTokensCanBe_IsCutByTheMedianTokenAsModel2VecDoes()
    {
        using var generator = await SmallModel.WordPiece().LoadAsync(maxTokens: 2);
        Assert.Equal(generator.Embed("hugs"), generator.Embed("😀 😀 hugs world"));
        Assert.NotEqual(generator.Embed("hugs"), generator.Embed("😀 hugs! world"));
    }

    [Fact]
    public async Task Embed_BrokenSurrogates_AreReadAsAReplacement()
    {
        using var generator = await SmallModel.Unigram().LoadAsync();
        Assert.Equal(generator.Embed("hug\uFFFDun\uFFFD"), generator.Embed("hug\uD800un\uDC00"));
    }

    [Fact]
    public async Task Embed_FromManyThreads_GivesTheSameVectors()
    {
        using var generator = await SmallModel.Bpe().LoadAsync();
        string[] texts = ["This is a token", "the tokens", new string('x', 50_000) + "is", "is is"];
        var expected = texts.Select(generator.Embed).ToArray();
        Parallel.For(0, 400, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, i =>
            Assert.Equal(expected[i % texts.Length], generator.Embed(texts[i % texts.Length])));
    }

    [Theory]
    [InlineData("wordpiece")]
    [InlineData("unigram")]
    [InlineData("bpe")]
    public async Task Embed_WarmedUp_AllocatesNothingForATokenOrACharacter(string kind)
    {
        using var generator = await Model(kind).LoadAsync();
        var text = string.Concat(Enumerable.Repeat("This is the token: hugs, bugs and 12 unaffable pugs! Zażółć gęślą jaźń. ", 25));
        generator.Embed(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            generator.Embed(text);
        }

        // The vector, and a little that code takes which is not compiled to its end yet.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 0, 1_024);
    }

    [Fact]
    public async Task GenerateAsync_SeveralTexts_GivesOneVectorEachInOrder()
    {
        using var generator = await SmallModel.WordPiece().LoadAsync();
        var embeddings = await generator.GenerateAsync(["hello", "world"], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(generator.Embed("hello"), embeddings[0].Vector.ToArray());
        Assert.Equal(generator.Embed("world"), embeddings[1].Vector.ToArray());
        Assert.Equal("small", embeddings[0].ModelId);
        await Assert.ThrowsAsync<ArgumentException>(
            () => generator.GenerateAsync(["a"], new EmbeddingGenerationOptions { Dimensions = 64 }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task GetService_IdentityAndMetadata_AreGiven()
    {
        using var generator = await SmallModel.WordPiece().LoadAsync();
        Assert.Equal(generator.Identity, generator.GetService(typeof(EmbeddingIdentity)));
        Assert.Equal(generator.Identity, generator.GetEmbeddingIdentity());
        Assert.Equal(32, Assert.IsType<EmbeddingGeneratorMetadata>(generator.GetService(typeof(EmbeddingGeneratorMetadata))).DefaultModelDimensions);
        Assert.Same(generator, generator.GetService(typeof(IEmbeddingGenerator<string, Embedding<float>>)));
        Assert.Null(generator.GetService(typeof(EmbeddingIdentity), "key"));
    }

    [Fact]
    public async Task Identity_AnyFileOrSettingChanged_IsAnother()
    {
        var model = SmallModel.WordPiece();
        var weights = new SafetensorsWriter()
            .Add("embeddings", "F16", [SmallModel.WordPieceTokens.Count, SmallModel.Dimensions], SmallModel.Values(SmallModel.WordPieceTokens.Count)).ToArray();
        List<EmbeddingIdentity> identities =
        [
            (await model.LoadAsync()).Identity,
            (await model.LoadAsync(maxTokens: 100)).Identity,
            (await (model with { Config = null }).LoadAsync()).Identity,
            (await (model with { Tokenizer = model.Tokenizer + " " }).LoadAsync()).Identity,
            (await (model with { Weights = weights }).LoadAsync()).Identity,
        ];
        Assert.Equal(5, identities.Distinct().Count());
        Assert.Equal(identities[0], (await model.LoadAsync()).Identity);
        Assert.Equal(32, identities[0].Hash.Length);
    }

    [Fact]
    public async Task LoadAsync_VocabularyOfAnotherModel_IsRefused()
    {
        var weights = new SafetensorsWriter().Add("embeddings", "F32", [3, 32], SmallModel.Values(3)).ToArray();
        var exception = await Assert.ThrowsAsync<EmbeddingModelException>(() => (SmallModel.Bpe() with { Weights = weights }).LoadAsync());
        Assert.Contains("numbers tokens up to 49, but model.safetensors has vectors for 3", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2_049)]
    public async Task LoadAsync_MaxTokensOutOfRange_Throws(int maxTokens) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => SmallModel.Bpe().LoadAsync(maxTokens));

    [Theory]
    [InlineData("")]
    [InlineData("0_StaticEmbedding")]
    public async Task LoadAsync_Folder_FindsTheFilesInEitherLayout(string subfolder)
    {
        var root = Directory.CreateTempSubdirectory("static-model");
        try
        {
            var model = SmallModel.Unigram();
            var folder = Directory.CreateDirectory(Path.Combine(root.FullName, "my-model", subfolder)).FullName;
            await File.WriteAllBytesAsync(Path.Combine(folder, "model.safetensors"), model.Weights, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "tokenizer.json"), model.Tokenizer, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "config.json"), model.Config, TestContext.Current.CancellationToken);
            using var fromFolder = await StaticEmbeddingGenerator.LoadAsync(
                Path.Combine(root.FullName, "my-model") + Path.DirectorySeparatorChar, cancellationToken: TestContext.Current.CancellationToken);
            using var fromStreams = await model.LoadAsync();
            Assert.Equal("my-model", fromFolder.Identity.Name);
            Assert.Equal(fromStreams.Identity.Hash, fromFolder.Identity.Hash);
            Assert.Equal(fromStreams.Embed("unhug hugs"), fromFolder.Embed("unhug hugs"));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task LoadAsync_FolderWithoutModel_SaysWhatIsMissing()
    {
        var root = Directory.CreateTempSubdirectory("static-model");
        try
        {
            var exception = await Assert.ThrowsAsync<EmbeddingModelException>(
                () => StaticEmbeddingGenerator.LoadAsync(root.FullName, cancellationToken: TestContext.Current.CancellationToken));
            Assert.Contains("There is no model.safetensors in", exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("""{"normalize":"yes"}""", "config.json.normalize must be true or false")]
    [InlineData("{", "config.json is not valid JSON")]
    [InlineData("7", "config.json must be an object")]
    public async Task LoadAsync_SettingsThatCannotBeRead_AreRefused(string config, string message) => Assert.Contains(
        message,
        (await Assert.ThrowsAsync<EmbeddingModelException>(() => (SmallModel.Bpe() with { Config = config }).LoadAsync())).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"model":{"type":"WordPiece","vocab":{"a":-1}}}""", "whole number")]
    [InlineData("""{"model":{"type":"WordPiece","vocab":{"a":4000000}}}""", "whole number")]
    [InlineData("""{"model":{"type":"WordPiece","vocab":{"\udc00":1}}}""", "Unicode")]
    [InlineData("""{"\ud800":1}""", "Unicode")]
    [InlineData("""{"model":{"typ\udc00e":1}}""", "Unicode")]
    [InlineData("""{"model":{"type":"Unigram","vocab":[]}}""", "empty")]
    [InlineData("""{"model":{"type":"Unigram","vocab":[["a",1e999]]}}""", "finite")]
    [InlineData("""{"model":{"type":"Unigram","unk_id":1,"vocab":[["a",1]]}}""", "unk_id")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"a":0},"merges":["a b"]}}""", "no token")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"a":0},"merges":["a"]}}""", "two tokens")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"a":0},"merges":[],"dropout":0.1}}""", "random")]
    [InlineData("""{"model":{"type":"Neural"}}""", "not supported")]
    [InlineData("""{"model":{"type":"WordLevel","vocab":{}},"truncation":{"max_length":8,"direction":"Left"}}""", "not supported")]
    [InlineData("""{"model":{"type":"WordLevel","vocab":{}},"added_tokens":[{"id":-4,"content":"a"}]}""", "whole number")]
    [InlineData("""[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]""", "nests deeper")]
    [InlineData("""{}""", "tokenizer.json.model")]
    public async Task LoadAsync_TokenizerThatCannotBeUsed_IsRefusedWithItsPlace(string tokenizer, string message)
    {
        var exception = await Assert.ThrowsAsync<EmbeddingModelException>(() => (SmallModel.Bpe() with { Tokenizer = tokenizer }).LoadAsync());
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("tokenizer.json", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_VocabularyOfLongTokens_IsRefused()
    {
        var beginning = new string('a', 1_000);
        var tokens = Enumerable.Range(0, 16_001).Select(number => string.Create(CultureInfo.InvariantCulture, $"{beginning}{number}"));
        var model = new JsonObject { ["type"] = "WordLevel", ["vocab"] = SmallModel.Numbers(tokens) };
        var exception = await Assert.ThrowsAsync<EmbeddingModelException>(() => (SmallModel.Bpe() with { Tokenizer = SmallModel.Json(model) }).LoadAsync());
        Assert.Contains("characters together", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Normalized, each of them is as long as a text may get: gigabytes, were there no limit.</summary>
    [Fact]
    public async Task LoadAsync_AddedTokensThatNormalizationMakesLong_AreRefused()
    {
        var step = $$"""{"type":"Replace","pattern":{"String":"a"},"content":"{{new string('a', 40)}}"}""";
        var added = string.Join(',', Enumerable.Range(0, 300).Select(number => $$"""{"id":{{number % 10}},"content":"a{{number}}","normalized":true}"""));
        var model = new JsonObject { ["type"] = "WordLevel", ["vocab"] = SmallModel.Numbers(SmallModel.BpeTokens) };
        var tokenizer = SmallModel.Json(model, $$"""{"type":"Sequence","normalizers":[{{step}},{{step}},{{step}}]}""", addedTokens: $"[{added}]");
        var exception = await Assert.ThrowsAsync<EmbeddingModelException>(() => (SmallModel.Bpe() with { Tokenizer = tokenizer }).LoadAsync());
        Assert.Contains("characters together", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Each match of the pattern looks at all that is left of the text, and every step doubles the text: minutes, were there no limit.</summary>
    [Fact]
    public async Task Embed_PatternsThatTakeTheSquareOfTheText_AreEnded()
    {
        const string Step = """{"type":"Replace","pattern":{"Regex":"u.*b|u"},"content":"uu"}""";
        var model = SmallModel.Unigram();
        var steps = string.Join(',', Enumerable.Repeat(Step, 20));
        model = model with { Tokenizer = model.Tokenizer.Replace("{\"type\":\"NFKC\"}", steps, StringComparison.Ordinal) };
        using var generator = await model.LoadAsync(maxTokens: 2_048);
        var exception = Assert.Throws<EmbeddingModelException>(() => generator.Embed(new string('u', 20_000)));
        Assert.StartsWith("tokenizer.json.normalizer", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoadAsync_Truncation_LimitsTheTokens()
    {
        var model = SmallModel.WordPiece();
        const string Truncation = "\"truncation\":{\"direction\":\"Right\",\"max_length\":1}";
        model = model with { Tokenizer = model.Tokenizer.Replace("\"truncation\":null", Truncation, StringComparison.Ordinal) };
        using var generator = await model.LoadAsync();
        Assert.Equal(generator.Embed("hello"), generator.Embed("hello world"));
    }

    internal static SmallModel Model(string kind) => kind switch
    {
        "wordpiece" => SmallModel.WordPiece(),
        "unigram" => SmallModel.Unigram(),
        _ => SmallModel.Bpe(),
    };

    private static float[] Mean(IReadOnlyList<string> vocabulary, params string[] tokens)
    {
        var values = SmallModel.Values(vocabulary.Count);
        var numbers = vocabulary.ToList();
        return
        [
            .. Enumerable.Range(0, SmallModel.Dimensions)
                .Select(i => tokens.Sum(token => values[(numbers.IndexOf(token) * SmallModel.Dimensions) + i]) / tokens.Length),
        ];
    }
}
