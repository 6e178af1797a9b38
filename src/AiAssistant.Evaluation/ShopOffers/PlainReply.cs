using AiAssistant.Answering.Language;
using AiAssistant.Answering.Verifying;

namespace AiAssistant.Evaluation.ShopOffers;

/// <summary>
/// A text reduced to what it says: words without case and diacritics, numbers in one form, units and currencies apart. <c>1 299,00 zł</c>,
/// <c>PLN 1,299</c> and <c>1299 PLN</c> are the same, <c>5000mAh</c> and <c>5000 mAh</c> too.
/// </summary>
internal static class PlainReply
{
    private static readonly Dictionary<string, string> Currencies = new[]
    {
        "pln zl zlotych",
        "eur € euro euros",
        "gbp £",
        "usd $",
        "czk kc",
        "huf ft",
    }.Select(static line => line.Split(' ')).SelectMany(static words => words.Select(word => (word, words[0])))
        .ToDictionary(static pair => pair.word, static pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Whether a text says another.</summary>
    /// <param name="text">The reply.</param>
    /// <param name="part">What it should say.</param>
    public static bool Contains(string text, string part)
    {
        // Whether "5 000" is one number or two cannot be told, so both are tried.
        foreach (var isGrouped in (ReadOnlySpan<bool>)[true, false])
        {
            var tokens = Tokens(text, isGrouped);
            if (Has(tokens, Tokens(part, isGrouped: true)) || Has(tokens, Tokens(part, isGrouped: false)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(List<string> tokens, List<string> part)
    {
        for (var at = 0; at + part.Count <= tokens.Count; at++)
        {
            if (part.Count > 0 && tokens.Skip(at).Take(part.Count).SequenceEqual(part))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Tokens(string text, bool isGrouped)
    {
        var folded = WordSplitter.Fold(text);
        var tokens = new List<string>();
        for (var i = 0; i < folded.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(folded[i]))
            {
                i = NumberEnd(folded, i, isGrouped);
                var written = string.Concat(folded[start..i].Where(static letter => char.IsAsciiDigit(letter) || letter == '.'));
                tokens.Add(Numbers.Normalize(written) ?? written);
            }
            else if (char.IsLetter(folded[i]))
            {
                while (i < folded.Length && char.IsLetter(folded[i]))
                {
                    i++;
                }

                tokens.Add(Currencies.GetValueOrDefault(folded[start..i], folded[start..i]));
            }
            else
            {
                i++;
                if (folded[start] == '%' || Currencies.ContainsKey(folded[start..i]))
                {
                    tokens.Add(Currencies.GetValueOrDefault(folded[start..i], "%"));
                }
            }
        }

        return WithCurrencyBehind(tokens);
    }

    private static int NumberEnd(string text, int i, bool isGrouped)
    {
        var digits = 0;
        while (i < text.Length)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                (i, digits) = (i + 1, digits + 1);
            }
            else if (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && (text[i] == '.' || (isGrouped && digits is > 0 and <= 3 && IsGroup(text, i))))
            {
                (i, digits) = (i + 1, 0);
            }
            else
            {
                break;
            }
        }

        return i;
    }

    // A space or an apostrophe before exactly three digits.
    private static bool IsGroup(string text, int at) =>
        (char.IsWhiteSpace(text[at]) || text[at] is '\'' or '’') && text.AsSpan(at + 1).IndexOfAnyExceptInRange('0', '9') is var length
            && (length < 0 ? text.Length - at - 1 : length) == 3;

    private static List<string> WithCurrencyBehind(List<string> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (Currencies.ContainsValue(tokens[i]) && char.IsAsciiDigit(tokens[i + 1][0]) && (i == 0 || !char.IsAsciiDigit(tokens[i - 1][0])))
            {
                (tokens[i], tokens[i + 1]) = (tokens[i + 1], tokens[i]);
                i++;
            }
        }

        return tokens;
    }
}
