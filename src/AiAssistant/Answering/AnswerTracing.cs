using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;
using AiAssistant.Answering.Writing;
using AiAssistant.Resources;

namespace AiAssistant.Answering;

/// <summary>What the trace tells of understanding and of the gate.</summary>
internal static class AnswerTracing
{
    /// <summary>Each question as it was read.</summary>
    public static void Understood(Understood understood, TraceRecorder trace)
    {
        for (var i = 0; i < understood.Questions.Count; i++)
        {
            var question = understood.Questions[i];
            trace.Add(
                "understand.question",
                ("question", TraceValues.Number(i + 1)),
                ("text", question.Redacted.Text),
                ("language", question.Language ?? ""),
                ("topics", string.Join(' ', question.Concepts.Topics)),
                ("qualifiers", string.Join(' ', question.Concepts.Qualifiers)),
                ("things", string.Join(' ', question.Concepts.Things)),
                ("others", string.Join(' ', question.Concepts.Others)),
                ("narrative", question.IsNarrative ? "yes" : "no"));
        }
    }

    /// <summary>What the seller asked for beyond the defaults: it explains a reply that looks unlike what was taught.</summary>
    public static void Style(ReplyStyle style, Understood understood, TraceRecorder trace)
    {
        if (understood.CustomerLanguage is { } customer && !Languages.IsSame(customer, style.Language))
        {
            trace.Add("understand.language.notOffered", ("customer", customer), ("reply", style.Language));
        }

        if (style.Tone != Tone.Neutral)
        {
            trace.Add("understand.tone", ("tone", style.Tone.ToString()));
        }

        if (style.Length != AnswerLength.Normal)
        {
            trace.Add("understand.length", ("length", style.Length.ToString()));
        }

        if (style.IsRestricted)
        {
            var channel = style.Channel;
            trace.Add(
                "understand.channel",
                ("maxLength", channel.MaxLength is { } limit ? TraceValues.Number(limit) : ""),
                ("links", channel.ForbidLinks ? "forbidden" : "allowed"),
                ("contactDetails", channel.ForbidContactDetails ? "forbidden" : "allowed"));
        }
    }

    /// <summary>What the gate decided for a question, and by what.</summary>
    public static void Judged(TraceRecorder trace, int index, AnswerCaution caution, Verdict verdict)
    {
        var code = verdict.Kind switch
        {
            OutcomeKind.Answered => "gate.passed",
            OutcomeKind.Asked => "gate.asked",
            _ => "gate.refused",
        };
        trace.Add(
            code,
            ("question", TraceValues.Number(index + 1)),
            ("probability", TraceValues.Number(verdict.Probability)),
            ("caution", caution.ToString()),
            ("threshold", TraceValues.Number(GateWeights.Shared.Entries[caution])),
            ("offerThreshold", TraceValues.Number(OfferWeights.Shared.Thresholds[caution])),
            ("topics", string.Join(' ', verdict.Question.Concepts.Topics)),
            ("passages", string.Join(' ', Looked(verdict).Select(static support => support.Candidate.Passage.Id))),
            ("sources", string.Join('\n', Looked(verdict).Select(static support => support.Candidate.Passage.Source).Distinct(StringComparer.Ordinal))),
            ("offers", string.Join(' ', verdict.Offers)),
            ("features", verdict.Entries.Count > 0 ? verdict.Entries[0].Features.ToString() : ""),
            ("reason", verdict.Reason?.Code ?? ""));
    }

    // What answers, or else what came nearest.
    private static IEnumerable<Support> Looked(Verdict verdict) =>
        verdict.Supports.Count > 0 ? verdict.Supports : verdict.Nearest is { } nearest ? [nearest] : [];
}
