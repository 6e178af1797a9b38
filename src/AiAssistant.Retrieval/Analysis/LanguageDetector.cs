using System.Text;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>Tells the language of a text from its function words, letters and frequent letter groups. Built for a few words typed by a customer, diacritics left out or not.</summary>
/// <remarks>Knows pl, en, fr, de, cs, sk, hu and uk. The same text gives the same language. Thread-safe.</remarks>
public static class LanguageDetector
{
    // Beyond this a language is as clear as it gets, and the work stays bounded.
    private const int MaxLength = 4_000;
    private const double WordWeight = 2.0;
    private const double LetterWeight = 1.5;
    private const double GroupWeight = 0.35;

    // Below it, there is next to nothing to go by; chosen so that one function word, or one letter and two letter groups, are enough.
    private const double MinScore = 1.5;
    private const double MinRatio = 1.15;

    /// <summary>Detects the language.</summary>
    /// <param name="text">The text; only its first 4,000 characters are read.</param>
    /// <returns>A two-letter code, or null when unsure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string? Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scores = new double[LanguageProfiles.All.Count];
        foreach (var word in Words(text))
        {
            var padded = $" {word} ";
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += Score(LanguageProfiles.All[i], word, padded);
            }
        }

        return Best(scores);
    }

    private static double Score(LanguageProfile profile, string word, string padded)
    {
        var score = 0.0;
        if (profile.Words.TryGetValue(word, out var share))
        {
            score += WordWeight * share;
        }

        foreach (var letter in word)
        {
            if (profile.Letters.TryGetValue(letter, out var letterShare))
            {
                score += LetterWeight * letterShare;
            }
        }

        foreach (var group in profile.Groups)
        {
            if (padded.Contains(group, StringComparison.Ordinal))
            {
                score += GroupWeight;
            }
        }

        return score;
    }

    private static string? Best(double[] scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        var second = scores.Where((_, i) => i != best).Max();
        return scores[best] >= MinScore && scores[best] >= second * MinRatio ? LanguageProfiles.All[best].Code : null;
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        var bounded = text.Length > MaxLength ? text[..MaxLength] : text;
        foreach (var rune in Composed(bounded).EnumerateRunes())
        {
            if (Rune.IsLetter(rune) && word.Length < 40)
            {
                word.Append(Rune.ToLowerInvariant(rune).ToString());
                continue;
            }

            if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    // A text with a broken surrogate cannot be normalised; it is read as it is.
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
