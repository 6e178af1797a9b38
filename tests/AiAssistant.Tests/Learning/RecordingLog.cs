using Microsoft.Extensions.Logging;

namespace AiAssistant.Tests.Learning;

/// <summary>Keeps what was logged: the event's name with the line, and the exception if one was handed over.</summary>
internal sealed class RecordingLog<T> : ILogger<T>
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_gate)
        {
            _lines.Add($"{eventId.Name}: {formatter(state, exception)}{exception}");
        }
    }
}
