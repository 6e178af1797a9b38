using System.Text;
using static AiAssistant.Offers.Tests.Feeds.FeedReading;

namespace AiAssistant.Offers.Tests.Feeds.Reading;

public sealed class FeedTextReaderTests
{
    private static readonly string TabSeparated = Tsv("id\ttitle", "1\tŻółta łódź 🛶");

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public async Task Read_NothingInIt_IsEmpty(string feed) => Assert.Equal(new Finding("feed.empty", "My shop"), (await Fault(feed)).Finding);

    [Theory]
    [InlineData("{\"items\":[]}")]
    [InlineData("id;title\n1;x\n")]
    [InlineData("PK\u0003\u0004\0\0\t")]
    public async Task Read_NeitherFormat_IsUnknown(string feed) => Assert.Equal("feed.format.unknown", (await Fault(feed)).Finding!.Code);

    [Fact]
    public async Task Read_InvalidUtf8InTabSeparatedText_SaysLineAndByte()
    {
        byte[] feed = [.. Encoding.UTF8.GetBytes("id\ttitle\n1\tOK\n2\tcaf"), 0xE9, .. "\n"u8];

        var fault = await Fault(new MemoryStream(feed));

        Assert.Equal(new Finding("feed.encoding.invalid", "My shop", "UTF-8", "19") { Place = "line 3" }, fault.Finding);
        Assert.False(fault.IsTransient);
    }

    [Fact]
    public async Task Read_InvalidUtf8InXml_SaysLineAndByte()
    {
        var head = Rss("").Replace("</channel></rss>", "\n<item><g:id>1</g:id><g:title>caf", StringComparison.Ordinal);
        byte[] feed = [.. Encoding.UTF8.GetBytes(head), 0xC3, 0x28, .. "</g:title></item></channel></rss>"u8];

        var fault = await Fault(new MemoryStream(feed));

        Assert.Equal(new Finding("feed.encoding.invalid", "My shop", "UTF-8", $"{head.Length}") { Place = "line 2" }, fault.Finding);
    }

    [Fact]
    public async Task Read_CharacterCutAtTheEnd_IsInvalid() =>
        Assert.Equal("feed.encoding.invalid", (await Fault(new MemoryStream([.. "id\ttitle\n1\tcaf"u8, 0xC3]))).Finding!.Code);

    [Fact]
    public async Task Read_ByteOrderMarks_AreUnderstood()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true) })
        {
            byte[] feed = [.. encoding.GetPreamble(), .. encoding.GetBytes(TabSeparated)];
            Assert.Equal("Żółta łódź 🛶", Assert.Single(await Read(new MemoryStream(feed))).Offer!.Title);
        }
    }

    [Fact]
    public async Task Read_StreamOfSingleBytes_GivesTheSame()
    {
        using var stream = new GeneratedStream(TabSeparated.EnumerateRunes().Select(rune => rune.ToString()));

        Assert.Equal("Żółta łódź 🛶", Assert.Single(await Read(stream)).Offer!.Title);
    }

    [Theory]
    [InlineData("<rss><channel><item><id>1</id><title>", "x", true)]
    [InlineData("<rss><channel><item><id>1</id><title", "x", true)]
    [InlineData("<rss><channel><item a=\"", "x", true)]
    [InlineData("<rss><channel><!--", "x", true)]
    [InlineData("<rss><channel><item><title><![CDATA[", "x", true)]
    [InlineData("<rss><channel><item>", "<b/>", true)]
    [InlineData("<rss><channel>", "x", true)]
    [InlineData("id\ttitle\n1\t", "x", false)]
    [InlineData("id\ttitle\n1", "\t", false)]
    [InlineData("id\ttitle\n1\t\"", "line\n", false)]
    [InlineData("id\ttitle", "x", false)]
    public async Task Read_EndlessItem_IsRefusedEarly(string head, string endless, bool isXml)
    {
        var piece = string.Concat(Enumerable.Repeat(endless, 1_000));
        using var stream = new GeneratedStream(Enumerable.Range(0, int.MaxValue).Select(i => i == 0 ? head : piece));

        var fault = await Fault(stream);

        Assert.Equal("feed.item.long", fault.Finding!.Code);
        Assert.Equal(["My shop", "1048576"], fault.Finding.Arguments);
        Assert.InRange(stream.BytesRead, 1, 4_000_000);
        Assert.Equal(isXml, head.StartsWith('<'));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Read_HundredThousandItems_StreamsThem(bool isXml)
    {
        var items = Enumerable.Range(1, 100_000);
        using var stream = new GeneratedStream(isXml
            ? items.Select(i => $"<item><id>{i}</id><title>Offer {i}</title></item>").Prepend("<rss><channel>").Append("</channel></rss>")
            : items.Select(i => $"{i}\tOffer {i}\n").Prepend("id\ttitle\n"));
        var count = 0;
        var furthestAhead = 0L;
        var given = 0L;

        await foreach (var step in FeedReading.Stream(new StreamBody(stream)))
        {
            count++;
            Assert.Equal($"{count}", step.Offer!.Id);
            given += isXml ? $"<item><id>{count}</id><title>Offer {count}</title></item>".Length : $"{count}\tOffer {count}\n".Length;
            furthestAhead = Math.Max(furthestAhead, stream.BytesRead - given);
        }

        Assert.Equal(100_000, count);
        Assert.InRange(furthestAhead, 0, 200_000);
    }
}
