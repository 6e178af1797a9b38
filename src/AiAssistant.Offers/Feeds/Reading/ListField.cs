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

    /// <summary><c>section:name:value</c>; the section may be empty, or left out with its colon.</summary>
    public static FeedDetail DetailOf(string entry)
    {
        var parts = entry.Split(':', 3, StringSplitOptions.TrimEntries);
        return parts.Length switch
        {
            3 => new FeedDetail(parts[0], parts[1], parts[2]),
            2 => new FeedDetail("", parts[0], parts[1]),
            _ => new FeedDetail("", "", ""),
        };
    }
}
