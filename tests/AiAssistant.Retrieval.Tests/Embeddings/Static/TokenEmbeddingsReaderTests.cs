using System.Security.Cryptography;
using AiAssistant.Retrieval.Embeddings.Static;

namespace AiAssistant.Retrieval.Tests.Embeddings.Static;

public sealed class TokenEmbeddingsReaderTests
{
    private const int Dimensions = SmallModel.Dimensions;

    [Theory]
    [InlineData("F32", 32)]
    [InlineData("F16", 45)]
    [InlineData("BF16", 32)]
    [InlineData("BF16", 45)]
    [InlineData("I8", 64)]
    [InlineData("I8", 45)]
    public async Task ReadAsync_EveryType_GivesTheSameValues(string type, int dimensions)
    {
        var values = SmallModel.Values(10)[..(5 * dimensions)];
        var table = await ReadAsync(new SafetensorsWriter().Add("embeddings", type, [5, dimensions], values).ToArray());
        Assert.Equal(5, table.Rows);
        for (var token = 0; token < 5; token++)
        {
            Assert.Equal(values[(token * dimensions)..((token + 1) * dimensions)], Row(table, token));
        }
    }

    [Theory]
    [InlineData("F64", "I32")]
    [InlineData("F32", "I64")]
    [InlineData("F16", "I64")]
    [InlineData("BF16", "I32")]
    public async Task ReadAsync_WeightsAndMapping_AreAppliedToEachToken(string weightType, string mappingType)
    {
        var values = SmallModel.Values(2);
        var table = await ReadAsync(new SafetensorsWriter()
            .Add("weights", weightType, [3], [2, 0.5f, -1])
            .Add("other", "F32", [4], [1, 2, 3, 4])
            .Add("embedding.weight", "F32", [2, Dimensions], values)
            .Add("mapping", mappingType, [1, 0, 1]).ToArray());
        Assert.Equal(3, table.Tokens);
        Assert.Equal(values[Dimensions..].Select(value => value * 2), Row(table, 0));
        Assert.Equal(values[..Dimensions].Select(value => value * 0.5f), Row(table, 1));
        Assert.Equal(values[Dimensions..].Select(value => -value), Row(table, 2));
    }

