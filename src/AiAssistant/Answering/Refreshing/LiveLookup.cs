namespace AiAssistant.Answering.Refreshing;

/// <summary>How a look-up in the shop ended.</summary>
internal enum LiveLookup
{
    /// <summary>The shop cannot be asked: its provider has no such look-up.</summary>
    NotPossible,

    /// <summary>The shop answered.</summary>
    Done,

    /// <summary>The shop failed, was too slow or does not know the offer any more.</summary>
    Failed,
}
