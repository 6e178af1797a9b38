using AiAssistant.Retrieval;

namespace AiAssistant.Learning;

/// <summary>What of a passage is embedded: its words. Numbers that change by the hour, addresses, and what is there for words alone, only
/// blur what it is about.</summary>
internal static class EmbeddingText
{
    // Models read no more than this anyway; a passage's text is well below.
    private const int MaxLength = 4_000;

    public static string Of(Passage passage)
    {
        var lines = new List<string> { passage.Title };
        lines.AddRange(passage.Fields.Where(IsWords).Select(field => field.Name.StartsWith('@') ? Values(field) : $"{field.Name}: {Values(field)}"));
        lines.Add(passage.Text);
        var text = string.Join('\n', lines.Where(line => line.Length > 0));
        return text.Length <= MaxLength ? text : text[..MaxLength];
    }

    private static string Values(PassageField field) =>
        string.Join(", ", field.Values.Select(value => field.Unit is null ? value : $"{value} {field.Unit}"));

    private static bool IsWords(PassageField field) => field.Name is not (PassageFieldNames.Price or PassageFieldNames.RegularPrice
        or PassageFieldNames.Stock or PassageFieldNames.Availability or PassageFieldNames.Link) && !PassageFieldNames.IsForSearch(field.Name);
}
