using System.Text;

namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>The lists inside a tab-separated column: entries apart by commas, an entry with a comma in quotation marks.</summary>
internal static class ListField
{
    public static IEnumerable<string> Split(string value)
    {
        if (value.Length > FeedLimits.FieldCharacters)
        {
            yield return value;
            yield break;
        }

        var entry = new StringBuilder();
        var isQuoted = false;
        var isBlank = true;
        foreach (var character in value)
        {
            if (character == '"' && (isQuoted || isBlank))
            {
                isQuoted = !isQuoted;
            }
            else if (character == ',' && !isQuoted)
            {
                yield return entry.ToString().Trim();
                entry.Clear();
                isBlank = true;
            }
            else
            {
                entry.Append(character);
                isBlank &= char.IsWhiteSpace(character);
            }
        }

        yield return entry.ToString().Trim();
    }

    /// <summary>
    /// Details <c>section:name:value</c>, apart by commas; the section may be empty, or left out with its colon. What stands behind a comma and names nothing is the rest of the
    /// value before it: shops write <c>:Capacity:0,9 l</c> without the quotation marks that the format asks for.
    /// </summary>
    public static IReadOnlyList<FeedDetail> Details(string value)
    {
        List<FeedDetail> details = [];
        var last = new StringBuilder();
        foreach (var entry in Split(value))
        {
            var parts = entry.Split(':', 3, StringSplitOptions.TrimEntries);
            if (parts.Length > 1)
            {
                Complete(details, last);
                details.Add(parts.Length == 3 ? new FeedDetail(parts[0], parts[1], parts[2]) : new FeedDetail("", parts[0], parts[1]));
                last.Clear().Append(details[^1].Value);
            }
            else if (details.Count > 0 && entry.Length > 0)
            {
                var isNumber = last.Length > 0 && char.IsAsciiDigit(last[^1]) && char.IsAsciiDigit(entry[0]);
                last.Append(isNumber ? "," : ", ").Append(entry);
            }
        }

        Complete(details, last);
        return details;
    }

    private static void Complete(List<FeedDetail> details, StringBuilder value)
    {
        if (details.Count > 0 && value.Length > details[^1].Value.Length)
        {
            details[^1] = details[^1] with { Value = value.ToString() };
        }
    }
}
