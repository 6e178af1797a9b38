namespace AiAssistant.Retrieval;

/// <summary>How an index in files is written, opened and read.</summary>
public sealed record FilePassageIndexOptions
{
    /// <summary>How it reads and ranks passages; default <see cref="PassageIndexOptions"/> as they are.</summary>
    public PassageIndexOptions Passages { get; init; } = new();

    /// <summary>How files are read; default <see cref="IndexMapping.Map"/>.</summary>
    public IndexMapping Mapping { get; init; } = IndexMapping.Map;

    /// <summary>How many files are kept open, 1 to 50,000; default 1,000. More are open only while searches use more at once.</summary>
    public int MaxOpenIndexes { get; init; } = 1_000;

    /// <summary>After how long without a search a file is closed, 1 second to 1 day; default 10 minutes. It may take a quarter longer.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// About how many bytes of memory writing a version may take for each language, and for vectors, before it goes on in temporary files beside the index;
    /// 1,048,576 (1 MiB) to 1 TiB; default 134,217,728 (128 MiB). Sixteen bytes a passage come on top.
    /// </summary>
    public long BuildMemoryBytes { get; init; } = 128L << 20;

    /// <summary>
    /// How many bytes a second are read to verify files in the background after they were first opened, 0 (not at all) to 1 TiB; default 67,108,864 (64 MiB).
    /// </summary>
    public long VerificationBytesPerSecond { get; init; } = 64L << 20;

    /// <summary>Checks the values.</summary>
    /// <param name="parameter">The parameter that holds these options.</param>
    /// <exception cref="ArgumentException">A value is out of its range or null.</exception>
    internal void Validate(string parameter)
    {
        if (Passages is null)
        {
            throw new ArgumentException("FilePassageIndexOptions.Passages is null; leave it out for the defaults.", parameter);
        }

        Passages.Validate(parameter);
        if (!Enum.IsDefined(Mapping))
        {
            throw new ArgumentException($"FilePassageIndexOptions.Mapping is {Mapping}; it must be Map or Copy.", parameter);
        }

        if (IdleTimeout < TimeSpan.FromSeconds(1) || IdleTimeout > TimeSpan.FromDays(1))
        {
            throw new ArgumentException($"FilePassageIndexOptions.IdleTimeout is {IdleTimeout}; it must be from 1 second to 1 day.", parameter);
        }

        Check(MaxOpenIndexes, 1, 50_000, nameof(MaxOpenIndexes), parameter);
        Check(BuildMemoryBytes, 1L << 20, 1L << 40, nameof(BuildMemoryBytes), parameter);
        Check(VerificationBytesPerSecond, 0, 1L << 40, nameof(VerificationBytesPerSecond), parameter);
    }

    private static void Check(long value, long least, long most, string name, string parameter)
    {
        if (value < least || value > most)
        {
            throw new ArgumentException($"FilePassageIndexOptions.{name} is {value}; it must be from {least} to {most}.", parameter);
        }
    }
}
