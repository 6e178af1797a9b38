using Spectre.Console;
using Spectre.Console.Rendering;

namespace ConsoleHost.Terminal;

/// <summary>Keeps control characters out of all that is written, wherever its text came from; what the console itself says to the terminal passes.</summary>
internal sealed class VisibleOutput : IRenderHook
{
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
        renderables.Select(static renderable => new Visible(renderable));

    private sealed class Visible(IRenderable inner) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => inner.Render(options, maxWidth).Select(Of);

        private static Segment Of(Segment segment) =>
            segment.IsControlCode || segment.IsLineBreak || VisibleText.Of(segment.Text) is var text && text == segment.Text
                ? segment
                : new Segment(text, segment.Style);
    }
}
