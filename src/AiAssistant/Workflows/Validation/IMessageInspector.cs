namespace AiAssistant.Workflows.Validation;

/// <summary>Reads fixed messages for what channels may forbid. Whoever sends messages knows it; workflows do not.</summary>
internal interface IMessageInspector
{
    /// <summary>How much longer the choice to contact an agent makes a message, at the most, in characters.</summary>
    int ChoiceRoom { get; }

    /// <summary>Reads a message.</summary>
    MessageContents Inspect(string text);
}
