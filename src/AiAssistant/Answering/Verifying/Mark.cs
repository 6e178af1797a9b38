namespace AiAssistant.Answering.Verifying;

/// <summary>What tells how much, how surely and on what terms something is said.</summary>
internal enum Mark
{
    /// <summary>Of some of many.</summary>
    Some,

    /// <summary>Of all.</summary>
    All,

    /// <summary>Without doubt or exception.</summary>
    Sure,

    /// <summary>Usually, about, it depends.</summary>
    Hedged,

    /// <summary>On a condition.</summary>
    Condition,

    /// <summary>At the buyer's expense.</summary>
    BuyerPays,

    /// <summary>At the seller's expense.</summary>
    SellerPays,

    /// <summary>Denied.</summary>
    Denied,

    /// <summary>Limited to what is said.</summary>
    Limited,

    /// <summary>Costing nothing.</summary>
    Free,

    /// <summary>On the day of the order.</summary>
    SameDay,

    /// <summary>On the day after.</summary>
    NextDay,
}
