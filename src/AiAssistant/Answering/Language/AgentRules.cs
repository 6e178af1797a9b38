namespace AiAssistant.Answering.Language;

/// <summary>How the words of a wish for a person stand together, in any language.</summary>
internal sealed class AgentRules
{
    private AgentRules(DataFile file)
    {
        Wishes = [.. file.Lines("wish").Select(AgentRule.Parse)];
        Negatives = [.. file.Lines("not").Select(AgentRule.Parse)];
    }

    /// <summary>The rules, the same for all languages.</summary>
    public static AgentRules Shared { get; } = new(DataFile.Read("agent"));

    /// <summary>What is a wish.</summary>
    public IReadOnlyList<AgentRule> Wishes { get; }

    /// <summary>What takes a wish back that shares words with it.</summary>
    public IReadOnlyList<AgentRule> Negatives { get; }
}
