using System.Text;
using AiAssistant.Retrieval.Storage.Files;

namespace AiAssistant.Retrieval.Tests.Storage.Files;

public sealed class Crc32CTests
{
    // RFC 3720, appendix B.4, and the check value of CRC-32C in the catalogue of parametrised CRC algorithms.
    [Fact]
    public void Of_PublishedExamples_IsTheirChecksum()
    {
        Assert.Equal(0x8A9136AAu, Crc32C.Of(new byte[32]));
        Assert.Equal(0x62A8AB43u, Crc32C.Of([.. Enumerable.Repeat((byte)0xFF, 32)]));
        Assert.Equal(0x46DD794Eu, Crc32C.Of([.. Enumerable.Range(0, 32).Select(i => (byte)i)]));
        Assert.Equal(0xE3069283u, Crc32C.Of(Encoding.ASCII.GetBytes("123456789")));
    }

    [Fact]
    public void Append_InPieces_IsTheChecksumOfTheWhole()
    {
        var bytes = new byte[1_000];
        new Random(1).NextBytes(bytes);
        foreach (var cut in (int[])[0, 1, 7, 8, 9, 500, 999, 1_000])
        {
            var state = Crc32C.Append(Crc32C.Append(Crc32C.Start, bytes.AsSpan(0, cut)), bytes.AsSpan(cut));
            Assert.Equal(Crc32C.Of(bytes), Crc32C.End(state));
        }
    }
}
