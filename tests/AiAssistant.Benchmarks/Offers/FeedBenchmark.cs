using System.Globalization;
using System.IO.Compression;
using System.Security;
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
    private static readonly string[] Names =
        ["id", "title", "description", "link", "price", "availability", "brand", "gtin", "color", "size", "item_group_id"];

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
        using (Stream packed = Format.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file)
        using (var writer = new StreamWriter(packed, new UTF8Encoding(false)))
        {
            Write(writer);
        }

        var builder = new Builder(new ServiceCollection());
        builder.AddFeedOffers(options => options.Feeds.Add(new Feed(default, "main", "Main", _path)));
        _services = builder.Services.BuildServiceProvider();
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
        writer.Write(isRows ? string.Join('\t', Names) + "\n" : head);
        for (var i = 0; i < Items; i++)
        {
            writer.Write(isRows
                ? string.Join('\t', Names.Select(name => Value(name, i))) + "\n"
                : $"<{item}>{string.Concat(Names.Select(name => Element(name, i)))}</{item}>\n");
        }

        writer.Write(isRows ? "" : foot);
    }

    private static string Element(string name, int i) => $"<g:{name}>{SecurityElement.Escape(Value(name, i))}</g:{name}>";

    private static string Value(string name, int i) => name switch
    {
        "title" => $"Trekking shoes model {i}",
        "description" => $"Light <b>waterproof</b> shoes for long walks, with a sole that grips on wet rock. No. {i * 7919L}.",
        "link" => $"https://shop.example/p/{i}",
        "price" => $"{i % 900}.99 EUR",
        "availability" => "in_stock",
        "brand" => "Acme",
        "gtin" => $"59{i:D11}",
        "color" => "red",
        "size" => (36 + (i % 12)).ToString(CultureInfo.InvariantCulture),
        _ => (name == "id" ? i : i / 12).ToString(CultureInfo.InvariantCulture),
    };

    private sealed record Builder(IServiceCollection Services) : IAiAssistantBuilder;
}
