namespace AiAssistant.Resources;

/// <summary>What to do with properties that the format does not have.</summary>
public enum UnknownProperties
{
    /// <summary>They are an error that names their place and what is allowed: a misspelt answer must not get lost.</summary>
    Refuse,

    /// <summary>They are passed over, for files that other tools share.</summary>
    Ignore,
}
