#pragma warning disable MA0053, CA1052, CA1822, CA1852, CA1068 // It is here to break the rules.
namespace AiAssistant.Architecture.Tests.Conventions;

/// <summary>Breaks each rule of the public API once, or more.</summary>
internal class BadSampleHelper
{
    public string Text { get; set; } = "";

    public string Name { get; init; } = "";

    public Task Wait(CancellationToken cancellationToken) => Task.FromCanceled(cancellationToken);

    public Task WaitAsync() => Task.CompletedTask;

    public IAsyncEnumerable<int> CountAsync(CancellationToken cancellationToken, int limit) =>
        AsyncEnumerable.Range(0, cancellationToken.IsCancellationRequested ? 0 : limit);

    public Task RightAsync(CancellationToken cancellationToken) => Task.FromCanceled(cancellationToken);
}
