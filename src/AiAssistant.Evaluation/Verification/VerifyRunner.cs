using AiAssistant.Answering;
using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Answering.Verifying;
using AiAssistant.Answering.Writing;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Evaluation.Verification;

/// <summary>Verifies answers as if a chat model had written them from their evidence.</summary>
internal sealed class VerifyRunner(TimeProvider time)
{
    private const string Unknown = "verify.citation.unknown";
    private static readonly ResourceVersion Version = new(new ResourceId(new TenantId("evaluation"), "evidence"), 1);
    private static readonly Resource Resource = new()
    {
        Id = Version.Resource,
        Name = "evidence",
        Content = new KnowledgeBaseContent(),
        Status = ResourceStatus.Success,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    /// <summary>Verifies all answers in order.</summary>
    public IReadOnlyList<VerifiedAnswer> Run(IReadOnlyList<JudgedAnswer> answers, CancellationToken cancellationToken)
    {
        var verified = new List<VerifiedAnswer>(answers.Count);
        foreach (var answer in answers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var started = time.GetTimestamp();
            verified.Add(new VerifiedAnswer(answer, Verify(answer), time.GetElapsedTime(started)));
        }

        return verified;
    }

    private static IReadOnlyList<string> Verify(JudgedAnswer answer)
    {
        var supports = answer.Evidence.Select(static (text, i) => (text.Id, Support: ToSupport(text, i))).DistinctBy(static item => item.Id)
            .ToDictionary(static item => item.Id, static item => item.Support, StringComparer.Ordinal);
        if (answer.Citations.Any(id => !supports.ContainsKey(id)))
        {
            return [Unknown];
        }

        var cited = answer.Citations.Distinct(StringComparer.Ordinal).Select(id => supports[id]).ToList();
        var language = answer.Language ?? LanguageDetector.Detect(answer.Text) ?? "en";
        var verdict = new Verdict(Question.Read("", language), OutcomeKind.Answered, 1) { Supports = cited };
        var citations = cited.Select(support => DraftPart.Cite(support, Quotation.Of(answer.Text, support))).ToList();
        return DraftVerifier.Check(new DraftPart(verdict, answer.Text, citations, cited) { IsExtractive = false }, new ReplyStyle(language));
    }

    private static Answering.Gating.Support ToSupport(EvidenceText text, int place)
    {
        var passage = new Passage
        {
            Id = new PassageId(Version, place),
            Kind = ResourceKind.KnowledgeBase,
            Source = text.Id,
            Title = "",
            Text = text.Text,
            Language = LanguageDetector.Detect(text.Text) ?? "und",
            Fields = [],
        };
        return new Answering.Gating.Support(new Candidate(new Source(Resource, Version), passage, place + 1), AnswerForm.Stored, text.Id);
    }
}
