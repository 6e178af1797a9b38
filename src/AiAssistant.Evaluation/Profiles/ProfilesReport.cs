namespace AiAssistant.Evaluation.Profiles;

/// <summary>The result of the verb.</summary>
/// <param name="bytes">The size of each file that was written.</param>
internal sealed class ProfilesReport(IReadOnlyDictionary<string, int> bytes)
{
    private const string Other = "other";
    private readonly List<(string Language, bool IsRight, bool IsUnsure)> _cases = [];
    private readonly List<string> _wrong = [];

    /// <summary>The size of each file that was written.</summary>
    public IReadOnlyDictionary<string, int> Bytes => bytes;

    /// <summary>The share of texts of known languages that are told; null when none was checked.</summary>
    public double? Accuracy => Share.Of(_cases, static one => one.Language != Other, static one => one.IsRight);

    /// <summary>The share of these of which no language was told.</summary>
    public double? Unsure => Share.Of(_cases, static one => one.Language != Other, static one => one.IsUnsure);

    /// <summary>The share that is right by file.</summary>
    public IReadOnlyDictionary<string, double> ByLanguage => new SortedDictionary<string, double>(
        _cases.GroupBy(static one => one.Language, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => Share.Of(group, static _ => true, static one => one.IsRight)!.Value),
        StringComparer.Ordinal);

    /// <summary>What was told wrongly, as <c>LANG -&gt; told: text</c>.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>Counts a text.</summary>
    /// <param name="expected">Its language; two joined by a hyphen: either, or unsure.</param>
    /// <param name="text">The text.</param>
    /// <param name="told">What was told.</param>
    public void Add(string expected, string text, string? told)
    {
        var either = expected.Split('-');
        var isRight = told is null ? expected == Other || either.Length > 1 : either.Contains(told, StringComparer.Ordinal);
        _cases.Add((expected, isRight, told is null));
        if (!isRight)
        {
            _wrong.Add($"{expected} -> {told ?? "unsure"}: {text}");
        }
    }
}
