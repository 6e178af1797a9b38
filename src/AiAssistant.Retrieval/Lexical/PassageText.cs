namespace AiAssistant.Retrieval.Lexical;

/// <summary>What of a passage is searched.</summary>
internal static class PassageText
{
    /// <summary>About how many characters a passage has to be searched.</summary>
    public static long LengthOf(Passage passage)
    {
        long length = passage.Title.Length + passage.Text.Length;
        foreach (var field in passage.Fields)
        {
            length += field.Name.Length;
            foreach (var value in field.Values)
            {
                length += value.Length + (field.Unit?.Length ?? 0);
            }
        }

        return length;
    }

    public static IEnumerable<(SearchedField Field, string Text)> Read(Passage passage)
    {
        if (passage.Title.Length > 0)
        {
            yield return (SearchedField.Title, passage.Title);
        }

        if (passage.Text.Length > 0)
        {
            yield return (SearchedField.Text, passage.Text);
        }

        foreach (var field in passage.Fields)
        {
            // Values for machines, or such as change by the hour: they match questions by chance alone.
            if (field.Name is PassageFieldNames.Link or PassageFieldNames.Stock or PassageFieldNames.Availability)
            {
                continue;
            }

            if (!field.Name.StartsWith('@'))
            {
                yield return (SearchedField.FieldName, field.Name);
            }

            foreach (var value in field.Values)
            {
                yield return (SearchedField.FieldValue, field.Unit is null ? value : $"{value} {field.Unit}");
            }
        }
    }
}
