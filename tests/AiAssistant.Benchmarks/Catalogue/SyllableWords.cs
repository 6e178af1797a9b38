using System.Text;

namespace AiAssistant.Benchmarks.Catalogue;

/// <summary>Words put together from syllables: the same number always gives the same word, other numbers mostly others.</summary>
internal static class SyllableWords
{
    private static readonly string[] Syllables =
    [
        "ba", "bel", "car", "da", "den", "dor", "el", "fan", "fi", "gal", "gor", "ha", "hil", "in", "jo", "ka", "kel", "la", "len", "lor", "ma", "mer", "mi", "na",
        "nor", "o", "os", "pel", "qui", "ra", "ren", "ri", "sa", "sil", "sta", "ta", "tor", "u", "va", "vel", "wen", "xa", "yor", "za", "zel",
    ];

    /// <summary>The word of a number.</summary>
    /// <param name="number">The number; small ones give short words.</param>
    /// <param name="atLeast">The fewest syllables.</param>
    public static string Word(ulong number, int atLeast)
    {
        var word = new StringBuilder();
        for (var syllables = 0; syllables < atLeast || number > 0; syllables++)
        {
            word.Append(Syllables[(int)(number % (ulong)Syllables.Length)]);
            number /= (ulong)Syllables.Length;
        }

        return word.ToString();
    }
}
