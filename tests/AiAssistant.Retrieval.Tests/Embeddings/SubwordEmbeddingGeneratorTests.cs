using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Extensions.AI;

namespace AiAssistant.Retrieval.Tests.Embeddings;

public sealed class SubwordEmbeddingGeneratorTests
{
    [Fact]
    public void Embed_SameText_GivesTheSameUnitVectorInEveryProcess()
    {
        using var one = new SubwordEmbeddingGenerator();
        using var another = new SubwordEmbeddingGenerator();
        var vector = one.Embed("Czas dostawy: 2 dni robocze");
        Assert.Equal(SubwordEmbeddingGenerator.DefaultDimensions, vector.Length);
        Assert.Equal(vector, another.Embed("Czas dostawy: 2 dni robocze"));
        Assert.Equal(1, TensorPrimitives.SumOfSquares(vector), 4);
        Assert.Equal(one.Identity, another.Identity);
    }

    [Theory]
    [InlineData("wysyłka za granicę", "wysyłki zagraniczne", "kolor czarny")]
    [InlineData("Bluetooth headphones", "blutooth headphone", "garden hose")]
    [InlineData("Galaxy A54", "galaxy a54 case", "Kindle Paperwhite")]
    public void Embed_RelatedSpelling_IsNearerThanOtherText(string text, string near, string far)
    {
        using var generator = new SubwordEmbeddingGenerator();
        var vector = generator.Embed(text);
        Assert.True(TensorPrimitives.Dot(vector, generator.Embed(near)) > TensorPrimitives.Dot(vector, generator.Embed(far)) + 0.2f);
    }

    // When this fails, stored vectors no longer fit: the generator's version must go up.
    [Fact]
    public void Embed_KnownText_GivesTheSameBitsOnEveryMachine()
    {
        using var generator = new SubwordEmbeddingGenerator();
        var bytes = MemoryMarshal.AsBytes<float>(generator.Embed("Słuchawki KX-TG1032 do 128 GB, und noch eine Größe; a a a"));
        Assert.Equal("e1f9e2e5482741b2", Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
    }

    [Fact]
    public void Embed_AfterOtherTexts_GivesTheSameVector()
    {
        using var used = new SubwordEmbeddingGenerator();
        used.Embed(string.Join(' ', Enumerable.Range(0, 3_000).Select(i => $"w{i}")));
        used.Embed("delivery delivery");
        using var fresh = new SubwordEmbeddingGenerator();
        Assert.Equal(fresh.Embed("delivery"), used.Embed("delivery"));
    }

    [Fact]
    public void Embed_ManyThreads_GivesTheSameVectors()
    {
        using var generator = new SubwordEmbeddingGenerator();
        string[] texts = [.. Enumerable.Range(0, 50).Select(i => $"lamp number {i} with {i * 7} bulbs")];
        var expected = texts.Select(generator.Embed).ToArray();
        Parallel.For(0, 2_000, i => Assert.Equal(expected[i % texts.Length], generator.Embed(texts[i % texts.Length])));
    }

    [Fact]
    public void Embed_IntoASpan_OverwritesWhatWasThere()
    {
        using var generator = new SubwordEmbeddingGenerator();
        var vector = generator.Embed("garden hose");
        generator.Embed("Bluetooth headphones, blue", vector);
        Assert.Equal(generator.Embed("Bluetooth headphones, blue"), vector);
    }

    [Fact]
    public void Embed_SpanOfAnotherLength_Throws()
    {
        using var generator = new SubwordEmbeddingGenerator(64);
        Assert.Throws<ArgumentException>(() => generator.Embed("a", new float[65]));
    }

    [Fact]
    public void Embed_WordRepeated_CountsMoreButLessEachTime()
    {
        using var generator = new SubwordEmbeddingGenerator();
        var lamp = generator.Embed("lamp");
        float Nearness(int lamps) => TensorPrimitives.Dot<float>(lamp, generator.Embed("chair" + string.Concat(Enumerable.Repeat(" lamp", lamps))));
        var nearness = new[] { 1, 2, 3, 16, 17 }.Select(Nearness).ToArray();
        Assert.True(nearness[1] - nearness[0] > nearness[2] - nearness[1]);
        Assert.True(nearness[3] > nearness[2]);
        Assert.Equal(nearness[3], nearness[4]);
    }

    [Fact]
    public void Embed_ModelNumber_OutweighsWordsAndStopWordsHardlyCount()
    {
        using var generator = new SubwordEmbeddingGenerator();
        var vector = generator.Embed("telephone kxtg1032 with the charger");
        Assert.True(TensorPrimitives.Dot<float>(vector, generator.Embed("kxtg1032")) > TensorPrimitives.Dot<float>(vector, generator.Embed("telephone")));
        Assert.True(TensorPrimitives.Dot<float>(vector, generator.Embed("telephone charger kxtg1032")) > 0.99f);
    }

    [Fact]
    public void Embed_HostileTexts_AreFiniteAndOfLengthOne()
    {
        using var generator = new SubwordEmbeddingGenerator(64);
        foreach (var text in new[] { new string('a', 1_000_000), string.Concat(Enumerable.Repeat("1m ", 5_000)), "\uD800a\uDC00", new string('x', 8_191) + "é" })
        {
            Assert.Equal(1, TensorPrimitives.SumOfSquares<float>(generator.Embed(text)), 4);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?! … 😀")]
    public void Embed_NoWord_IsAllZeros(string text)
    {
        using var generator = new SubwordEmbeddingGenerator();
        Assert.All(generator.Embed(text), value => Assert.Equal(0, value));
    }

    [Fact]
    public async Task GenerateAsync_SeveralTexts_GivesOneVectorEachInOrder()
    {
        using var generator = new SubwordEmbeddingGenerator(128);
        var embeddings = await generator.GenerateAsync(["a lamp", "a phone"], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(generator.Embed("a lamp"), embeddings[0].Vector.ToArray());
        Assert.Equal(generator.Embed("a phone"), embeddings[1].Vector.ToArray());
    }

    [Fact]
    public async Task GenerateAsync_OtherDimensionsAsked_Throws()
    {
        using var generator = new SubwordEmbeddingGenerator(128);
        await Assert.ThrowsAsync<ArgumentException>(
            () => generator.GenerateAsync(["a"], new EmbeddingGenerationOptions { Dimensions = 64 }, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(63)]
    [InlineData(4_097)]
    public void Constructor_DimensionsOutOfRange_Throws(int dimensions) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SubwordEmbeddingGenerator(dimensions));

    [Fact]
    public void GetService_IdentityAndMetadata_AreGiven()
    {
        using var generator = new SubwordEmbeddingGenerator(256);
        Assert.Equal(generator.Identity, generator.GetService(typeof(EmbeddingIdentity)));
        Assert.Equal(256, Assert.IsType<EmbeddingGeneratorMetadata>(generator.GetService(typeof(EmbeddingGeneratorMetadata))).DefaultModelDimensions);
        Assert.Same(generator, generator.GetService(typeof(IEmbeddingGenerator<string, Embedding<float>>)));
        Assert.Null(generator.GetService(typeof(EmbeddingIdentity), "key"));
        Assert.NotEqual(generator.Identity, new SubwordEmbeddingGenerator(128).Identity);
    }
}
