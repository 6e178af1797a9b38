using AiAssistant.Retrieval;

namespace AiAssistant.Learning;

/// <summary>How a source stands in the spool. Written and read by one process within one attempt, so it bears no version.</summary>
internal static class LearningSourceFormat
{
    public static void Write(BinaryWriter writer, LearningSource source)
    {
        writer.Write(source.Source);
        writer.Write(source.Title);
        writer.Write(source.Text);
        writer.Write(source.Language ?? "");
        writer.Write(source.Fields.Count);
        foreach (var field in source.Fields)
        {
            writer.Write(field.Name);
            writer.Write(field.Unit ?? "");
            writer.Write(field.Values.Count);
            foreach (var value in field.Values)
            {
                writer.Write(value);
            }
        }
    }

    public static LearningSource Read(BinaryReader reader)
    {
        var source = reader.ReadString();
        var title = reader.ReadString();
        var text = reader.ReadString();
        var language = NullIfEmpty(reader.ReadString());
        var fields = new PassageField[reader.ReadInt32()];
        for (var i = 0; i < fields.Length; i++)
        {
            var name = reader.ReadString();
            var unit = NullIfEmpty(reader.ReadString());
            var values = new string[reader.ReadInt32()];
            for (var j = 0; j < values.Length; j++)
            {
                values[j] = reader.ReadString();
            }

            fields[i] = new PassageField(name, values, unit);
        }

        return new LearningSource(source, title, text, language, fields);
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
