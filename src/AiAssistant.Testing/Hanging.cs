namespace AiAssistant.Testing;

/// <summary>What a party does that never replies.</summary>
internal static class Hanging
{
    public static Task UntilCancelledAsync(CancellationToken cancellationToken) =>
        Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
}
