using System.Buffers;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Answering.Verifying;

/// <summary>Asks the host's checks about answers that have passed verification.</summary>
internal sealed class AnswerChecks(IEnumerable<IAnswerCheck> checks, TimeProvider time, ILogger logger)
{
    private const int MaxCode = 64;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly SearchValues<char> CodeMarks = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");
    private readonly IReadOnlyList<IAnswerCheck> _checks = [.. checks];

    /// <summary>The parts, those refused that a check vetoes.</summary>
    public async Task<List<OutcomePart>> ApplyAsync(List<OutcomePart> parts, string language, TraceRecorder trace, CancellationToken cancellationToken)
    {
        if (_checks.Count == 0)
        {
            return parts;
        }

        var judged = new List<OutcomePart>(parts.Count);
        foreach (var part in parts)
        {
            var isVetoed = part is { Kind: OutcomeKind.Answered, Text: not null }
                && await IsVetoedAsync(part, language, trace, cancellationToken).ConfigureAwait(false);
            judged.Add(isVetoed ? new OutcomePart(part.Question, OutcomeKind.Unanswered) { Reason = UnansweredReason.Unsupported } : part);
        }

        return judged;
    }

    private async Task<bool> IsVetoedAsync(OutcomePart part, string language, TraceRecorder trace, CancellationToken cancellationToken)
    {
        var answer = new CheckedAnswer(part.Question, part.Text!, part.Citations, language);
        foreach (var check in _checks)
        {
            trace.Enter(AnswerStage.Verify);
            var name = check.GetType().Name;
            try
            {
                var code = await check.CheckAsync(answer, cancellationToken).AsTask().WaitAsync(Limit, time, cancellationToken).ConfigureAwait(false);
                if (code is not null)
                {
                    trace.Add("verify.check.vetoed", ("check", name), ("code", IsCode(code) ? code : ""));
                    return true;
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (TimeoutException)
            {
                AnsweringLog.CheckFailed(logger, name, nameof(TimeoutException));
                trace.Add("verify.check.timeout", ("check", name));
                return true;
            }
#pragma warning disable CA1031 // A check that cannot judge has not let the answer pass, whatever it throws.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                AnsweringLog.CheckFailed(logger, name, fault.GetType().Name);
                trace.Add("verify.check.failed", ("check", name), ("exception", fault.GetType().Name));
                return true;
            }
        }

        return false;
    }

    private static bool IsCode(string code) => code.Length is > 0 and <= MaxCode && code.AsSpan().IndexOfAnyExcept(CodeMarks) < 0;
}
