using System.Text.RegularExpressions;
using AiAssistant.Answering.Language;
using Microsoft.Extensions.AI;

namespace AiAssistant.Evaluation.Injection;

/// <summary>A prompt as a model sees it: instructions, and pieces of data between fences.</summary>
internal sealed class PromptView
{
    private const RegexOptions Flags = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private static readonly Regex Opening = new(@"^\W{1,4}(?<mark>\w+) (?<kind>evidence|question) (?<label>\w+)\W{1,4}$", Flags);
    private readonly Dictionary<string, string> _evidence = new(StringComparer.Ordinal);
    private readonly List<string> _questions = [];

    /// <summary>Reads a prompt.</summary>
    public PromptView(IEnumerable<ChatMessage> messages)
    {
        var all = messages.ToList();
        Instructions = string.Join('\n', all.Where(static message => message.Role == ChatRole.System).Select(static message => message.Text));
        Data = string.Join('\n', all.Where(static message => message.Role != ChatRole.System).Select(static message => message.Text));
        Read(Data.Split('\n').Select(static line => line.TrimEnd('\r')).ToList());
    }

    /// <summary>The library's own rules.</summary>
    public string Instructions { get; }

    /// <summary>Everything else.</summary>
    public string Data { get; }

    /// <summary>The mark of the fence; empty when there is none.</summary>
    public string Mark { get; private set; } = "";

    /// <summary>The evidence by label.</summary>
    public IReadOnlyDictionary<string, string> Evidence => _evidence;

    /// <summary>The questions in order.</summary>
    public IReadOnlyList<string> Questions => _questions;

    /// <summary>The label of the evidence that shares most words with a question.</summary>
    public string LabelFor(string question)
    {
        var asked = Words(question);
        return Evidence.MaxBy(pair => Words(pair.Value).Count(asked.Contains)).Key;
    }

    /// <summary>Whether a model can read a text here: three of its words in a row, or all of a shorter one.</summary>
    public bool Shows(string text)
    {
        var words = WordSplitter.Split(text).Select(static word => word.Text).ToList();
        var seen = $" {string.Join(' ', WordSplitter.Split(Data).Select(static word => word.Text))} ";
        var run = Math.Min(3, words.Count);
        return run == 0
            ? Data.Contains(text, StringComparison.Ordinal)
            : Enumerable.Range(0, words.Count - run + 1).Any(i => seen.Contains($" {string.Join(' ', words.Skip(i).Take(run))} ", StringComparison.Ordinal));
    }

    private static HashSet<string> Words(string text) => WordSplitter.Split(text).Select(static word => word.Text).ToHashSet(StringComparer.Ordinal);

    private void Read(List<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Opening.Match(lines[i]) is not { Success: true } opening || (Mark.Length > 0 && opening.Groups["mark"].Value != Mark))
            {
                continue;
            }

            Mark = opening.Groups["mark"].Value;
            var end = lines.FindIndex(i + 1, line => line.Contains($"{Mark} end", StringComparison.Ordinal));
            end = end < 0 ? lines.Count : end;
            var content = string.Join('\n', lines.GetRange(i + 1, end - i - 1));
            if (opening.Groups["kind"].Value == "evidence")
            {
                _evidence[opening.Groups["label"].Value] = content;
            }
            else
            {
                _questions.Add(content);
            }

            i = end;
        }
    }
}
