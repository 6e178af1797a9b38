using System.Globalization;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Testing.Conformance;

/// <summary>Resources that cases write.</summary>
internal static class SampleResources
{
    public static Resource Plain(string id, string? name = null, TenantId? tenant = null) => new()
    {
        Id = new ResourceId(tenant ?? SampleValues.Anna, id),
        Name = name ?? $"Resource {id}",
        Content = new KnowledgeBaseContent(),
        CreatedAt = SampleValues.Start,
    };

    /// <summary>No property has its default value.</summary>
    public static Resource Full(ResourceContent content)
    {
        var id = new ResourceId(SampleValues.Anna, "Full-1");
        return new Resource
        {
            Id = id,
            Name = SampleValues.Unicode.Trim(),
            Content = content,
            Status = ResourceStatus.Failed,
            Cause = LearningCause.Refresh,
            Failure = new Finding("feed.truncated", "My feed", SampleValues.Unicode) { Severity = FindingSeverity.Warning, Place = "item 17" },
            Fault = new LearningFault(SampleValues.Start.AddMinutes(2), 3, "feed.truncated", "IOException", "download", "feed", SampleValues.Unicode),
            Warnings = [new Finding("one"), new Finding("two", "a", "") { Severity = FindingSeverity.Warning }],
            Progress = new LearningProgress(LearningStage.Probing, 5, 1_000_000),
            Report = new LearningReport(1, 2, 3, 4, 5) { SkippedOffers = [new Finding("offer.title.missing") { Place = "line 4" }] },
            Published = new PublishedVersion(new ResourceVersion(id, 7), 41, SampleValues.Start.AddHours(1), new EmbeddingIdentity("model", "2", 256, "ab12")),
            Lease = new Lease("worker-1", SampleValues.Start.AddMinutes(5), 3, SampleValues.Start.AddMinutes(1), long.MaxValue),
            CreatedAt = SampleValues.Start,
            RefreshedAt = SampleValues.Start.AddDays(-1),
            DeletedAt = SampleValues.Start.AddMilliseconds(123),
            Revision = 99,
        };
    }

    public static KnowledgeBaseContent FullKnowledgeBase() => new()
    {
        Answers = Enum.GetValues<PredefinedQuestion>().ToDictionary(question => question, question => $"{question}: {SampleValues.Unicode}"),
        CustomQuestions = Questions(3),
        Language = "pl",
    };

    public static OffersContent Offers() => new(new AccountRef("allegro", $"account {SampleValues.Unicode}"));

    public static IReadOnlyList<CustomQuestion> Questions(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture))
            .Select(i => new CustomQuestion($"q{i}", $"Question {i}? {SampleValues.Unicode}", $"Answer {i}. {SampleValues.Unicode}")),
    ];
}
