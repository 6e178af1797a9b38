namespace AiAssistant.Evaluation.Shop;

/// <summary>What became of a message.</summary>
internal enum ShopVerdict
{
    /// <summary>Answered, and every expected entry is among the citations.</summary>
    Right,

    /// <summary>Answered otherwise, or though it should not have been.</summary>
    Wrong,

    /// <summary>Not answered.</summary>
    Refused,

    /// <summary>Handed over to a person.</summary>
    Agent,
}
