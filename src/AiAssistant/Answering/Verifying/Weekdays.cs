using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Verifying;

/// <summary>Finds the days of the week that a text names or spans: Monday to Friday are five.</summary>
internal static class Weekdays
{
    /// <summary>The days, Monday is 1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="isLoose">Whether abbreviations count where the text holds digits.</param>
    public static IReadOnlySet<int> In(string text, IReadOnlyList<Word> words, bool isLoose)
    {
        var days = new SortedSet<int>();
        var isAbbreviated = isLoose && Word.ContainsDigit(text);
        (int Day, int At)? last = null;
        for (var i = 0; i < words.Count; i++)
        {
            var day = Day(words[i].Text, isAbbreviated);
            if (day == 0)
            {
                continue;
            }

            days.Add(day);
            if (last is { } first && i - first.At <= 2 && IsSpan(text, words, first.At, i))
            {
                for (var between = first.Day; between != day; between = (between % 7) + 1)
                {
                    days.Add(between);
                }
            }

            last = (day, i);
        }

        return days;
    }

    private static int Day(string word, bool isAbbreviated)
    {
        if (FactWords.Shared.Weekdays.TryGetValue(word, out var day))
        {
            return day[0] - '0';
        }

        return isAbbreviated && FactWords.Shared.ShortWeekdays[word].FirstOrDefault() is { } brief ? brief[0] - '0' : 0;
    }

    private static bool IsSpan(string text, IReadOnlyList<Word> words, int first, int second)
    {
        if (second - first == 2)
        {
            return words[first + 1].Text is "to" or "through" or "till" or "until" or "do" or "bis" or "au" or "a" or "az" or "až" or "по" or "до";
        }

        var between = text.AsSpan(Math.Min(text.Length, words[first].Start + words[first].Length)..Math.Min(text.Length, words[second].Start));
        return between.IndexOfAny("-–—") >= 0;
    }
}
