using System.Collections.ObjectModel;

namespace AiAssistant.Answering.Understanding;

/// <summary>A conversation, read.</summary>
internal sealed record Understood
{
    /// <summary>The customer's new text: all messages since the last reply.</summary>
    public required string Text { get; init; }

    /// <summary>The language to answer in.</summary>
    public required string Language { get; init; }

    /// <summary>The customer's language; null when unknown.</summary>
    public string? CustomerLanguage { get; init; }

    /// <summary>The questions in order.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>The subject and what the customer wrote before: it tells which product is meant.</summary>
    public string Background { get; init; } = "";

    /// <summary>Whether the customer wishes to be answered by a person.</summary>
    public bool WantsAgent { get; init; }

    /// <summary>Whether the last reply was a clarifying question of the assistant: another one on the same topic is not asked.</summary>
    public bool WasAsked { get; init; }

    /// <summary>Whether nobody of the shop has written yet.</summary>
    public bool IsFirstReply { get; init; }

    /// <summary>What of it is hidden from models outside the process.</summary>
    public Redaction Redaction { get; init; }

    /// <summary>What was found to hide, with its kind.</summary>
    public IReadOnlyDictionary<string, string> Hidden { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The length of a message that is too long to be read; null when none is.</summary>
    public int? TooLong { get; init; }
}
