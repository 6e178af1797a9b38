using System.Globalization;
using System.IO.Compression;
using System.Text;
using AiAssistant.Offers.Feeds.Reading;
using static AiAssistant.Offers.Tests.Feeds.FeedReading;

namespace AiAssistant.Offers.Tests.Feeds;

/// <summary>What a feed of any length may keep in memory. Runs alone: the heap is everybody's.</summary>
[CollectionDefinition(nameof(FeedMemoryTests), DisableParallelization = true)]
[Collection(nameof(FeedMemoryTests))]
public sealed class FeedMemoryTests
{
    private const int Million = 1_000_000;
    private const long Slack = 1_048_576;

    [Theory]
    [InlineData("rss")]
    [InlineData("tsv")]
    public async Task Read_MillionItems_TakesTheMemoryOfAThousand(string format)
    {
        using var stream = new GeneratedStream(Feed(format, Million));
        var count = 0;
        var ofAThousand = 0L;
        var most = 0L;

        await foreach (var step in FeedReading.Stream(new StreamBody(stream)))
        {
            if (++count == 1_000)
            {
                ofAThousand = GC.GetTotalMemory(forceFullCollection: true);
            }
            else if (count % 250_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Assert.Equal(Million, count);
        Assert.InRange(most, 1, ofAThousand + Slack);
    }

    [Theory]
    [InlineData("<a{0}{1}/>")]
    [InlineData("<a xmlns='{0}{1}'/>")]
    [InlineData("<a b{0}{1}=''/>")]
    public async Task Read_HugeNames_AreRefusedEarly(string element)
    {
        var name = new string('x', Million / 2);
        using var stream = new GeneratedStream(
            Enumerable.Range(0, 4_000).Select(i => string.Format(CultureInfo.InvariantCulture, element, name, i)).Prepend("<rss><channel>"));

        var fault = await Fault(stream);

        Assert.Equal(new Finding("feed.xml.complex", "My shop", "262144"), fault.Finding);
        Assert.InRange(stream.BytesRead, 0, 2 << 20);
    }

    [Fact]
    public async Task Read_MillionRowsSwallowedByAQuote_AreReportedOneByOne()
    {
        var feed = Encoding.UTF8.GetBytes($"id\ttitle\n1\t\"{new string('\n', Million)}\tx\"\n");
        var count = 0;
        var ofAThousand = 0L;

        await foreach (var step in FeedReading.Stream(new StreamBody(feed)))
        {
            if (++count == 1_000)
            {
                ofAThousand = GC.GetTotalMemory(forceFullCollection: true);
            }
            else if (count == 2_000)
            {
                Assert.InRange(ofAThousand - GC.GetTotalMemory(forceFullCollection: true), -Slack, 8 * Slack);
            }
        }

        Assert.Equal(Million + 1, count);
    }

    [Fact]
    public void Details_ValueOfManyCommas_IsPutTogetherOnce()
    {
        var column = "a:b:c" + string.Concat(Enumerable.Repeat(",x", 32_000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var detail = Assert.Single(ListField.Details(column));

        Assert.Equal((1 + (3 * 32_000), "c, x, x"), (detail.Value.Length, detail.Value[..7]));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 * Slack);
    }

    [Theory]
    [InlineData("<rss><channel><item><g>", false)]
    [InlineData("<rss><channel><item><", false)]
    [InlineData("<rss><channel><item a='", false)]
    [InlineData("<rss><channel><item><title>", true)]
    [InlineData("id\ttitle\n1\t", true)]
    public async Task Read_TwoGigabytesOfOneTag_IsRefusedEarly(string head, bool isPacked)
    {
        var piece = new string('x', 1 << 20);
        var pieces = Enumerable.Repeat(piece, 2_048).Prepend(head);
        using var stream = new GeneratedStream(pieces);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var fault = isPacked ? await Fault(new MemoryStream(Pack(pieces.Take(64)))) : await Fault(stream);

        Assert.Equal("feed.item.long", fault.Finding!.Code);
        Assert.InRange(stream.BytesRead, 0, 4 << 20);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 8 * Slack);
    }

    private static IEnumerable<string> Feed(string format, int items)
    {
        var isXml = format == "rss";
        yield return isXml ? "<rss xmlns:g=\"http://base.google.com/ns/1.0\"><channel>" : "id\ttitle\tprice\tcolor\titem_group_id\n";
        for (var i = 0; i < items; i++)
        {
            yield return isXml
                ? $"<item><g:id>{i}</g:id><g:title>Offer {i}</g:title><g:price>{i % 1_000}.99 EUR</g:price>"
                    + $"<g:color>c{i}</g:color><g:item_group_id>{i / 4}</g:item_group_id></item>"
                : $"{i}\tOffer {i}\t{i % 1_000}.99 EUR\tc{i}\t{i / 4}\n";
        }

        yield return isXml ? "</channel></rss>" : "";
    }

    private static byte[] Pack(IEnumerable<string> pieces)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            foreach (var piece in pieces)
            {
                gzip.Write(Encoding.ASCII.GetBytes(piece));
            }
        }

        return packed.ToArray();
    }
}
