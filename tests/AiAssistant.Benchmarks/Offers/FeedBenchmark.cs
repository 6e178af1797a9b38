using System.Globalization;
using System.IO.Compression;
using System.Text;
using AiAssistant.Offers;
using AiAssistant.Offers.Feeds;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;

namespace AiAssistant.Benchmarks.Offers;

/// <summary>A feed from a file, item by item; what is allocated grows with the items, what is kept does not.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("offers")]
public class FeedBenchmark
{
    private string _path = "";
    private ServiceProvider? _services;

    /// <summary>How many items are read.</summary>
    [Params(1_000, 100_000)]
    public int Items { get; set; }

    /// <summary>How the feed is written.</summary>
    [Params("rss", "atom", "tsv", "rss.gz")]
    public string Format { get; set; } = "rss";

    /// <summary>Writes the feed.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _path = Path.Combine(Path.GetTempPath(), $"feed-benchmark-{Items}.{Format}");
        using (Stream file = File.Create(_path))
        using (var writer = new StreamWriter(Format.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file, new UTF8Encoding(false)))
        {
            Write(writer);
        }

        _services = new Builder(new ServiceCollection()).AddFeedOffers(options => options.Feeds.Add(new Feed(default, "main", "Main", _path))).Services.BuildServiceProvider();
    }

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void CleanUp()
    {
        _services?.Dispose();
        File.Delete(_path);
    }

    /// <summary>Reads it.</summary>
    [Benchmark]
    public async Task<int> Read()
    {
        var count = 0;
        await foreach (var step in _services!.GetRequiredService<IOfferProvider>().DownloadAsync(default, new AccountRef("feed", "main"), null))
        {
            count += step.Offer is null ? 0 : 1;
        }

        return count;
    }

    private void Write(StreamWriter writer)
    {
        var isRows = Format == "tsv";
        var (head, item, foot) = Format == "atom"
            ? ("<feed xmlns='http://www.w3.org/2005/Atom' xmlns:g='http://base.google.com/ns/1.0'>", "entry", "</feed>")
            : ("<rss xmlns:g='http://base.google.com/ns/1.0'><channel>", "item", "</channel></rss>");
        writer.Write(isRows ? "id\ttitle\tdescription\tlink\tprice\tavailability\tbrand\tgtin\tcolor\tsize\titem_group_id\n" : head);
        for (var i = 0; i < Items; i++)
        {
            string[] values =
            [
                i.ToString(CultureInfo.InvariantCulture), $"Trekking shoes model {i}", "Light <b>waterproof</b> shoes for long walks, with a sole that grips on wet rock. " + (i * 7919L),
                $"https://shop.example/p/{i}", $"{i % 900}.99 EUR", "in_stock", "Acme", $"59{i:D11}", "red", (36 + (i % 12)).ToString(CultureInfo.InvariantCulture), $"{i / 12}",
            ];
            string[] names = ["id", "title", "description", "link", "price", "availability", "brand", "gtin", "color", "size", "item_group_id"];
            writer.Write(isRows
                ? string.Join('\t', values) + "\n"
                : $"<{item}>{string.Concat(names.Zip(values, (name, value) => $"<g:{name}>{System.Security.SecurityElement.Escape(value)}</g:{name}>"))}</{item}>\n");
        }

        writer.Write(isRows ? "" : foot);
    }

    private sealed record Builder(IServiceCollection Services) : IAiAssistantBuilder;
}
