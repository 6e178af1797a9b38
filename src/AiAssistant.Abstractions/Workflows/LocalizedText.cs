using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace AiAssistant.Workflows;

/// <summary>A message's text, with variants per language. In JSON a bare string, or an object with <c>text</c> and <c>texts</c>.</summary>
/// <param name="Text">The text for every language without a variant of its own.</param>
[JsonConverter(typeof(LocalizedTextJsonConverter))]
public sealed record LocalizedText(string Text)
{
    /// <summary>Variants by two-letter language code; default empty.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The variant for a language, else the text for all.</summary>
    /// <param name="language">A two-letter code; null gives the text for all.</param>
    public string For(string? language) => language is not null && Texts.TryGetValue(language, out var text) ? text : Text;

    /// <summary>Wraps a text that is the same in every language.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator LocalizedText(string text) => new(text);

    /// <summary>Compares by value, the variants one by one.</summary>
    /// <param name="other">The text to compare with.</param>
    public bool Equals(LocalizedText? other) =>
        other is not null && Text == other.Text && Texts.Count == other.Texts.Count
        && Texts.All(pair => other.Texts.TryGetValue(pair.Key, out var text) && text == pair.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Texts.Count);
}
