namespace AiAssistant.Offers.Feeds.Reading;

/// <summary>By which name a field came; of two with the same meaning the lower origin goes first.</summary>
internal enum FeedFieldOrigin
{
    /// <summary>The product data's own name.</summary>
    Google,

    /// <summary>RSS's or Atom's own name.</summary>
    Plain,

    /// <summary>RSS's or Atom's name of something that says less.</summary>
    Short,
}
