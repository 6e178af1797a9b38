namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>One item as it stands in a feed, before anything is made of it: the same for all formats.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="language">The language that the feed states; null when it does not.</param>
internal sealed class FeedItem(string place, string? language = null)
{
    private readonly List<FeedField> _fields = [];
    private readonly List<FeedDetail> _details = [];

    public string Place => place;

    public string? Language => language;

    /// <summary>Why the item cannot be used; null when it can.</summary>
    public string? Fault { get; set; }

    /// <summary>The fields in the feed's order.</summary>
    public IReadOnlyList<FeedField> Fields => _fields;

    /// <summary>The product details in the feed's order.</summary>
    public IReadOnlyList<FeedDetail> Details => _details;

    /// <summary>Adds a field; one that is not known or blank is passed over.</summary>
    /// <param name="name">The field's name in the format.</param>
    /// <param name="value">Its value, raw.</param>
    /// <param name="origin">By which name it came.</param>
    public void Add(string name, string value, FeedFieldOrigin origin = FeedFieldOrigin.Google)
    {
        if (!FeedFieldNames.IsKnown(name))
        {
            return;
        }

        if (value.Length > FeedLimits.FieldCharacters)
        {
            Fault ??= FeedCodes.FieldTooLong;
        }
        else if (!string.IsNullOrWhiteSpace(value))
        {
            _fields.Add(new FeedField(name, value, origin));
        }
    }

    public void Add(FeedDetail detail)
    {
        if (detail.Section.Length + detail.Name.Length + detail.Value.Length > FeedLimits.FieldCharacters)
        {
            Fault ??= FeedCodes.FieldTooLong;
        }
        else if (!string.IsNullOrWhiteSpace(detail.Name) && !string.IsNullOrWhiteSpace(detail.Value))
        {
            _details.Add(detail);
        }
    }

    /// <summary>The first value of a field; null when it has none.</summary>
    public string? First(string name)
    {
        FeedField? first = null;
        foreach (var field in _fields)
        {
            if (field.Name != name || first?.Origin <= field.Origin)
            {
                continue;
            }

            if (field.Origin == FeedFieldOrigin.Google)
            {
                return field.Value;
            }

            first = field;
        }

        return first?.Value;
    }
}
