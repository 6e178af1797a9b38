using System.Text.Json;
using AiAssistant.Resources;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Answering.Paraphrasing;

/// <summary>The paraphrases that were paid for already. A cache that fails, hangs or holds nonsense is one without them.</summary>
internal sealed class KnownParaphrases(ILearningCache cache, ResourceId resource, TimeProvider time, ILogger logger)
{
    private const int MaxValues = 200;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<string>?> FindAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            var found = await TimeLimit.RunAsync(token => cache.FindAsync(resource, key, token), Limit, time, cancellationToken).ConfigureAwait(false);
            return found is { } bytes && JsonSerializer.Deserialize(bytes.Span, ParaphraseJson.Default.ParaphraseReply)?.Paraphrases is { } kept
                ? [.. kept.OfType<string>().Take(MaxValues)]
                : null;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            AnsweringLog.ParaphrasesNotCached(logger, fault.GetType().Name);
            return null;
        }
    }

    public async Task WriteAsync(string key, IReadOnlyList<string> paraphrases, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(new ParaphraseReply(paraphrases), ParaphraseJson.Default.ParaphraseReply);
            await TimeLimit.RunAsync(
                async token =>
                {
                    await cache.WriteAsync(resource, key, bytes, token).ConfigureAwait(false);
                    return true;
                },
                Limit,
                time,
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            AnsweringLog.ParaphrasesNotCached(logger, fault.GetType().Name);
        }
    }
}
