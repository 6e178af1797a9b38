using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>
/// Whether the words of an answer come from its evidence. A model may phrase freely, yet not speak of something else: words that tell one thing from another
/// are counted, those that any rewording brings along are not.
/// </summary>
internal static class WordSupport
{
    private const int MinNewWords = 2;
    private const int ManyNewWords = 3;

    /// <summary>Whether each sentence is borne, and the whole by something.</summary>
    /// <param name="answer">The answer's clauses.</param>
    /// <param name="evidence">The clauses of the evidence.</param>
    /// <param name="language">The language of both.</param>
    public static bool Holds(IReadOnlyList<Clause> answer, IReadOnlyList<Clause> evidence, string language)
    {
        var known = new KnownWords(evidence, language);
        int allNew = 0, allBorne = 0, terms = 0;
        var isAnyForeign = false;
        foreach (var sentence in answer.GroupBy(static clause => clause.Sentence))
        {
            int isNew = 0, borne = 0;
            foreach (var clause in sentence)
            {
                var unknown = clause.Keys.Where(key => !known.Bear(key, clause)).ToList();
                var found = clause.Terms.Count(term => !unknown.Contains(term) && known.Bear(term, clause)) + clause.Facts.Count + clause.Names.Count;
                isAnyForeign |= unknown.Count > 0 && found == 0;
                isNew += unknown.Count;
                borne += found;
                terms += clause.Terms.Count;
            }

            // "Closed!" and a password have to stand in the evidence, "Thank you!" may stand in any reply.
            if ((isNew >= MinNewWords && isNew > borne) || (isNew > 0 && borne == 0))
            {
                return false;
            }

            allNew += isNew;
            allBorne += borne;
        }

        // A clause of new words alone is a statement of its own.
        return !(allNew >= MinNewWords && isAnyForeign) && !(allNew >= ManyNewWords && allNew * 2 > allBorne) && (allBorne > 0 || terms < MinNewWords);
    }
}
