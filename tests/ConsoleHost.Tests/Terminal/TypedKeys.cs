using System.Threading.Channels;
using Spectre.Console;

namespace ConsoleHost.Tests.Terminal;

/// <summary>A keyboard whose keys tests press. What is pressed together comes together, as a pasted text does.</summary>
internal sealed class TypedKeys : IAnsiConsoleInput
{
    private readonly Channel<ConsoleKeyInfo> _keys = Channel.CreateUnbounded<ConsoleKeyInfo>();

    public void Press(params IEnumerable<ConsoleKeyInfo> keys)
    {
        foreach (var key in keys)
        {
            _keys.Writer.TryWrite(key);
        }
    }

    public bool IsKeyAvailable() => _keys.Reader.Count > 0;

    public ConsoleKeyInfo? ReadKey(bool intercept) => _keys.Reader.TryRead(out var key) ? key : null;

    public async Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => await _keys.Reader.ReadAsync(cancellationToken);
}
