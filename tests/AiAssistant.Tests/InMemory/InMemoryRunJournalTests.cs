using AiAssistant.InMemory;
using AiAssistant.Runs;

namespace AiAssistant.Tests.InMemory;

public sealed class InMemoryRunJournalTests : RunJournalContract
{
    protected override IRunJournal Create() => new InMemoryRunJournal();
}