    [Theory]
    [InlineData("""{"embeddings":{"dtype":"F32","shape":[1,32],"data_offsets":[0,128]},"a":{"dtype":"I8","shape":[1],"data_offsets":[127,128]}}""", "overlap")]
    [InlineData("""{"embeddings":{"dtype":"F32","shape":[1,32],"data_offsets":[1,129]}}""", "hole")]
    [InlineData("""{"embeddings":{"dtype":"F32","shape":[1,33],"data_offsets":[0,128]}}""", "shape and type")]
    [InlineData("""{"embeddings":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}}""", "whole number")]
    [InlineData("""{"embeddings":{"dtype":"F32","shape":[2000000000,2000000000,2000000000,2000000000],"data_offsets":[0,128]}}""", "shape and type")]
    [InlineData("""{"embeddings":{"dtype":"F32","shape":[1,32],"data_offsets":[0,1999999999]}}""", "shape and type")]
    [InlineData("""{"embeddings":{"dtype":"F32","shape":[1,32],"data_offsets":[128,0]}}""", "whole number")]
    [InlineData("""{"embeddings":{"dtype":"F32","shape":[1,32],"data_offsets":[-128,0]}}""", "whole number")]
    [InlineData("""{"embeddings":{"dtype":"F32","shape":[4,8],"data_offsets":[0,128]}}""", "[4, 8]")]
    [InlineData("""{"embeddings":{"dtype":"F32","shape":[32],"data_offsets":[0,128]}}""", "[32]")]
    [InlineData("""{"embeddings":{"dtype":"F32","shape":[0,32],"data_offsets":[0,0]}}""", "[0, 32]")]
    [InlineData("""{"embeddings":{"dtype":"U8","shape":[4,32],"data_offsets":[0,128]}}""", "BF16")]
    [InlineData("""{"embeddings":{"dtype":"F32","shape":[1,32]}}""", "data_offsets")]
    [InlineData("""{"embeddings":{"dtype":"I8","shape":[128],"data_offsets":[0,128]},"embeddings":{"dtype":"I8","shape":[0],"data_offsets":[0,0]}}""", "twice")]
    [InlineData("""{"vectors":{"dtype":"F32","shape":[1,32],"data_offsets":[0,128]}}""", "embedding.weight")]
    [InlineData("""{"embeddings":{"dtype":"F32","shape":[1,31],"data_offsets":[0,124]}}""", "[1, 31]")]
    [InlineData("""{"embeddings":{"dtype":"I8","shape":[1,96],"data_offsets":[0,96]}}""", "goes on after")]
    [InlineData("""{"embeddings":{"dtype":"F32","shape":[2,32],"data_offsets":[0,256]}}""", "ends after")]
    [InlineData("""{"embeddings":{"dtype":"I8","shape":[1,126],"data_offsets":[0,126]},"weights":{"dtype":"I8","shape":[2],"data_offsets":[126,128]}}""",
        "weights")]
    [InlineData("""{"embeddings":{"dtype":"I8","shape":[1,124],"data_offsets":[0,124]},"mapping":{"dtype":"I32","shape":[1],"data_offsets":[124,128]}}""",
        "row 1000")]
    [InlineData("""[]""", "object")]
    [InlineData("""{""", "JSON")]
    public async Task ReadAsync_HeaderThatLies_IsRefused(string header, string message)
    {
        // 1000 as the last four bytes; finite as single precision.
        var data = new byte[128];
        BitConverter.TryWriteBytes(data.AsSpan(124), 1000);
        var exception = await Assert.ThrowsAsync<EmbeddingModelException>(() => ReadAsync(SafetensorsWriter.Join(header, data)));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("model.safetensors", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(-1e30f)]
    public async Task ReadAsync_ValueThatIsNoNumber_IsRefusedWithItsRow(float value)
    {
        var values = SmallModel.Values(3);
        values[Dimensions + 3] = value;
        var file = new SafetensorsWriter().Add("embeddings", "F32", [3, Dimensions], values).ToArray();
        Assert.Contains("row 1 ", (await Assert.ThrowsAsync<EmbeddingModelException>(() => ReadAsync(file))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0ul)]
    [InlineData(100_000_001ul)]
    [InlineData(ulong.MaxValue)]
    public async Task ReadAsync_HeaderLengthBeyondTheLimit_IsRefusedBeforeMemoryIsTaken(ulong length) =>
        await Assert.ThrowsAsync<EmbeddingModelException>(() => ReadAsync(BitConverter.GetBytes(length)));

    [Fact]
    public async Task ReadAsync_CutAnywhere_IsRefused()
    {
        var file = new SafetensorsWriter().Add("embeddings", "I8", [2, Dimensions], SmallModel.Values(2)).ToArray();
        for (var length = 0; length < file.Length; length++)
        {
            await Assert.ThrowsAsync<EmbeddingModelException>(() => ReadAsync(file[..length]));
        }
    }

    [Fact]
    public async Task ReadAsync_StreamThatCannotSeek_TakesMemoryAsBytesArrive()
    {
        // The header announces 1.9 GB; four bytes come.
        var header = """{"embeddings":{"dtype":"I8","shape":[1900000,1000],"data_offsets":[0,1900000000]}}""";
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var stream = new ForwardStream(SafetensorsWriter.Join(header, new byte[4]));
        await Assert.ThrowsAsync<EmbeddingModelException>(() => ReadAsync(stream));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8_000_000);
    }

    private static float[] Row(TokenEmbeddings table, int token)
    {
        var sum = new float[table.Dimensions];
        table.AddTo(token, sum, new float[table.Dimensions]);
        return sum;
    }

    private static Task<TokenEmbeddings> ReadAsync(byte[] file) => ReadAsync(new MemoryStream(file));

    private static async Task<TokenEmbeddings> ReadAsync(Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        return await TokenEmbeddingsReader.ReadAsync(
            new ModelFile(stream, "model.safetensors", ModelLimits.WeightsBytes, hash), TestContext.Current.CancellationToken);
    }

    private sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
