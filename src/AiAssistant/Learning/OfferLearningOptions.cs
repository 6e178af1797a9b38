namespace AiAssistant.Learning;

/// <summary>How far a shop's download is trusted.</summary>
public sealed class OfferLearningOptions
{
    /// <summary>
    /// How long a provider may give nothing at all before the download counts as stalled, a fault that may pass. Above it must lie what a provider waits by
    /// itself, such as for a rate limit. From 1 second to 40 days.
    /// </summary>
    /// <value>The default is 15 minutes.</value>
    public TimeSpan StallTimeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The most that one download may give, skipped offers and repeated ones counted; with more the resource fails. From 1 to 100,000,000.</summary>
    /// <value>The default is 2,000,000.</value>
    public int MaxOffers { get; set; } = 2_000_000;

    /// <summary>The greatest share of the published offers that a refresh may lose; with a greater loss it fails. From 0 to 1.</summary>
    /// <value>The default is 0.5: more than half is too much. 1 allows any loss but that of all.</value>
    public double MaxDropShare { get; set; } = 0.5;

    /// <summary>
    /// The greatest share of offers, or of a knowledge base's answers, that may be bad and left out; with more the resource fails. From 0 to 1.
    /// </summary>
    /// <value>The default is 0.2.</value>
    public double MaxSkippedShare { get; set; } = 0.2;
}
