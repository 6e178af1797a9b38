using System.Numerics.Tensors;
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
