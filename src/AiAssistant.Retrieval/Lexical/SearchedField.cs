namespace AiAssistant.Retrieval.Lexical;

/// <summary>The parts of a passage that are searched, each with its own weight.</summary>
internal enum SearchedField
{
    Title,
    Text,
    FieldName,
    FieldValue,
}
