using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Writing;

/// <summary>How a field is written out for readers: for customers, in citations and for the chat model.</summary>
internal static class FieldText
{
    /// <summary>The name without the mark of the library's own fields, and the values.</summary>
    public static string Line(PassageField field) => $"{field.Name.TrimStart('@')}: {Values(field)}";

    /// <summary>The values with their unit.</summary>
    public static string Values(PassageField field) =>
        field.Unit is null ? string.Join(", ", field.Values) : $"{string.Join(", ", field.Values)} {field.Unit}";
}
