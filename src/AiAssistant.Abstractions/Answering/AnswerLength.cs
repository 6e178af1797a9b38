namespace AiAssistant.Answering;

/// <summary>How long answers are. It changes how much of the evidence is told, never what is said.</summary>
public enum AnswerLength
{
    /// <summary>The seller's answer as it stands; a chat model writes briefly.</summary>
    Normal,

    /// <summary>Only the sentences that answer the question; a chat model writes one or two.</summary>
#pragma warning disable CA1720 // What sellers call it; no type is meant.
    Short,
#pragma warning restore CA1720

    /// <summary>The seller's answer as it stands; a chat model tells all of the evidence that helps.</summary>
    Detailed,
}
