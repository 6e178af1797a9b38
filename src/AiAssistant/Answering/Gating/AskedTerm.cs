using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Gating;

/// <summary>A word of a question with what it says.</summary>
/// <param name="Term">The word.</param>
/// <param name="Bits">What it says; a word that a concept stands for says little beside it.</param>
/// <param name="IsName">Whether it is written like a name, or holds a digit.</param>
internal readonly record struct AskedTerm(Term Term, double Bits, bool IsName)
{
    private const double ExplainedWorth = 0.5;

    /// <summary>The words of a question.</summary>
    public static AskedTerm[] Of(Question question)
    {
        var background = Background.Of(question.Language);
        var capitals = question.Language != "de";
        var names = question.Words.Where(word => word.HasDigit || (capitals && AnswerKindReader.IsName(question.Text, word)))
            .Select(static word => word.Text).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. question.Terms.Select(term => new AskedTerm(
                term, background.Bits(term.Meant) * (term.IsExplained ? ExplainedWorth : 1), names.Contains(term.Text))),
        ];
    }
}
