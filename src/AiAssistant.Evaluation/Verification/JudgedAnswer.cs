namespace AiAssistant.Evaluation.Verification;

/// <summary>An answer of which it is known whether its evidence bears it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Language">The language it is written in; null when the file does not say.</param>
/// <param name="Evidence">What the writer was given, by id.</param>
/// <param name="Text">The answer.</param>
/// <param name="Citations">The ids it cites; may name what was not given.</param>
/// <param name="IsFaithful">Whether the evidence cited bears all of it.</param>
/// <param name="Fault">What is wrong with it, in the file's words; null when nothing is or the file does not say.</param>
internal sealed record JudgedAnswer(
    string Id, string? Language, IReadOnlyList<EvidenceText> Evidence, string Text, IReadOnlyList<string> Citations, bool IsFaithful, string? Fault);
