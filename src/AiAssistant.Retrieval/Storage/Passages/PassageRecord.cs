using AiAssistant.Resources;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Storage.Passages;

/// <summary>One stored passage in bytes.</summary>
internal static class PassageRecord
{
    public static void Write(ByteBuffer record, Passage passage, SharedNames names)
    {
        record.WriteByte((byte)passage.Kind);
        record.WriteText(passage.Source);
        WriteName(record, passage.Language, names, places: 0);
        record.WriteText(passage.Title);
        record.WriteText(passage.Text);
        record.WriteVarint(passage.Fields.Count);
        foreach (var field in passage.Fields)
        {
            WriteName(record, field.Name, names, places: 0);
            if (field.Unit is null)
            {
                record.WriteVarint(0);
            }
            else
            {
                WriteName(record, field.Unit, names, places: 1);
            }

            record.WriteVarint(field.Values.Count);
            foreach (var value in field.Values)
            {
                record.WriteText(value);
            }
        }
    }

    /// <exception cref="IndexCorruptException">The bytes are not as they were written.</exception>
    public static Passage Read(PassageId id, ReadOnlySpan<byte> bytes, string[] names)
    {
        var reader = new RecordReader(SectionKind.PassageRecords, bytes);
        var kind = ReadKind(ref reader, id.Ordinal);
        var source = reader.ReadText();
        var language = ReadName(ref reader, reader.ReadVarint(), names);
        var title = reader.ReadText();
        var text = reader.ReadText();
        return new Passage { Id = id, Kind = kind, Source = source, Title = title, Text = text, Language = language, Fields = ReadFields(ref reader, names) };
    }

    /// <summary>The source alone, read without the rest.</summary>
    /// <exception cref="IndexCorruptException">The bytes are not as they were written.</exception>
    public static string ReadSource(ReadOnlySpan<byte> bytes)
    {
        var reader = new RecordReader(SectionKind.PassageRecords, bytes);
        reader.ReadByte();
        return reader.ReadText();
    }

    /// <summary>Refuses what <see cref="Read"/> refuses, without making the texts.</summary>
    /// <returns>The source.</returns>
    /// <exception cref="IndexCorruptException">The bytes are not as they were written.</exception>
    public static string Check(int ordinal, ReadOnlySpan<byte> bytes, string[] names)
    {
        var reader = new RecordReader(SectionKind.PassageRecords, bytes);
        ReadKind(ref reader, ordinal);
        var source = reader.ReadText();
        ReadName(ref reader, reader.ReadVarint(), names);
        reader.SkipText();
        reader.SkipText();
        for (var fields = ReadCount(ref reader); fields > 0; fields--)
        {
            ReadName(ref reader, reader.ReadVarint(), names);
            if (reader.ReadVarint() is > 0 and var unitPlace)
            {
                ReadName(ref reader, unitPlace - 1, names);
            }

            for (var values = ReadCount(ref reader); values > 0; values--)
            {
                reader.SkipText();
            }
        }

        return source;
    }

    private static ResourceKind ReadKind(ref RecordReader reader, int ordinal)
    {
        var kind = (ResourceKind)reader.ReadByte();
        return kind is ResourceKind.KnowledgeBase or ResourceKind.Offers
            ? kind
            : throw IndexCorruptException.In(SectionKind.PassageRecords, $"passage {ordinal} is of no known kind");
    }

    private static PassageField[] ReadFields(ref RecordReader reader, string[] names)
    {
        var count = ReadCount(ref reader);
        if (count == 0)
        {
            return [];
        }

        var fields = new PassageField[count];
        for (var i = 0; i < count; i++)
        {
            var name = ReadName(ref reader, reader.ReadVarint(), names);
            var unitPlace = reader.ReadVarint();
            var unit = unitPlace == 0 ? null : ReadName(ref reader, unitPlace - 1, names);
            var values = new string[ReadCount(ref reader)];
            for (var j = 0; j < values.Length; j++)
            {
                values[j] = reader.ReadText();
            }

            fields[i] = new PassageField(name, values, unit);
        }

        return fields;
    }

    // Each of them has at least a byte: a number that is made up cannot ask for more memory than a few times the record.
    private static int ReadCount(ref RecordReader reader)
    {
        var count = reader.ReadVarint();
        return count <= reader.Left
            ? count
            : throw IndexCorruptException.In(SectionKind.PassageRecords, $"{count} items cannot be in the {reader.Left} bytes that are left of the record");
    }

    // A name is its place among the shared ones, from 1, or 0 and the name itself; `places` numbers in front of these have another meaning.
    private static void WriteName(ByteBuffer record, string name, SharedNames names, int places)
    {
        var place = names.PlaceOf(name);
        record.WriteVarint(place + 1 + places);
        if (place < 0)
        {
            record.WriteText(name);
        }
    }

    private static string ReadName(ref RecordReader reader, int place, string[] names)
    {
        if (place == 0)
        {
            return reader.ReadText();
        }

        return place <= names.Length
            ? names[place - 1]
            : throw IndexCorruptException.In(SectionKind.PassageRecords, $"there are {names.Length} names, not {place}");
    }
}
