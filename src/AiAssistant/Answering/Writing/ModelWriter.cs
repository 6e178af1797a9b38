using System.Globalization;
using System.Text.Json;
using AiAssistant.Answering.Calling;
using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Spending;
using AiAssistant.Answering.Verifying;
using Microsoft.Extensions.AI;
using Polly.CircuitBreaker;

namespace AiAssistant.Answering.Writing;

/// <summary>Stage 5 with a chat model: structured output from fenced evidence, checked, repaired at most once, within one deadline.</summary>
internal sealed class ModelWriter(ModelCaller model, AnsweringOptions options, TimeProvider time)
{
    private const int MaxAttempts = 2;
    private const int MaxText = 6_000;

    /// <summary>Writes all parts in one call.</summary>
    /// <param name="verdicts">The questions that passed the gate.</param>
    /// <param name="style">The language to answer in, the tone, what the channel takes.</param>
    /// <param name="room">How long all parts may be together; null: no limit.</param>
    /// <param name="allowance">What may be asked of the model.</param>
    /// <param name="trace">Gets every fault.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>
    /// For each verdict its verified part, or null where the model said that the evidence does not answer; or the reason why there is nothing.
    /// </returns>
    public async Task<(IReadOnlyList<DraftPart?>? Parts, UnansweredReason? Failure)> WriteAsync(
        IReadOnlyList<Verdict> verdicts, ReplyStyle style, int? room, Allowance allowance, TraceRecorder trace, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.ModelTimeout, time);
        try
        {
            return await WriteWithinAsync(verdicts, style, room, allowance, trace, limit.Token, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (BudgetSpentException)
        {
            return (null, UnansweredReason.BudgetSpent);
        }
        catch (Exception) when (limit.IsCancellationRequested)
        {
            return (null, UnansweredReason.ModelTimeout);
        }
        catch (BrokenCircuitException)
        {
            trace.Add("write.model.circuitOpen");
            return (null, UnansweredReason.ModelUnavailable);
        }
        catch (Exception fault)
        {
            trace.Add("write.model.failed", ("exception", fault.GetType().Name));
            return (null, UnansweredReason.ModelUnavailable);
        }
    }

    private async Task<(IReadOnlyList<DraftPart?>? Parts, UnansweredReason? Failure)> WriteWithinAsync(
        IReadOnlyList<Verdict> verdicts, ReplyStyle style, int? room, Allowance allowance, TraceRecorder trace, CancellationToken deadline,
        CancellationToken cancellationToken)
    {
        var prompt = new ModelPrompt(verdicts, style, room, model);
        Trace(prompt, trace);
        if (prompt.Labels.Count == 0)
        {
            return (null, UnansweredReason.ModelUnavailable);
        }

        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var response = await model.AskAsync(prompt.Messages, prompt.Options, allowance, trace, deadline, cancellationToken).ConfigureAwait(false);
            if (response.FinishReason == ChatFinishReason.ContentFilter)
            {
                return (null, UnansweredReason.ModelRefused);
            }

            var faults = new List<string>();
            var reply = verdicts.Aggregate(response.Text, static (text, verdict) => verdict.Question.Redacted.PutBack(text));
            var parts = Read(reply, verdicts, prompt, style, faults);
            if (Length(parts) > room)
            {
                faults.Add("verify.channel.length");
            }

            if (faults.Count == 0)
            {
                return (parts, null);
            }

            foreach (var fault in faults.Distinct(StringComparer.Ordinal))
            {
                trace.Add(fault, ("attempt", attempt.ToString(CultureInfo.InvariantCulture)));
            }

            prompt.Repair(response.Text, faults.Distinct(StringComparer.Ordinal));
        }

        return (null, UnansweredReason.Unsupported);
    }

    private static void Trace(ModelPrompt prompt, TraceRecorder trace)
    {
        var evidence = prompt.Evidence;
        trace.Add(
            evidence.Dropped > 0 || evidence.IsTrimmed ? "write.model.evidence.trimmed" : "write.model.evidence",
            ("passages", TraceValues.Number(prompt.Labels.Count)),
            ("dropped", TraceValues.Number(evidence.Dropped)),
            ("room", TraceValues.Number(prompt.EvidenceRoom)));
    }

    private static List<DraftPart?> Read(string text, IReadOnlyList<Verdict> verdicts, ModelPrompt prompt, ReplyStyle style, List<string> faults)
    {
        var reply = Parse(text);
        var parts = new List<DraftPart?>();
        if (reply?.Parts is null)
        {
            faults.Add("write.model.malformed");
            return parts;
        }

        for (var i = 0; i < verdicts.Count; i++)
        {
            var part = reply.Parts.FirstOrDefault(part => part?.Question == i + 1);
            if (part is null)
            {
                faults.Add("write.model.part.missing");
            }
            else if (string.IsNullOrWhiteSpace(part.Text))
            {
                parts.Add(null);
            }
            else
            {
                parts.Add(Draft(part, verdicts[i], prompt, style, faults));
            }
        }

        return parts;
    }

    private static DraftPart? Draft(ModelReplyPart part, Verdict verdict, ModelPrompt prompt, ReplyStyle style, List<string> faults)
    {
        var labels = part.Citations ?? [];
        if (labels.Count == 0)
        {
            faults.Add("verify.citation.missing");
            return null;
        }

        if (labels.Any(label => label is null || !prompt.Labels.ContainsKey(label)))
        {
            faults.Add("verify.citation.unknown");
            return null;
        }

        var text = PlainForm.Visible(part.Text!).Trim();
        if (text.Length > MaxText)
        {
            faults.Add("write.model.tooLong");
            return null;
        }

        if (prompt.IsEchoedIn(text))
        {
            faults.Add("verify.prompt.echoed");
            return null;
        }

        var supports = labels.Distinct(StringComparer.Ordinal).Select(label => prompt.Labels[label]).ToList();
        var citations = supports.Select(support => DraftPart.Cite(support, Quotation.Of(text, support))).ToList();
        var draft = new DraftPart(verdict, text, citations, supports) { IsExtractive = false };
        faults.AddRange(DraftVerifier.Check(draft, style));
        return draft;
    }

    private static int Length(List<DraftPart?> parts) => ReplyComposer.Join(parts.OfType<DraftPart>().Select(static part => part.Text)).Length;

    private static ModelReply? Parse(string text)
    {
        try
        {
            return ReplyJson.In(text) is { Length: > 0 } json ? JsonSerializer.Deserialize(json, WritingJson.Default.ModelReply) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
