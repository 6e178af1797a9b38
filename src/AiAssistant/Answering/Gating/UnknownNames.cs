using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Gating;

/// <summary>Tells whether a question names a product: a model with letters and digits, or a run of capitalised words within a sentence.</summary>
internal static class UnknownNames
{
    /// <summary>Whether something that looks like a product's name is there.</summary>
    public static bool IsProductNamed(Question question)
    {
        var run = 0;
        for (var i = 0; i < question.Words.Count; i++)
        {
            var word = question.Words[i];
            var written = question.Text.AsSpan(word.Start, word.Length);
            if (written.Length >= 3 && word.HasDigit && char.IsLetter(written[0]) && written.IndexOfAnyInRange('A', 'Z') >= 0)
            {
                return true;
            }

            // German writes all nouns so; two of them in a row are seldom, a sentence's first word does not count.
            var isName = char.IsUpper(written[0]) && written.Length > 1 && i > 0 && !IsAfterEnd(question.Text, word.Start);
            run = isName || (word.HasDigit && run > 0) ? run + 1 : 0;
            if (run >= 2)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAfterEnd(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        return before.Length == 0 || before[^1] is '.' or '!' or '?' or '\n' or ':';
    }
}
