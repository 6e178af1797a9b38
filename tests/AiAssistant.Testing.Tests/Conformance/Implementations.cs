using AiAssistant.InMemory;
using AiAssistant.Offers.Feeds;
using AiAssistant.Retrieval;
using AiAssistant.Testing.Conformance;
using AiAssistant.Tickets;
using ConsoleHost.Desk;

namespace AiAssistant.Testing.Tests.Conformance;

/// <summary>Every implementation of a seam that we ship or show.</summary>
internal static class Implementations
{
    public static IReadOnlyList<Implementation> All { get; } =
    [
        new(nameof(InMemoryResourceStore), typeof(ResourceStoreConformance), ResourceStoreConformance.Cases(() => new InMemoryResourceStore())),
        new(nameof(InMemoryPassageIndex), typeof(PassageIndexConformance), PassageIndexConformance.Cases(() => new InMemoryPassageIndex())),
        new(nameof(InMemoryPassageIndex), typeof(RetrieverConformance), RetrieverConformance.Cases(Fixtures.Retriever)),
        new(nameof(FilePassageIndex), typeof(PassageIndexConformance), PassageIndexConformance.Cases(Fixtures.FileIndex)),
        new(nameof(InMemoryRunJournal), typeof(RunJournalConformance), RunJournalConformance.Cases(() => new InMemoryRunJournal())),
        new(nameof(InMemoryWorkflowStore), typeof(WorkflowStoreConformance), WorkflowStoreConformance.Cases(() => new InMemoryWorkflowStore())),
        new(nameof(InMemorySettingsStore), typeof(SettingsStoreConformance), SettingsStoreConformance.Cases(() => new InMemorySettingsStore())),
        new(nameof(InMemoryLearningCache), typeof(LearningCacheConformance), LearningCacheConformance.Cases(() => new InMemoryLearningCache())),
        new(nameof(StrictLearningCache), typeof(LearningCacheConformance), LearningCacheConformance.Cases(() => new StrictLearningCache())),
        new(nameof(InMemoryUsageStore), typeof(UsageStoreConformance), UsageStoreConformance.Cases(() => new InMemoryUsageStore(TimeProvider.System))),
        new(nameof(InMemoryQuestionLog), typeof(QuestionLogConformance), QuestionLogConformance.Cases(() => new InMemoryQuestionLog())),
        new(nameof(ScriptedOfferProvider), typeof(OfferProviderConformance), OfferProviderConformance.Cases(Fixtures.Scripted)),
        new(nameof(FeedOfferProvider), typeof(OfferProviderConformance), OfferProviderConformance.Cases(Fixtures.Feed)),
        new(nameof(RecordingNotifier), typeof(NotifierConformance), NotifierConformance.Cases(Fixtures.Notifier)),
        new(nameof(ConsoleDesk), typeof(TicketDeskConformance), TicketDeskConformance.Cases(Fixtures.ConsoleDesk)),
        .. Enumerable.Range(0, 8).Select(bits => (DeskCapabilities)bits).Select(capabilities => new Implementation(
            $"{nameof(FakeTicketDesk)} ({capabilities})", typeof(TicketDeskConformance), TicketDeskConformance.Cases(Fixtures.FakeDesk(capabilities)))),
    ];
}
