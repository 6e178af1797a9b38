using Spectre.Console.Rendering;

namespace ConsoleHost.Terminal;

/// <summary>What a list of choices shows at one moment.</summary>
/// <param name="Title">The question, or where the person is: plain text.</param>
/// <param name="Choices">The choices; at least one.</param>
internal sealed record ChoiceView<T>(string Title, IReadOnlyList<Choice<T>> Choices)
{
    /// <summary>What stands above; null for nothing.</summary>
    public IRenderable? Header { get; init; }

    /// <summary>The names of the columns, that of the labels first; empty (the default) for a list without columns.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>What stands below; null for nothing.</summary>
    public IRenderable? Footer { get; init; }
}
