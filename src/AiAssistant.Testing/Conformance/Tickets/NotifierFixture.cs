using AiAssistant.Tickets;

namespace AiAssistant.Testing.Conformance;

/// <summary>A notifier that has sent nothing yet, and how to see what it sends.</summary>
public sealed class NotifierFixture : ConformanceFixture
{
    /// <summary>Creates a fixture.</summary>
    /// <param name="notifier">The notifier.</param>
    /// <param name="readSentAsync">Reads what was sent so far, in any order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public NotifierFixture(INotifier notifier, Func<CancellationToken, Task<IReadOnlyList<Notification>>> readSentAsync)
    {
        ArgumentNullException.ThrowIfNull(notifier);
        ArgumentNullException.ThrowIfNull(readSentAsync);
        Notifier = notifier;
        ReadSentAsync = readSentAsync;
    }

    /// <summary>The notifier.</summary>
    public INotifier Notifier { get; }

    /// <summary>Reads what was sent so far.</summary>
    public Func<CancellationToken, Task<IReadOnlyList<Notification>>> ReadSentAsync { get; }

    /// <summary>Whether it remembers keys, so that the same key again sends once; default false.</summary>
    public bool RemembersKeys { get; init; }

    private protected override object Subject => Notifier;
}
