namespace AiAssistant.Answering.Language;

/// <summary>What a text is about, in terms that are the same in every language.</summary>
/// <param name="Topics">What can be asked of a shop, such as <c>delivery.time</c>; in the order of their names.</param>
/// <param name="Qualifiers">What narrows it down, such as <c>country.de</c>.</param>
/// <param name="Others">Everything else: what kind of answer is wanted, attributes of products.</param>
/// <param name="Covered">The places of the words that these concepts explain.</param>
internal sealed record Concepts(IReadOnlySet<string> Topics, IReadOnlySet<string> Qualifiers, IReadOnlySet<string> Others, IReadOnlySet<int> Covered)
{
    /// <summary>Marks that the topics were guessed from a single hint.</summary>
    public const string Guess = "@guess";

    /// <summary>Nothing known.</summary>
    public static Concepts None { get; } = new(new HashSet<string>(), new HashSet<string>(), new HashSet<string>(), new HashSet<int>());

    /// <summary>Whether a concept is there, of whatever kind.</summary>
    public bool Has(string name) => Topics.Contains(name) || Qualifiers.Contains(name) || Others.Contains(name);

    /// <summary>The part of a name before its first point.</summary>
    public static string Group(string name)
    {
        var at = name.IndexOf('.', StringComparison.Ordinal);
        return at < 0 ? name : name[..at];
    }
}
