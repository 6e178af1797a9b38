using System.Globalization;

namespace AiAssistant.Retrieval.Analysis;

/// <summary>
/// How often groups of letters and words stand in each language, read from <c>Profiles/LANG.txt</c>: sections by bits (the negative binary logarithm of the
/// share), groups in <c>[12.5]</c>, words in <c>[word 9]</c>. Immutable.
/// </summary>
internal sealed class LanguageProfiles
{
    private const string Folder = "Profiles.";
    private const string WordSection = "word ";

    // What is not in a profile is as rare as this: the rarest that profiles hold.
    private const float RarestWord = 16;

    // Longer groups say more and are less often counted twice; a single letter tells where a language does not have it. Chosen on a fifth of the lines that the
    // profiles come from, kept out of them, and on messages to shops.
    private const float WordWeight = 1.2f;
    private static readonly float[] Rarest = [0, 16, 14, 15.5f, 16.5f];
    private static readonly float[] Weights = [0, 0.5f, 0.3f, 0.5f, 0.6f];
    private static readonly string[] Own = ["cs", "de", "en", "fr", "hu", "pl", "sk", "uk"];
    private static readonly Lazy<LanguageProfiles> Loaded = new(static () => new LanguageProfiles());

    private readonly LetterGroupTable _groups;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Row i of the two tables is in _gains from _starts[i] on.
    private readonly int[] _starts;
    private readonly (byte Language, float Bits)[] _gains;

    private LanguageProfiles()
    {
        var assembly = typeof(LanguageProfiles).Assembly;
        var others = assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(static name => name[Folder.Length..])
            .Except(Own, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Codes = [.. Own, .. others];
        var groups = new Dictionary<ulong, int>();
        var rows = new List<(int Row, byte Language, float Bits)>();
        for (var i = 0; i < Codes.Count; i++)
        {
            using var stream = assembly.GetManifestResourceStream(Folder + Codes[i]) ?? throw new InvalidOperationException($"The assembly lacks the profile '{Codes[i]}'.");
            using var reader = new StreamReader(stream);
            Read(reader, (byte)i, groups, rows);
        }

        _groups = new LetterGroupTable(groups);
        _starts = new int[groups.Count + _words.Dictionary.Count + 1];
        foreach (var (row, _, _) in rows)
        {
            _starts[row + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        _gains = [.. rows.OrderBy(static row => row.Row).Select(static row => (row.Language, row.Bits))];
    }

    /// <summary>The profiles that ship with the package, read once.</summary>
    public static LanguageProfiles Shared => Loaded.Value;

    /// <summary>The languages' codes: first those that are told, then those that are told apart from them.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>How many languages are told.</summary>
    public static int Known => Own.Length;

    /// <summary>How many languages are compared.</summary>
    public int Count => Codes.Count;

    /// <summary>Adds what a word says.</summary>
    /// <param name="word">The word with its edges.</param>
    /// <param name="bits">What each language gains over not knowing the word's groups at all.</param>
    /// <returns>Whether any group is known.</returns>
    public bool Add(ReadOnlySpan<char> word, Span<float> bits)
    {
        var isKnown = _words.TryGetValue(word[1..^1], out var row) && Add(row, bits);
        for (var length = 1; length <= LetterGroup.MaxLength; length++)
        {
            for (var at = 0; at + length <= word.Length; at++)
            {
                isKnown |= _groups.Find(LetterGroup.Pack(word.Slice(at, length))) is >= 0 and var known && Add(known, bits);
            }
        }

        return isKnown;
    }

    private bool Add(int row, Span<float> bits)
    {
        foreach (var (language, gain) in _gains.AsSpan(_starts[row].._starts[row + 1]))
        {
            bits[language] += gain;
        }

        return true;
    }

    private void Read(StreamReader reader, byte language, Dictionary<ulong, int> groups, List<(int Row, byte Language, float Bits)> rows)
    {
        var isWord = false;
        var bits = 0f;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                isWord = line.AsSpan(1).StartsWith(WordSection, StringComparison.Ordinal);
                bits = float.Parse(line.AsSpan(isWord ? WordSection.Length + 1 : 1)[..^1], CultureInfo.InvariantCulture);
                continue;
            }

            foreach (var part in line.StartsWith('#') ? default : line.AsSpan().Split(' '))
            {
                if (line.AsSpan()[part] is { Length: > 0 } item && Gain(item, isWord, bits) is > 0 and var gain)
                {
                    rows.Add((isWord ? WordRow(item, groups.Count) : GroupRow(item, groups), language, gain));
                }
            }
        }
    }

    private static float Gain(ReadOnlySpan<char> item, bool isWord, float bits) =>
        isWord ? WordWeight * (RarestWord - bits) : Weights[item.Length] * (Rarest[item.Length] - bits);

    private int WordRow(ReadOnlySpan<char> word, int groups) =>
        _words.TryGetValue(word, out var row) ? row : _words.Dictionary[word.ToString()] = groups + _words.Dictionary.Count;

    private int GroupRow(ReadOnlySpan<char> group, Dictionary<ulong, int> groups)
    {
        var packed = LetterGroup.Pack(group);
        return groups.TryGetValue(packed, out var row) ? row : groups[packed] = groups.Count + _words.Dictionary.Count;
    }
}
