using System.Globalization;
using System.Runtime.CompilerServices;
using AiAssistant.Offers.Feeds.Decoding;
using AiAssistant.Offers.Feeds.Mapping;
using AiAssistant.Offers.Feeds.Reading;
using AiAssistant.Offers.Feeds.Sources;
using AiAssistant.Offers.Feeds.Unpacking;
using AiAssistant.Offers.Http;

namespace AiAssistant.Offers.Feeds;

/// <summary>Makes offers of a feed's bytes, one after the other: unpack → decode → items → offers.</summary>
internal sealed class FeedReader(FeedOptions options, TimeProvider clock)
{
    /// <param name="body">The bytes.</param>
    /// <param name="encoding">The encoding of the feed's settings; null when there is none.</param>
    /// <param name="fault">Makes the exceptions.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async IAsyncEnumerable<OfferDownload> ReadAsync(
        FeedBody body, string? encoding, FeedFault fault, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = await FaultsOf(FeedUnpacking.OpenAsync(body, options.MaxBytes, fault, cancellationToken), fault).ConfigureAwait(false);
        using var text = new FeedTextReader(stream, new EncodingDetection(encoding, body.Charset, fault), fault, cancellationToken);
        using var items = await FaultsOf(FeedFormat.OpenAsync(text, fault, cancellationToken), fault).ConfigureAwait(false);
        var mapping = new OfferMapping(clock.GetUtcNow());
        var count = 0L;
        while (await FaultsOf(items.ReadAsync(cancellationToken), fault).ConfigureAwait(false) is { } item)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++count > options.MaxItems)
            {
                throw fault.Of(
                    FeedCodes.TooManyItems, $"it has more than {options.MaxItems} items. FeedOptions.MaxItems allows more.", item.Place, options.MaxItems.ToString(CultureInfo.InvariantCulture));
            }

            yield return mapping.Map(item);
        }

        await FaultsOf(CompleteAsync(body, cancellationToken), fault).ConfigureAwait(false);
    }

    private static async Task<bool> CompleteAsync(FeedBody body, CancellationToken cancellationToken)
    {
        await body.CompleteAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<T> FaultsOf<T>(Task<T> reading, FeedFault fault)
    {
        try
        {
            return await reading.ConfigureAwait(false);
        }
        catch (HttpFaultException exception)
        {
            throw FeedHttpFaults.Of(exception, options, fault);
        }
        catch (IOException exception)
        {
            throw fault.Unreadable(exception);
        }
    }
}
