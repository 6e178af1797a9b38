using System.Text.Json;
using AiAssistant.Resources;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Answering.Paraphrasing;

/// <summary>
/// The paraphrases that were paid for already. A cache that fails, hangs or holds nonsense is one without them; one that does so again and again is left alone.
/// For one learning, and one thread at a time.
/// </summary>
/// <param name="cache">The cache.</param>
/// <param name="resources">Tells whether the resource still lives.</param>
/// <param name="resource">Whose they are.</param>
/// <param name="most">How many a source may have.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed class KnownParaphrases(
    ILearningCache cache, IResourceStore resources, ResourceId resource, int most, TimeProvider time, ILogger logger)
{
    // A cache that hangs would keep each source waiting twice.
    private const int MaxFaults = 3;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private int _faults;

    public async Task<IReadOnlyList<string>?> FindAsync(string key, CancellationToken cancellationToken) =>
        await TryAsync(token => cache.FindAsync(resource, key, token), cancellationToken).ConfigureAwait(false) is { } bytes
            ? ParaphraseReader.ReadKept(bytes.Span, most)
            : null;

    public Task WriteAsync(string key, IReadOnlyList<string> paraphrases, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new ParaphraseReply(paraphrases), ParaphraseJson.Default.ParaphraseReply);
        return TryAsync<bool>(
            async token =>
            {
                try
                {
                    await cache.WriteAsync(resource, key, bytes, token).ConfigureAwait(false);
                }
                finally
                {
                    // Also for a write that was cancelled, as the deletion itself does: it may have been written or not.
                    await RemoveIfDeletedAsync().ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken);
    }

    // Who deletes a resource marks it first and then removes its values: either that sees what is written here, or the mark is seen here.
    private async Task RemoveIfDeletedAsync()
    {
        using var limit = new CancellationTokenSource(Limit, time);
        if (await resources.FindAsync(resource, limit.Token).ConfigureAwait(false) is not { DeletedAt: null })
        {
            await cache.RemoveAsync(resource, limit.Token).ConfigureAwait(false);
        }
    }

    private async Task<T?> TryAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        if (_faults >= MaxFaults)
        {
            return default;
        }

        try
        {
            return await TimeLimit.RunAsync(call, Limit, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            if (_faults++ == 0)
            {
                AnsweringLog.ParaphrasesNotCached(logger, fault.GetType().Name);
            }

            return default;
        }
    }
}
