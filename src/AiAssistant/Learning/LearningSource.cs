using AiAssistant.Retrieval;

namespace AiAssistant.Learning;

/// <summary>A question with its answer, or an offer, as it was read: what passages are made of.</summary>
/// <param name="Source">What citations name it by: a question's or an offer's id.</param>
/// <param name="Title">The question or the offer's title.</param>
/// <param name="Text">The answer or the description, of any length.</param>
/// <param name="Language">The language; null when nobody can tell from this source alone.</param>
/// <param name="Fields">Typed fields, for the first passage.</param>
internal sealed record LearningSource(string Source, string Title, string Text, string? Language, IReadOnlyList<PassageField> Fields);
