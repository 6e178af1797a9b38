namespace AiAssistant.Answering.Gating;

/// <summary>How a passage answers, and so how the answer is written without a model.</summary>
internal enum AnswerForm
{
    /// <summary>The seller's own answer, as it stands.</summary>
    Stored,

    /// <summary>Sentences of a description.</summary>
    Sentences,

    /// <summary>The price field.</summary>
    Price,

    /// <summary>The fields of stock and availability.</summary>
    Stock,

    /// <summary>Another field.</summary>
    Attribute,
}
