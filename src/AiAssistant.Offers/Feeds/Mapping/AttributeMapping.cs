using System.Buffers;
using AiAssistant.Offers.Feeds.Reading;

namespace AiAssistant.Offers.Feeds.Mapping;

/// <summary>The properties that a customer may ask for, in the feed's order, then its details.</summary>
internal static class AttributeMapping
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,");

    public static IReadOnlyList<OfferAttribute> Map(FeedItem item)
    {
        var attributes = new List<OfferAttribute>();
        foreach (var field in item.Fields)
        {
            if (attributes.Count == FeedLimits.Attributes)
            {
                break;
            }

            var isMeasure = FeedFieldNames.Measures.Contains(field.Name);
            if ((!isMeasure && !FeedFieldNames.Texts.Contains(field.Name)) || PlainText.Line(field.Value) is not { } value)
            {
                continue;
            }

            // The names that count are few: looking through them costs less than a table.
            var name = field.Name.Replace('_', ' ');
            var place = attributes.FindIndex(attribute => attribute.Name == name);
            if (place >= 0)
            {
                if (attributes[place].Values.Count < FeedLimits.Attributes)
                {
                    attributes[place] = attributes[place] with { Values = [.. attributes[place].Values, value] };
                }

                continue;
            }

            attributes.Add(isMeasure ? MeasureOf(name, value) : new OfferAttribute(name, [value]));
        }

        if (item.Details.Count > 0)
        {
            AddDetails(item.Details, attributes);
        }

        return attributes;
    }

    /// <summary>A detail bears its own name, with the section before it only where two sections use the same name ("Package: Height").</summary>
    private static void AddDetails(IReadOnlyList<FeedDetail> details, List<OfferAttribute> attributes)
    {
        var sections = details.GroupBy(detail => detail.Name.Trim(), detail => detail.Section.Trim(), StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any())
            .Select(group => group.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var detail in details)
        {
            if (attributes.Count == FeedLimits.Attributes)
            {
                return;
            }

            if (PlainText.Line(detail.Name) is not { } name || PlainText.Line(detail.Value) is not { } value)
            {
                continue;
            }

            var section = sections.Contains(detail.Name.Trim()) ? PlainText.Line(detail.Section) : null;
            attributes.Add(new OfferAttribute(section is null ? name : $"{section}: {name}", [value]));
        }
    }

    /// <summary><c>2.5 kg</c> as a value with its unit.</summary>
    private static OfferAttribute MeasureOf(string name, string value)
    {
        var end = value.AsSpan().IndexOfAnyExcept(NumberCharacters);
        return end > 0 && value[end..].Trim() is { Length: > 0 } unit && unit.All(char.IsLetter)
            ? new OfferAttribute(name, [value[..end]], unit)
            : new OfferAttribute(name, [value]);
    }
}
