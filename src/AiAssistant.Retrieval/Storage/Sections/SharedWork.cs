using System.Runtime.ExceptionServices;

namespace AiAssistant.Retrieval.Storage.Sections;

/// <summary>Two parts of a work, at once where there are processors for it.</summary>
internal static class SharedWork
{
    /// <summary>Does both; returns when both have ended. What the first one throws goes before what the second one throws.</summary>
    public static void Run(Action first, Action second)
    {
        if (Environment.ProcessorCount == 1)
        {
            first();
            second();
            return;
        }

        ExceptionDispatchInfo? failed = null;
        try
        {
            Parallel.Invoke(() => failed = Catch(first), second);
        }
        catch (AggregateException exception) when (exception.InnerException is { } fault)
        {
            failed?.Throw();
            ExceptionDispatchInfo.Throw(fault);
        }

        failed?.Throw();
    }

    private static ExceptionDispatchInfo? Catch(Action action)
    {
        try
        {
            action();
            return null;
        }
#pragma warning disable CA1031 // thrown again by the thread that waits
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return ExceptionDispatchInfo.Capture(exception);
        }
    }
}
