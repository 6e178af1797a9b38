namespace AiAssistant.Workflows;

/// <summary>How a text is compared. Case and diacritics do not matter, and neither does the kind or number of spaces.</summary>
public enum TextOperator
{
    /// <summary>At least one of the values is a part of the text.</summary>
    ContainsAny,

    /// <summary>All of the values are parts of the text.</summary>
    ContainsAll,

    /// <summary>The text is one of the values.</summary>
    Equals,

    /// <summary>The text starts with one of the values.</summary>
    StartsWith,

    /// <summary>The text ends with one of the values.</summary>
    EndsWith,

    /// <summary>There is a text at all; takes no values.</summary>
    IsSet,
}
