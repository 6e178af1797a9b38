using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Storage.Passages;

/// <summary>Collects names that many passages share, so that each is stored once. Bounded: what comes too late, or is too long, stays in its record.</summary>
internal sealed class SharedNames
{
    /// <summary>How many names are shared at the most.</summary>
    public const int Most = 4_096;

    /// <summary>The longest name that is shared, in characters.</summary>
    public const int Longest = 128;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The place of a name, from 0; -1 when it is not shared.</summary>
    public int PlaceOf(string name)
    {
        if (_places.TryGetValue(name, out var place))
        {
            return place;
        }

        if (_places.Count == Most || name.Length > Longest)
        {
            return -1;
        }

        _places.Add(name, _places.Count);
        return _places.Count - 1;
    }

    public void Write(ISectionSink sink)
    {
        var record = new ByteBuffer();
        record.WriteVarint(_places.Count);
        foreach (var (name, _) in _places.OrderBy(item => item.Value))
        {
            record.WriteText(name);
        }

        using var writer = sink.Begin(SectionKind.PassageNames, 0);
        writer.Write(record.Bytes);
    }

    /// <summary>Reads the names.</summary>
    /// <exception cref="IndexCorruptException">They are not as they were written.</exception>
    public static string[] Read(Section section)
    {
        const long LongestSection = 5 + (Most * (5L + (Longest * 3)));
        if (section.Length > LongestSection)
        {
            throw IndexCorruptException.In(section.Kind, $"it has {section.Length} bytes; more than {LongestSection} are never written");
        }

        var reader = new RecordReader(section.Kind, section.Slice(0, (int)section.Length));
        var count = reader.ReadVarint();
        if (count > Most)
        {
            throw IndexCorruptException.In(section.Kind, $"it names {count} names; more than {Most} are never written");
        }

        var names = new string[count];
        for (var i = 0; i < count; i++)
        {
            names[i] = reader.ReadText();
        }

        return names;
    }
}
