namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>Where a dialect keeps its items, and what it calls its fields.</summary>
/// <param name="Root">The first element.</param>
/// <param name="Namespace">The namespace of the dialect's own elements.</param>
/// <param name="Item">The element of one item.</param>
/// <param name="ItemDepth">How many elements it stands in.</param>
internal sealed record XmlFeedShape(string Root, string Namespace, string Item, int ItemDepth)
{
    /// <summary>RSS 2.0: <c>rss/channel/item</c>.</summary>
    public static XmlFeedShape Rss { get; } = new("rss", "", "item", 2);

    /// <summary>Atom: <c>feed/entry</c>.</summary>
    public static XmlFeedShape Atom { get; } = new("feed", "http://www.w3.org/2005/Atom", "entry", 1);

    /// <summary>The dialect whose first element this is; null when it is none.</summary>
    public static XmlFeedShape? Of(string root, string @namespace) =>
        Is(Rss, root, @namespace) ? Rss : Is(Atom, root, @namespace) ? Atom : null;

    /// <summary>The product data's name of one of the dialect's own fields, and how it ranks.</summary>
    public (string Name, FeedFieldOrigin Origin) Field(string name) => (this == Atom, name) switch
    {
        (true, "content") => ("description", FeedFieldOrigin.Plain),
        (true, "summary") => ("description", FeedFieldOrigin.Short),
        _ => (name, FeedFieldOrigin.Plain),
    };

    private static bool Is(XmlFeedShape shape, string root, string @namespace) => shape.Root == root && shape.Namespace == @namespace;
}
