using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Retrieving;

/// <summary>Which of a passage's fields are for whom.</summary>
internal static class PassageFields
{
    /// <summary>What may be shown, quoted and compared: not what learning wrote beside the passage to be found by.</summary>
    public static IEnumerable<PassageField> ForReaders(this Passage passage) =>
        passage.Fields.Where(static field => !PassageFieldNames.IsForSearch(field.Name));

    /// <summary>Those that the shop named itself; the library's own begin with <c>@</c>.</summary>
    public static IEnumerable<PassageField> OfShop(this Passage passage) => passage.Fields.Where(static field => !field.Name.StartsWith('@'));
}
