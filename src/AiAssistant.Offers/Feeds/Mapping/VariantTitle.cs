using AiAssistant.Offers.Feeds.Reading;

namespace AiAssistant.Offers.Feeds.Mapping;

/// <summary>
/// The title of one variant among others. Shops give all variants of a product the same title; what tells this one apart is put behind it, unless the title says it
/// already: <c>T-shirt (red, M)</c>.
/// </summary>
internal static class VariantTitle
{
    /// <summary>A value longer than this is a description.</summary>
    private const int MaxValueLength = 40;

    public static string Of(FeedItem item, string title)
    {
        if (string.IsNullOrWhiteSpace(item.First("item_group_id")))
        {
            return title;
        }

        var values = FeedFieldNames.Distinctions
            .Select(name => PlainText.Line(item.First(name)))
            .OfType<string>()
            .Where(value => value.Length <= MaxValueLength && !Names(title, value))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return values.Count == 0 ? title : $"{title} ({string.Join(", ", values)})";
    }

    /// <summary>Whether a title has a value as words of their own: a size M is not named by "Men".</summary>
    private static bool Names(string title, string value)
    {
        for (var at = title.IndexOf(value, StringComparison.OrdinalIgnoreCase); at >= 0; at = title.IndexOf(value, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + value.Length;
            if ((at == 0 || !char.IsLetterOrDigit(title[at - 1])) && (end == title.Length || !char.IsLetterOrDigit(title[end])))
            {
                return true;
            }
        }

        return false;
    }
}
