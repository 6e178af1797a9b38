using System.Security.Cryptography;
using System.Text;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Redacting;

/// <summary>Hides what a redactor finds, for one conversation at a time.</summary>
/// <param name="redactor">Finds what has to be hidden.</param>
/// <param name="newCode">Makes the part of a placeholder that nobody can guess; null: 40 random bits.</param>
internal sealed class CustomerPrivacy(IRedactor redactor, Func<string>? newCode = null)
{
    private const int MaxKind = 16;
    private const int CodeBytes = 5;
    private readonly Func<string> _newCode = newCode ?? (static () => RandomNumberGenerator.GetHexString(CodeBytes * 2));

    /// <summary>A conversation with the questions as they may leave the process.</summary>
    /// <param name="understood">The conversation.</param>
    /// <param name="redaction">What is to be hidden.</param>
    public Understood AddTo(Understood understood, Redaction redaction)
    {
        if (redaction == Redaction.Off || understood.Questions.Count == 0)
        {
            return understood with { Redaction = redaction };
        }

        // What comes up in two questions is the same to the model.
        var placeholders = new Dictionary<string, string>(StringComparer.Ordinal);
        return understood with
        {
            Redaction = redaction,
            Questions = [.. understood.Questions.Select(question => question with { Redacted = Hide(question.Text, redaction, placeholders) })],
        };
    }

    /// <summary>A text with the kind of each piece in its place, for models that give no text back.</summary>
    /// <param name="text">The text.</param>
    /// <param name="redaction">What is to be hidden.</param>
    public string Without(string text, Redaction redaction) =>
        redaction == Redaction.Off ? text : Replace(text, redaction, static (_, kind) => kind.ToLowerInvariant());

    private RedactedText Hide(string text, Redaction redaction, Dictionary<string, string> placeholders)
    {
        var originals = new Dictionary<string, string>(StringComparer.Ordinal);
        var hidden = Replace(text, redaction, (original, kind) =>
        {
            if (!placeholders.TryGetValue(original, out var placeholder))
            {
                placeholders[original] = placeholder = $"{kind}-{_newCode()}";
            }

            originals[placeholder] = original;
            return $"[{placeholder}]";
        });
        return originals.Count == 0 ? RedactedText.Of(text) : new RedactedText(hidden, originals);
    }

    private string Replace(string text, Redaction redaction, Func<string, string, string> replacement)
    {
        var pieces = redactor.Find(text, redaction).Where(piece => piece.Length > 0 && piece.Start >= 0 && piece.Start <= text.Length - piece.Length)
            .OrderBy(static piece => piece.Start).ThenByDescending(static piece => piece.Length);
        var replaced = new StringBuilder(text.Length);
        var at = 0;
        foreach (var piece in pieces)
        {
            if (piece.Start < at)
            {
                continue;
            }

            replaced.Append(text, at, piece.Start - at).Append(replacement(text.Substring(piece.Start, piece.Length), Kind(piece.Kind)));
            at = piece.Start + piece.Length;
        }

        return replaced.Append(text, at, text.Length - at).ToString();
    }

    private static string Kind(string? kind) =>
        string.Concat((kind ?? "").Where(char.IsAsciiLetter).Take(MaxKind)).ToUpperInvariant() is { Length: > 0 } letters ? letters : "DATA";
}
