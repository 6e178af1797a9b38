namespace AiAssistant.Retrieval;

/// <summary>What an index holds.</summary>
/// <param name="Versions">How many versions.</param>
/// <param name="Passages">How many passages in all of them.</param>
/// <param name="Terms">How many distinct terms, counted in each version and analyser.</param>
/// <param name="Postings">How many pairs of a term and a passage that has it.</param>
/// <param name="EstimatedBytes">How many bytes postings, terms, vectors and stored passages take.</param>
public sealed record PassageIndexStatistics(int Versions, long Passages, long Terms, long Postings, long EstimatedBytes);
