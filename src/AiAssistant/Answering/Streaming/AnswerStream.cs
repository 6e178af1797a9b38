using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace AiAssistant.Answering.Streaming;

/// <summary>Tells an answer while it comes about. The text is told when the outcome is there: the whole of it was verified then.</summary>
internal static class AnswerStream
{
    /// <summary>The updates of one answer, in their order.</summary>
    /// <param name="answer">Answers, and tells statuses and evidence on the way.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    public static async IAsyncEnumerable<AnswerUpdate> Of(
        Func<Action<AnswerUpdate>, CancellationToken, Task<Outcome>> answer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // As many as there are stages, and the evidence.
        var told = Channel.CreateUnbounded<AnswerUpdate>(new UnboundedChannelOptions { SingleReader = true });
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var answering = Task.Run(() => AnswerAsync(answer, told.Writer, left.Token), CancellationToken.None);
        try
        {
            await foreach (var update in told.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return update;
            }

            var outcome = await answering.ConfigureAwait(false);
            if (!string.IsNullOrEmpty(outcome.Text))
            {
                yield return new TextUpdate(outcome.Text);
            }

            yield return new UsageUpdate(outcome.Usage);
            yield return new OutcomeUpdate(outcome);
        }
        finally
        {
            await left.CancelAsync().ConfigureAwait(false);
            await ((Task)answering).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<Outcome> AnswerAsync(
        Func<Action<AnswerUpdate>, CancellationToken, Task<Outcome>> answer, ChannelWriter<AnswerUpdate> told, CancellationToken cancellationToken)
    {
        try
        {
            return await answer(update => told.TryWrite(update), cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The assistant returned null. It has to return an outcome.");
        }
        finally
        {
            told.TryComplete();
        }
    }
}
