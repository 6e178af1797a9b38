namespace AiAssistant.Answering.Language;

/// <summary>What a text is about, in terms that are the same in every language.</summary>
/// <param name="Topics">What can be asked of a shop, such as <c>delivery.time</c>; in the order of their names.</param>
/// <param name="Qualifiers">What narrows it down, such as <c>country.de</c>.</param>
/// <param name="Others">What kind of answer is wanted, attributes of products.</param>
/// <param name="Covered">The places of the words that topics, qualifiers and others explain.</param>
internal sealed record Concepts(IReadOnlySet<string> Topics, IReadOnlySet<string> Qualifiers, IReadOnlySet<string> Others, IReadOnlySet<int> Covered)
{
    /// <summary>Marks that the topics were guessed from a single hint.</summary>
    public const string Guess = "@guess";

    /// <summary>Nothing known.</summary>
    public static Concepts None { get; } = new(new HashSet<string>(), new HashSet<string>(), new HashSet<string>(), new HashSet<int>());

    /// <summary>
    /// What is spoken of, such as <c>thing.locker</c>, and the host's own concepts: words that mean the same, in every language. A thing alone says nothing of
    /// what is asked about it; that both texts speak of it is worth as much as a word that stands in both.
    /// </summary>
    public IReadOnlySet<string> Things { get; init; } = new HashSet<string>();

    /// <summary>The things that the word at each place stands for.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> ThingsAt { get; init; } = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>Whether a concept is there, of whatever kind.</summary>
    public bool Has(string name) => Topics.Contains(name) || Qualifiers.Contains(name) || Others.Contains(name) || Things.Contains(name);

    /// <summary>The same with more things.</summary>
    /// <param name="matches">Where they were found.</param>
    public Concepts With(IReadOnlyCollection<PhraseMatch> matches)
    {
        if (matches.Count == 0)
        {
            return this;
        }

        var things = new SortedSet<string>(Things, StringComparer.Ordinal);
        var places = ThingsAt.ToDictionary(static pair => pair.Key, static pair => pair.Value);
        foreach (var match in matches)
        {
            things.Add(match.Name);
            for (var place = match.Start; place < match.End && match.End - match.Start <= MaxCovered; place++)
            {
                var known = places.GetValueOrDefault(place) ?? [];
                places[place] = known.Contains(match.Name, StringComparer.Ordinal) ? known : [.. known, match.Name];
            }
        }

        return this with { Things = things, ThingsAt = places };
    }

    /// <summary>The longest match whose words the concept explains: a longer phrase has gaps, and what stands in them it does not.</summary>
    public const int MaxCovered = 3;

    /// <summary>The part of a name before its first point.</summary>
    public static string Group(string name)
    {
        var at = name.IndexOf('.', StringComparison.Ordinal);
        return at < 0 ? name : name[..at];
    }

    /// <summary>The part of a name before its first point, as it stands there.</summary>
    public static ReadOnlySpan<char> GroupOf(string name) => name.AsSpan() is var all && all.IndexOf('.') is >= 0 and var at ? all[..at] : name;

    /// <summary>Whether a name is a part of a point and what stands before it: <c>country.de</c> is in <c>country</c>.</summary>
    public static bool IsIn(string name, ReadOnlySpan<char> outer) => name.Length > outer.Length && name[outer.Length] == '.' && name.AsSpan().StartsWith(outer);
}
