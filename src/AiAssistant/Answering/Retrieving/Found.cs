namespace AiAssistant.Answering.Retrieving;

/// <summary>What was found for a message.</summary>
/// <param name="ByQuestion">The candidates of each question, best rank first.</param>
/// <param name="Offers">The passages of the offers that the message may name, best rank first.</param>
/// <param name="IsPartial">Whether some version could not be searched.</param>
internal sealed record Found(IReadOnlyList<IReadOnlyList<Candidate>> ByQuestion, IReadOnlyList<Candidate> Offers, bool IsPartial);
