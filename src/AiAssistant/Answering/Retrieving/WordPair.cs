using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Retrieving;

/// <summary>Two words with a hyphen or a space alone between them, which others write in one: "Wi-Fi", "HD 150".</summary>
/// <param name="Left">The first word.</param>
/// <param name="Right">The word after it.</param>
/// <param name="IsHyphenated">Whether it is a hyphen.</param>
internal readonly record struct WordPair(Word Left, Word Right, bool IsHyphenated)
{
    private const int MaxModelLetters = 4;

    /// <summary>Both in one.</summary>
    public string Joined => Left.Text + Right.Text;

    /// <summary>Where they stand.</summary>
    public Word Place => new(Joined, Left.Start, Right.Start + Right.Length - Left.Start);

    /// <summary>Whether one of them has a number, as in a size or a model.</summary>
    public bool HasNumber => Left.HasDigit != Right.HasDigit;

    /// <summary>Whether they are a model that is written with a hyphen: a few letters before a number, "QK-20".</summary>
    public bool IsModel => IsHyphenated && HasNumber && Left.Length <= MaxModelLetters && char.IsAsciiDigit(Right.Text[0]);

    /// <summary>All of a text.</summary>
    public static IEnumerable<WordPair> In(string text, IReadOnlyList<Word> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var (left, right) = (words[i], words[i + 1]);
            if (right.Start == left.Start + left.Length + 1 && text[right.Start - 1] is var mark and ('-' or ' '))
            {
                yield return new WordPair(left, right, mark == '-');
            }
        }
    }
}
