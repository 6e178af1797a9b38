namespace AiAssistant.Answering;

/// <summary>A piece of the reply, verified. All pieces one after the other are <see cref="Outcome.Text"/>.</summary>
/// <param name="Text">The piece; never empty.</param>
public sealed record TextUpdate(string Text) : AnswerUpdate;
