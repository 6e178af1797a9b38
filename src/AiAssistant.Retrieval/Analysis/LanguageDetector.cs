using System.Text;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// Tells the language of a text from its groups of one to four letters and its frequent words: naive Bayes over profiles that ship with the package. Built for
/// a few words typed by a customer, diacritics left out or not.
/// </summary>
/// <remarks>
/// Knows pl, en, fr, de, cs, sk, hu and uk. Profiles of neighbouring languages are compared too, so that Spanish or Russian is not taken for the nearest one of
/// these. The same text gives the same language. Thread-safe; allocates nothing after the first calls but for text with decomposed letters.
/// </remarks>
public static class LanguageDetector
{
    // Beyond this a language is as clear as it gets, and the work stays bounded.
    private const int MaxLength = 4_000;
    private const int MaxWord = 40;

    // One word says at most so much: a name repeats the habits of another language in all its letters.
    private const float MaxWordBits = 20;

    // By how much the best one leads, in bits. Groups of letters overlap, so that they are counted more than once.
    private const float MinLead = 1.65f;

    // What the languages of a shop are ahead of others: about as much as one short word tells.
    private const float LikelyBits = 6;

    private const char LastBeforeMarks = '\u02ff';

    /// <summary>Detects the language.</summary>
    /// <param name="text">The text; only its first 4,000 characters are read.</param>
    /// <returns>A two-letter code, or null when unsure or none of the languages above.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string? Detect(string text) => Detect(text, []);

    /// <summary>Detects the language where some are likelier than others, such as those in which a shop answers.</summary>
    /// <param name="text">The text; only its first 4,000 characters are read.</param>
    /// <param name="likely">Codes of languages, two letters or with a region; unknown ones are ignored. They win what is undecided, not what is plain.</param>
    /// <returns>A two-letter code, or null when unsure or none of the languages above; null for a text without letters, whatever is likely.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string? Detect(string text, IReadOnlyList<string> likely)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(likely);
        var profiles = LanguageProfiles.Shared;
        Span<float> bits = stackalloc float[profiles.Count];
        Span<float> wordBits = stackalloc float[profiles.Count];
        Span<char> letters = stackalloc char[MaxWord + 2];
        var words = new LetterWords(Composed(text.AsSpan(0, Math.Min(text.Length, MaxLength))));
        var isKnown = false;
        while (words.Read(letters) is var length and > 0)
        {
            wordBits.Clear();
            isKnown |= profiles.Add(letters[..length], wordBits);
            AddBounded(wordBits, bits);
        }

        return isKnown ? Best(profiles, bits, likely) : null;
    }

    private static void AddBounded(ReadOnlySpan<float> word, Span<float> sum)
    {
        var least = float.MinValue;
        foreach (var bits in word)
        {
            least = Math.Max(least, bits - MaxWordBits);
        }

        for (var i = 0; i < word.Length; i++)
        {
            sum[i] += Math.Max(word[i], least);
        }
    }

    private static string? Best(LanguageProfiles profiles, Span<float> bits, IReadOnlyList<string> likely)
    {
        for (var i = 0; i < LanguageProfiles.Known; i++)
        {
            for (var j = 0; j < likely.Count; j++)
            {
                var code = likely[j];
                if (code is { Length: >= 2 } && code.AsSpan(0, 2).Equals(profiles.Codes[i], StringComparison.OrdinalIgnoreCase))
                {
                    bits[i] += LikelyBits;
                    break;
                }
            }
        }

        int best = 0, second = -1;
        for (var i = 1; i < bits.Length; i++)
        {
            if (bits[i] > bits[best])
            {
                second = best;
                best = i;
            }
            else if (second < 0 || bits[i] > bits[second])
            {
                second = i;
            }
        }

        return best < LanguageProfiles.Known && bits[best] - bits[second] >= MinLead ? profiles.Codes[best] : null;
    }

    // Most texts are composed as they come. One with a broken surrogate cannot be normalised; it is read as it is.
    private static ReadOnlySpan<char> Composed(ReadOnlySpan<char> text)
    {
        // Below the combining marks no character has another form (Unicode Standard Annex 15, quick check of NFC); asking the system allocates.
        if (!text.ContainsAnyExceptInRange('\0', LastBeforeMarks))
        {
            return text;
        }

        try
        {
            return text.IsNormalized(NormalizationForm.FormC) ? text : text.ToString().Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
