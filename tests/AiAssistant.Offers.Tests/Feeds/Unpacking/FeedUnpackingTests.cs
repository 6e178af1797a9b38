using System.IO.Compression;
using System.Text;
using AiAssistant.Offers.Feeds;
using static AiAssistant.Offers.Tests.Feeds.FeedReading;

namespace AiAssistant.Offers.Tests.Feeds.Unpacking;

public sealed class FeedUnpackingTests
{
    private static readonly byte[] Products = Encoding.UTF8.GetBytes(Tsv(["id\ttitle", .. Enumerable.Range(1, 3_000).Select(i => $"{i}\tTent no. {i * 7919 % 3001}")]));

    [Theory]
    [InlineData("")]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("identity")]
    [InlineData("GZIP, br")]
    public async Task Read_PackedByTheServer_IsUnpacked(string layers)
    {
        string[] packing = layers.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        var bytes = packing.Aggregate(Products, Pack);

        var steps = await Read(new StreamBody(bytes) { Packing = packing });

        Assert.Equal(3_000, steps.Count);
        Assert.All(steps, step => Assert.NotNull(step.Offer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Read_FeedPackedItself_IsSeenByItsContent(string layer)
    {
        var packed = Pack(Products, "gzip");

        var steps = await Read(layer.Length == 0 ? new StreamBody(packed) : new StreamBody(Pack(packed, layer)) { Packing = [layer] });

        Assert.Equal(3_000, steps.Count);
    }

    [Fact]
    public async Task Read_SeveralMembers_AreOneFeed() =>
        Assert.Equal(["1", "2", "3"], (await Read(new StreamBody([.. Pack("id\ttitle\n1\ta\n"u8.ToArray(), "gzip"), .. Pack([], "gzip"), .. Pack("2\tb\n3\tc\n"u8.ToArray(), "gzip")])))
            .Select(step => step.Offer!.Id));

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Read_TruncatedAnywhere_IsAFaultNeverAnEnd(string layer)
    {
        var packed = Pack("id\ttitle\n1\tTent\n2\tLamp\n"u8.ToArray(), layer);

        for (var length = 1; length < packed.Length; length++)
        {
            var fault = await Fault(new StreamBody(packed[..length]) { Packing = [layer] });
            Assert.True(fault.Finding!.Code == "feed.packed.truncated", $"{length} of {packed.Length}: {fault}");
            Assert.False(fault.IsTransient);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Read_SpoiltInTheMiddle_IsInvalid(string layer)
    {
        var packed = Pack(Products, layer);
        packed.AsSpan(packed.Length / 2, 64).Fill(0xFF);

        var fault = await Fault(new StreamBody(packed) { Packing = [layer] });

        Assert.Equal(new Finding("feed.packed.invalid", "My shop"), fault.Finding);
    }

    [Fact]
    public async Task Read_PackingUnknown_IsNamed()
    {
        Assert.Equal(new Finding("feed.packing.unknown", "My shop", "zstd"), (await Fault(new StreamBody(Products) { Packing = ["zstd"] })).Finding);
        Assert.Equal(new Finding("feed.packing.unknown", "My shop", "br, br, br"), (await Fault(new StreamBody(Products) { Packing = ["br", "br", "br"] })).Finding);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Read_Bomb_IsRefusedByItsRatioBeforeItIsThere(string layer)
    {
        // Equal rows without an end: each is good, and none is long.
        using var packed = new MemoryStream();
        await using (Stream packer = layer == "br" ? new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true) : new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await packer.WriteAsync("id\ttitle\n"u8.ToArray(), TestContext.Current.CancellationToken);
            var rows = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"1\t{new string('a', 2_000)}\n", 500)));
            for (var i = 0; i < 24; i++)
            {
                await packer.WriteAsync(rows, TestContext.Current.CancellationToken);
            }
        }

        packed.Position = 0;
        var fault = await Fault(new StreamBody(packed) { Packing = [layer] });

        Assert.Equal(new Finding("feed.packed.bomb", "My shop", "250"), fault.Finding);
        Assert.InRange(packed.Position, 1, packed.Length);
    }

    [Fact]
    public async Task Read_UnpackedTooLong_IsRefused()
    {
        var options = new FeedOptions { MaxBytes = 10_000 };

        Assert.Equal(new Finding("feed.bytes.tooMany", "My shop", "10000 B"), (await Fault(new StreamBody(Pack(Products, "gzip")), options)).Finding);
        Assert.Equal(new Finding("feed.bytes.tooMany", "My shop", "10000 B"), (await Fault(new StreamBody(Products), options)).Finding);
    }

    private static byte[] Pack(byte[] bytes, string layer)
    {
        using var packed = new MemoryStream();
        using (Stream packer = layer.ToLowerInvariant() switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
            "identity" => new BufferedStream(packed),
            _ => new GZipStream(packed, CompressionLevel.Fastest),
        })
        {
            packer.Write(bytes);
        }

        return packed.ToArray();
    }
}
