using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Gating;

/// <summary>How much of a question's words stand in a text.</summary>
/// <param name="Share">The weighted share, 0 to 1; 0 when there are no words to find.</param>
/// <param name="Found">The weight of what was found.</param>
/// <param name="Missing">The weight of what was not.</param>
internal readonly record struct Coverage(double Share, double Found, double Missing)
{
    /// <summary>Looks a question's words up.</summary>
    /// <param name="terms">The words.</param>
    /// <param name="endings">The endings of the text's language.</param>
    /// <param name="texts">Where to look, with what a word found there counts.</param>
    public static Coverage Of(IEnumerable<Term> terms, IReadOnlySet<string>? endings, params ReadOnlySpan<(WordIndex Words, double Worth)> texts)
    {
        double found = 0, missing = 0;
        foreach (var term in terms)
        {
            var best = 0.0;
            foreach (var (words, worth) in texts)
            {
                best = Math.Max(best, worth * words.Likeness(term.Text, endings));
            }

            found += term.Weight * best;
            missing += term.Weight * (1 - best);
        }

        return new Coverage(found + missing > 0 ? found / (found + missing) : 0, found, missing);
    }
}
