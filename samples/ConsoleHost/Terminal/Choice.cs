using Spectre.Console.Rendering;

namespace ConsoleHost.Terminal;

/// <summary>One line of a list to choose from.</summary>
/// <param name="Label">What is shown: plain text, it may come from outside.</param>
/// <param name="Value">What it stands for.</param>
internal sealed record Choice<T>(string Label, T Value)
{
    /// <summary>What stands beside the label, under the columns of the list; default empty.</summary>
    public IReadOnlyList<IRenderable> Cells { get; init; } = [];
}
