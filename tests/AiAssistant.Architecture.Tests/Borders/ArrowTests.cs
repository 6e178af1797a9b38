namespace AiAssistant.Architecture.Tests.Borders;

/// <summary>
/// The arrows within AiAssistant: Runs → Workflows, Runs → Answering → Resources ← Learning; Texts stand alone. Only types of that assembly count:
/// the records of Abstractions, whose namespaces have the same names, are everyone's.
/// </summary>
public sealed class ArrowTests
{
    public static TheoryData<string, string> Forbidden => new()
    {
        { "Workflows", "Runs" },
        { "Workflows", "Answering" },
        { "Workflows", "Learning" },
        { "Learning", "Answering" },
        { "Learning", "Runs" },
        { "Learning", "Workflows" },
        { "Answering", "Learning" },
        { "Answering", "Runs" },
        { "Answering", "Workflows" },
        { "Resources", "Answering" },
        { "Resources", "Learning" },
        { "Resources", "Runs" },
        { "Resources", "Workflows" },
        { "Runs", "Learning" },
        { "Texts", "Answering" },
        { "Texts", "Learning" },
        { "Texts", "Resources" },
        { "Texts", "Runs" },
        { "Texts", "Workflows" },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void Types_OfOneStep_DoNotUseTheOther(string from, string to)
    {
        var uses = TypeUses.Between(typeof(AiAssistantOptions).Assembly, $"AiAssistant.{from}", $"AiAssistant.{to}");

        Assert.Empty(uses);
    }

    [Fact]
    public void Between_StepsThatAreJoined_FindsTheUses()
    {
        var uses = TypeUses.Between(typeof(AiAssistantOptions).Assembly, "AiAssistant.Runs", "AiAssistant.Workflows");

        Assert.NotEmpty(uses);
    }

    [Fact]
    public void Between_UseWithinAMethodAlone_IsFound()
    {
        var uses = TypeUses.Between(typeof(ArrowTests).Assembly, "AiAssistant.Architecture.Tests.Borders", "AiAssistant.Architecture.Tests");

        Assert.Contains($"{typeof(AssemblyReferences).Namespace}.{nameof(BorderTests)} uses {typeof(Repository).FullName}", uses);
    }
}
