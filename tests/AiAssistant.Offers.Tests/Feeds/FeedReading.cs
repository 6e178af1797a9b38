using System.Text;
using AiAssistant.Offers.Feeds;

namespace AiAssistant.Offers.Tests.Feeds;

/// <summary>Reads feeds that tests write in place, through the same way as files.</summary>
internal static class FeedReading
{
    public static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    public static string Rss(string items, string channel = "") =>
        $"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>{channel}{items}</channel></rss>""";

    public static string Tsv(params string[] rows) => string.Join('\n', rows) + "\n";

    public static Task<List<OfferDownload>> Read(string feed) => Read(new MemoryStream(Encoding.UTF8.GetBytes(feed)));

    public static Task<List<OfferDownload>> Read(Stream stream) => Read(new StreamBody(stream));

    public static async Task<List<OfferDownload>> Read(StreamBody body, FeedOptions? options = null, string? encoding = null) =>
        await Stream(body, options, encoding).ToListAsync(TestContext.Current.CancellationToken);

    public static IAsyncEnumerable<OfferDownload> Stream(StreamBody body, FeedOptions? options = null, string? encoding = null) =>
        new FeedReader(options ?? new FeedOptions(), new FixedClock(Now)).ReadAsync(body, encoding, new FeedFault("My shop"), TestContext.Current.CancellationToken);

    public static async Task<Offer> ReadOne(string feed) => Assert.Single(await Read(feed)).Offer ?? throw new InvalidOperationException("The item was skipped.");

    public static Task<OfferProviderException> Fault(string feed) => Fault(new MemoryStream(Encoding.UTF8.GetBytes(feed)));

    public static Task<OfferProviderException> Fault(Stream stream) => Fault(new StreamBody(stream));

    public static Task<OfferProviderException> Fault(StreamBody body, FeedOptions? options = null, string? encoding = null) =>
        Assert.ThrowsAsync<OfferProviderException>(() => Read(body, options, encoding));
}
