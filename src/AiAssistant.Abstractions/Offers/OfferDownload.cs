namespace AiAssistant.Offers;

/// <summary>One step of a download: an offer, or one that was skipped; exactly one of the two.</summary>
public sealed record OfferDownload
{
    /// <summary>Creates a step with an offer.</summary>
    /// <param name="offer">The offer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="offer"/> is null.</exception>
    public OfferDownload(Offer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        Offer = offer;
    }

    /// <summary>Creates a step with an offer that was skipped.</summary>
    /// <param name="skipped">What was skipped.</param>
    /// <exception cref="ArgumentNullException"><paramref name="skipped"/> is null.</exception>
    public OfferDownload(SkippedOffer skipped)
    {
        ArgumentNullException.ThrowIfNull(skipped);
        Skipped = skipped;
    }

    /// <summary>The offer; null when it was skipped.</summary>
    public Offer? Offer { get; }

    /// <summary>What was skipped; null when there is an offer.</summary>
    public SkippedOffer? Skipped { get; }

    /// <summary>
    /// From where a later download can go on after this step; opaque, at most 4,096 characters. Null (the default) when there is no such place here.
    /// </summary>
    public string? Checkpoint { get; init; }

    /// <summary>
    /// True on the first step of a download that was asked to go on after a checkpoint but began anew, because the checkpoint no longer holds: what came before
    /// it counts no more. False is the default.
    /// </summary>
    public bool StartsOver { get; init; }
}
