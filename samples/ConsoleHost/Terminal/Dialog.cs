using Spectre.Console;
using Spectre.Console.Rendering;

namespace ConsoleHost.Terminal;

/// <summary>Something on the screen that reads keys until it has a result: drawn, drawn again after each key and each change, wiped at the end.</summary>
internal abstract class Dialog<TResult>(IAnsiConsole console)
{
    private static readonly Task<bool> Never = new TaskCompletionSource<bool>().Task;

    private TResult? _result;
    private bool _isEnded;

    /// <summary>The columns that a line may take.</summary>
    protected int Width => Math.Max(console.Profile.Width - 1, 20);

    /// <summary>The lines that there are.</summary>
    protected int Height => Math.Max(console.Profile.Height - 1, 10);

    private char Marker => console.Profile.Capabilities.Unicode ? '❯' : '>';

    /// <summary>Shows it until it has ended.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, or there is no more input.</exception>
    public async Task<TResult> ShowAsync(CancellationToken cancellationToken)
    {
        await console.Live(Draw()).AutoClear(true).Overflow(VerticalOverflow.Crop).StartAsync(live => ReadAsync(live, cancellationToken));
        return _result!;
    }

    protected abstract IRenderable Draw();

    /// <summary>Handles a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="moreFollow">Whether further keys are waiting: a text that is pasted comes so.</param>
    protected abstract void Press(ConsoleKeyInfo key, bool moreFollow);

    /// <summary>Waits until there is something else to show; it may end while the dialog is drawn, so it changes nothing itself. False: nothing will change any more, the default.</summary>
    protected virtual Task<bool> WaitForChangeAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Takes what was waited for; called between drawings.</summary>
    protected virtual void TakeChange()
    {
    }

    protected void End(TResult result)
    {
        _result = result;
        _isEnded = true;
    }

    /// <summary>A line to choose.</summary>
    /// <param name="markup">What it says; a style ends where it begins.</param>
    /// <param name="isFocused">Whether the keys act on it.</param>
    protected Markup Line(string markup, bool isFocused) => new(isFocused ? $"[blue]{Marker} {markup}[/]" : $"  {markup}");

    protected int LinesOf(IRenderable part) =>
        Segment.SplitLines(part.Render(RenderOptions.Create(console, console.Profile.Capabilities), console.Profile.Width)).Count;

    private async Task ReadAsync(LiveDisplayContext live, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var key = console.Input.ReadKeyAsync(intercept: true, cancellationToken);
        var change = WaitForChangeAsync(ended.Token);
        try
        {
            while (!_isEnded)
            {
                await Task.WhenAny(key, change ?? Never);
                if (change is { IsCompleted: true })
                {
                    change = await change ? TakenChange(ended.Token) : null;
                }

                if (key.IsCompleted)
                {
                    Take(await key ?? throw new OperationCanceledException("There is no more input.", cancellationToken));
                    key = _isEnded ? key : console.Input.ReadKeyAsync(intercept: true, cancellationToken);
                }

                if (!_isEnded)
                {
                    live.UpdateTarget(Draw());
                }
            }
        }
        finally
        {
            await ended.CancelAsync();
            await Ended(change);
        }
    }

    private Task<bool> TakenChange(CancellationToken cancellationToken)
    {
        TakeChange();
        return WaitForChangeAsync(cancellationToken);
    }

    /// <summary>All keys that are there are taken before the next drawing: a long text that is pasted is drawn once.</summary>
    private void Take(ConsoleKeyInfo first)
    {
        var next = first;
        while (true)
        {
            var moreFollow = console.Input.IsKeyAvailable();
            Press(next, moreFollow);
            if (!moreFollow || _isEnded || console.Input.ReadKey(intercept: true) is not { } following)
            {
                return;
            }

            next = following;
        }
    }

    private static async Task Ended(Task? change)
    {
        try
        {
            await (change ?? Task.CompletedTask);
        }
        catch (OperationCanceledException)
        {
            // Nobody looks at it any more.
        }
    }
}
