namespace AiAssistant.Texts;

/// <summary>The colour in which a status is shown.</summary>
public enum StatusColour
{
    /// <summary>Under way.</summary>
    Blue,

    /// <summary>Ended well.</summary>
    Green,

    /// <summary>Failed.</summary>
    Red,
}
