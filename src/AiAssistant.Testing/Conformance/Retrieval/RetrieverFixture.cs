using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Testing.Conformance;

/// <summary>A retriever that knows no passages yet, and how to teach it some.</summary>
public sealed class RetrieverFixture : ConformanceFixture
{
    /// <summary>Creates a fixture.</summary>
    /// <param name="retriever">The retriever.</param>
    /// <param name="addAsync">Teaches it these passages as this version; they can be found once the task has ended.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RetrieverFixture(IRetriever retriever, Func<ResourceVersion, IReadOnlyList<Passage>, CancellationToken, Task> addAsync)
    {
        ArgumentNullException.ThrowIfNull(retriever);
        ArgumentNullException.ThrowIfNull(addAsync);
        Retriever = retriever;
        AddAsync = addAsync;
    }

    /// <summary>The retriever.</summary>
    public IRetriever Retriever { get; }

    /// <summary>Teaches it these passages as this version.</summary>
    public Func<ResourceVersion, IReadOnlyList<Passage>, CancellationToken, Task> AddAsync { get; }

    private protected override object Subject => Retriever;
}
