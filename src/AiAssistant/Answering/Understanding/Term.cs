namespace AiAssistant.Answering.Understanding;

/// <summary>A word of a question that says what is asked.</summary>
/// <param name="Text">The folded word.</param>
/// <param name="Weight">How much it says: models and numbers most, words of buying in general least.</param>
/// <param name="IsExplained">Whether a concept stands for it, so that it need not be found as a word.</param>
internal readonly record struct Term(string Text, double Weight, bool IsExplained)
{
    /// <summary>The word that was meant, where it is misspelt.</summary>
    public string Meant { get => field ?? Text; init; }

    /// <summary>The things that the word stands for: one that speaks of any of them has the word, whatever it calls it.</summary>
    public IReadOnlyList<string> Things { get => field ?? []; init; }
}
