using System.Collections.Concurrent;
using System.Globalization;

namespace AiAssistant.Answering.Language;

/// <summary>
/// How much the words of a language say, in bits: how surprised one is to read them. From the files <c>Frequency</c>, which the evaluation tool makes
/// of a list of words by their frequency.
/// </summary>
internal sealed class Background
{
    /// <summary>What a word says that no list has.</summary>
    public const double MostBits = 18;

    private const double NumberBits = 12;
    private const double FormBits = 2;
    private const int Beginning = 6;

    // Read when a text of the language comes.
    private static readonly ConcurrentDictionary<string, Background> Known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte> _bits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte> _byBeginning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> _beginnings;

    private Background(DataFile file)
    {
        for (byte bits = 1; bits < MostBits; bits++)
        {
            foreach (var word in file.Words(bits.ToString(CultureInfo.InvariantCulture)))
            {
                _bits.TryAdd(word, bits);
                if (word.Length >= Beginning)
                {
                    _byBeginning.TryAdd(word[..Beginning], bits);
                }
            }
        }

        _beginnings = _byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words of a language; English ones where it is not known.</summary>
    public static Background Of(string? language) =>
        Known.GetOrAdd((Languages.Find(language) ?? Languages.English).Code, static code => new Background(DataFile.Read($"Frequency.{code}")));

    /// <summary>The words that the list has.</summary>
    public IReadOnlyCollection<string> Words => _bits.Keys;

    /// <summary>What a word says, in bits: about 4 for the commonest, at most <see cref="MostBits"/>.</summary>
    /// <param name="word">A folded word.</param>
    public double Bits(string word)
    {
        if (Word.ContainsDigit(word))
        {
            return NumberBits;
        }

        if (_bits.TryGetValue(word, out var bits))
        {
            return bits;
        }

        // Another form of a common word says little more than the word.
        return word.Length > Beginning && _beginnings.TryGetValue(word.AsSpan(0, Beginning), out bits) ? Math.Min(bits + FormBits, MostBits) : MostBits;
    }
}
