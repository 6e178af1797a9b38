using Spectre.Console;
using Spectre.Console.Rendering;

namespace ConsoleHost.Tests.Terminal;

/// <summary>A terminal without a screen: what is drawn goes to a text, frame after frame, and the keys come from the test.</summary>
internal sealed class TerminalDouble : IAnsiConsole
{
    private readonly IAnsiConsole _inner;

    public TerminalDouble(TextWriter output, IAnsiConsoleInput input, int width = 160, int height = 60)
    {
        Input = input;
        _inner = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Interactive = InteractionSupport.Yes,
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
        });
        _inner.Profile.Width = width;
        _inner.Profile.Height = height;
        _inner.Profile.Capabilities.Unicode = true;
    }

    public Profile Profile => _inner.Profile;

    public IAnsiConsoleCursor Cursor => _inner.Cursor;

    public IAnsiConsoleInput Input { get; }

    public IExclusivityMode ExclusivityMode => _inner.ExclusivityMode;

    public RenderPipeline Pipeline => _inner.Pipeline;

    public void Clear(bool home) => _inner.Clear(home);

    public void Write(IRenderable renderable) => _inner.Write(renderable);
}
