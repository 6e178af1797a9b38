using AiAssistant.Answering;
using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;
using AiAssistant.Answering.Verifying;
using AiAssistant.Answering.Writing;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Tests.Answering.Verifying;

/// <summary>Verifies what a model wrote to a question from one passage.</summary>
internal static class Drafts
{
    public static IReadOnlyList<string> Faults(string language, string question, string evidence, string draft, string? evidenceLanguage = null)
    {
        var id = new ResourceId(new TenantId("shop"), "book");
        var version = new ResourceVersion(id, 1);
        var resource = new Resource { Id = id, Name = "book", Content = new KnowledgeBaseContent(), Status = ResourceStatus.Success, CreatedAt = DateTimeOffset.UnixEpoch };
        var passage = new Passage { Id = new PassageId(version, 0), Kind = ResourceKind.KnowledgeBase, Source = "q", Title = "Info", Text = evidence, Language = evidenceLanguage ?? language, Fields = [] };
        var support = new Support(new Candidate(new Source(resource, version), passage, 1), AnswerForm.Stored, "q");
        var verdict = new Verdict(Question.Read(question, language), OutcomeKind.Answered, 1) { Supports = [support] };
        return DraftVerifier.Check(new DraftPart(verdict, draft, [DraftPart.Cite(support, Quotation.Of(draft, support))], [support]) { IsExtractive = false }, new ReplyStyle(language));
    }
}
