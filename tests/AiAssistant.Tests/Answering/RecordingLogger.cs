using AiAssistant.Answering;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Tests.Answering;

/// <summary>Keeps every line, exceptions included.</summary>
internal sealed class RecordingLogger : ILogger<Assistant>
{
    public List<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add($"{formatter(state, exception)} {exception}");
}
