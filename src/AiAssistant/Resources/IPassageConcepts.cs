using AiAssistant.Retrieval;

namespace AiAssistant.Resources;

/// <summary>
/// Says what a source is about in terms that are the same in every language: learning stores them beside the seller's words, answering looks for those of a
/// question. The same source gives the same fields, so that a source is unchanged as long as its words and the lexicon are.
/// </summary>
/// <remarks>Thread-safety: may be used at once from any thread.</remarks>
internal interface IPassageConcepts
{
    /// <summary>The fields that a source's first passage gets.</summary>
    /// <param name="kind">What kind of resource it is of.</param>
    /// <param name="source">The source's name: a question's or an offer's id.</param>
    /// <param name="title">The question or the offer's title.</param>
    /// <param name="text">The answer or the description.</param>
    /// <param name="language">The language; null when unknown.</param>
    /// <param name="fields">The source's own fields.</param>
    /// <returns>A bounded number of fields, in a fixed order; each is for search alone.</returns>
    IReadOnlyList<PassageField> Of(ResourceKind kind, string source, string title, string text, string? language, IReadOnlyList<PassageField> fields);
}
