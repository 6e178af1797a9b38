using System.Security.Cryptography;
using System.Text;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Redacting;

/// <summary>Hides what a redactor finds, for one conversation at a time.</summary>
/// <param name="redactor">Finds what has to be hidden.</param>
/// <param name="newCode">Makes the part of a placeholder that nobody can guess; null: 40 random bits.</param>
internal sealed class CustomerPrivacy(IRedactor redactor, Func<string>? newCode = null)
{
    private const int MaxKind = 16;
    private const int CodeBytes = 5;
    private const int MaxKnown = 1_000;
    private const int MinCut = 4;
    private static readonly Dictionary<string, string> Nothing = [];
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

        // A question is a piece of the message: what says that a number is an order's may stand before it, or its end may be cut off.
        var message = $"{understood.Text}\n{understood.Background}";
        var known = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var piece in Pieces(message, redaction, Nothing).Take(MaxKnown))
        {
            known.TryAdd(message.Substring(piece.Start, piece.Length), Kind(piece.Kind));
        }

        // What comes up in two questions is the same to the model.
        var placeholders = new Dictionary<string, string>(StringComparer.Ordinal);
        return understood with
        {
            Redaction = redaction,
            Hidden = known,
            Questions = [.. understood.Questions.Select(question => question with { Redacted = Hide(question.Text, redaction, known, placeholders) })],
        };
    }

    /// <summary>A text with the kind of each piece in its place, for models that give no text back.</summary>
    /// <param name="text">The text.</param>
    /// <param name="redaction">What is to be hidden.</param>
    /// <param name="known">What was found in the message that it is of, with its kind; null where it is the whole.</param>
    public string Without(string text, Redaction redaction, IReadOnlyDictionary<string, string>? known = null) =>
        redaction == Redaction.Off ? text : Replace(ComposedText.Of(text), redaction, known ?? Nothing, static (_, kind) => kind.ToLowerInvariant());

    private RedactedText Hide(
        string text, Redaction redaction, IReadOnlyDictionary<string, string> known, Dictionary<string, string> placeholders)
    {
        var originals = new Dictionary<string, string>(StringComparer.Ordinal);
        var hidden = Replace(text, redaction, known, (original, kind) =>
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

    private string Replace(string text, Redaction redaction, IReadOnlyDictionary<string, string> known, Func<string, string, string> replacement)
    {
        var replaced = new StringBuilder(text.Length);
        var at = 0;
        foreach (var piece in Pieces(text, redaction, known))
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

    private IOrderedEnumerable<PersonalData> Pieces(string text, Redaction redaction, IReadOnlyDictionary<string, string> known) =>
        redactor.Find(text, redaction).Concat(Again(text, known))
            .Where(piece => piece.Length > 0 && piece.Start >= 0 && piece.Start <= text.Length - piece.Length)
            .OrderBy(static piece => piece.Start).ThenByDescending(static piece => piece.Length);

    private static IEnumerable<PersonalData> Again(string text, IReadOnlyDictionary<string, string> known)
    {
        foreach (var (original, kind) in known)
        {
            var at = -original.Length;
            while ((at = text.IndexOf(original, at + original.Length, StringComparison.Ordinal)) >= 0)
            {
                if (IsBorder(text, at) && IsBorder(text, at + original.Length))
                {
                    yield return new PersonalData(at, original.Length, kind);
                }
            }

            if (CutOff(text, original, kind, isEnd: true) is { } beginning)
            {
                yield return beginning;
            }

            if (CutOff(text, original, kind, isEnd: false) is { } rest)
            {
                yield return rest;
            }
        }
    }

    // What the text's end or beginning has left of a piece.
    private static PersonalData? CutOff(string text, string original, string kind, bool isEnd)
    {
        for (var length = Math.Min(original.Length - 1, text.Length); length >= MinCut; length--)
        {
            var (start, border) = isEnd ? (text.Length - length, text.Length - length) : (0, length);
            var left = original.AsSpan(isEnd ? 0 : original.Length - length, length);
            if (text.AsSpan(start, length).SequenceEqual(left) && IsBorder(text, border))
            {
                return new PersonalData(start, length, kind);
            }
        }

        return null;
    }

    private static bool IsBorder(string text, int at) => at == 0 || at == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);

    private static string Kind(string? kind) =>
        string.Concat((kind ?? "").Where(char.IsAsciiLetter).Take(MaxKind)).ToUpperInvariant() is { Length: > 0 } letters ? letters : "DATA";
}
