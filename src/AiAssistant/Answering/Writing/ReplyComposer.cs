using AiAssistant.Answering.Gating;

namespace AiAssistant.Answering.Writing;

/// <summary>Joins the parts into one reply.</summary>
internal static class ReplyComposer
{
    /// <summary>The answers in the order of the questions, each once, then what is not known.</summary>
    /// <param name="parts">The parts of the outcome.</param>
    /// <param name="language">The customer's language.</param>
    public static string Answer(IReadOnlyList<OutcomePart> parts, string language)
    {
        var answers = parts.Where(static part => part.Kind == OutcomeKind.Answered).Select(static part => part.Text!);
        var unknown = parts.Where(static part => part.Kind != OutcomeKind.Answered).Select(static part => part.Question).ToList();
        return string.Join("\n\n", answers.Distinct(StringComparer.Ordinal).Concat(unknown.Count > 0 ? [Templates.Unknown(unknown, language)] : []));
    }

    /// <summary>The clarifying question with what may be chosen.</summary>
    public static string Ask(Verdict verdict, string language) =>
        $"{Templates.Fill("ask.offer", language)}\n{string.Join('\n', verdict.Choices.Select(static choice => $"- {choice}"))}";
}
