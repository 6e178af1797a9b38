using System.Text;

namespace ConsoleHost.Tests.Terminal;

/// <summary>Keeps what was written to a screen, and tells who waits for a text once it is there.</summary>
internal sealed class ScreenText : TextWriter
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _mark;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        lock (_gate)
        {
            _text.Append(value);
            _written.TrySetResult();
        }
    }

    /// <summary>From here on counts what is written.</summary>
    public void Mark()
    {
        lock (_gate)
        {
            _mark = _text.Length;
        }
    }

    /// <summary>A text as it is read: any number of spaces and line breaks is one space.</summary>
    public static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Waits until the text stands in what was written since the mark, as <see cref="InOneLine"/> reads it.</summary>
    public async Task WaitForAsync(string text, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task written;
            lock (_gate)
            {
                if (InOneLine(Since()).Contains(text, StringComparison.Ordinal))
                {
                    return;
                }

                _written = _written.Task.IsCompleted ? new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) : _written;
                written = _written.Task;
            }

            await written.WaitAsync(cancellationToken);
        }
    }

    public override string ToString()
    {
        lock (_gate)
        {
            return _text.ToString();
        }
    }

    public string Since()
    {
        lock (_gate)
        {
            return _text.ToString(_mark, _text.Length - _mark);
        }
    }
}
