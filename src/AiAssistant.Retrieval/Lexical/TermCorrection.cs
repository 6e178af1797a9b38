namespace AiAssistant.Retrieval.Lexical;

/// <summary>Finds for the question's words that no index knows those that they may stand for. Used again for the next question.</summary>
internal sealed class TermCorrection
{
    // A question of hundreds of unknown words is none.
    private const int MostCorrected = 16;

    private readonly SpellingCandidates _candidates = new();
    private readonly int[] _corrected = new int[MostCorrected * SpellingCandidates.MostChosen];
    private readonly int[] _unknown = new int[MostCorrected];
    private readonly int[] _counts = new int[MostCorrected];

    /// <summary>How many words of the question are corrected.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a word that is corrected.</summary>
    public int Unknown(int correction) => _unknown[correction];

    /// <summary>The numbers of the terms that stand in for it.</summary>
    public ReadOnlySpan<int> Known(int correction) => _corrected.AsSpan(correction * SpellingCandidates.MostChosen, _counts[correction]);

    /// <summary>Corrects nothing.</summary>
    public void Clear() => Count = 0;

    /// <summary>Corrects a word, and adds the terms that stand in for it to the question.</summary>
    public void Correct(QuestionTerms question, int unknown, IReadOnlyList<(int Version, LexicalIndex Index)> indexes)
    {
        if (Count == MostCorrected || !Spelling.IsWord(question[unknown]))
        {
            return;
        }

        _candidates.Clear();
        for (var i = 0; i < indexes.Count; i++)
        {
            indexes[i].Index.Spellings?.Find(question[unknown], i, _candidates);
        }

        var chosen = _candidates.Choose();
        if (chosen.IsEmpty)
        {
            return;
        }

        var place = Count * SpellingCandidates.MostChosen;
        foreach (var candidate in chosen)
        {
            _corrected[place++] = question.Add(_candidates[candidate]);
        }

        _unknown[Count] = unknown;
        _counts[Count++] = chosen.Length;
    }
}
