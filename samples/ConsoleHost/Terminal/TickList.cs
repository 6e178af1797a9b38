using ConsoleHost.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ConsoleHost.Terminal;

/// <summary>A list to tick any number of lines in: space ticks, Enter accepts. Escape gives null: nothing changed.</summary>
internal sealed class TickList<T>(IAnsiConsole console, SellerWords words, string title, IReadOnlyList<Choice<T>> choices, IEnumerable<T> ticked)
    : Dialog<IReadOnlyList<T>?>(console)
{
    private readonly HashSet<T> _ticked = [.. ticked];
    private int _focus;

    protected override IRenderable Draw()
    {
        var page = Math.Max(Height - 4, 3);
        var first = Math.Clamp(_focus - (page / 2), 0, Math.Max(choices.Count - page, 0));
        List<IRenderable> lines = [new Markup($"[bold]{Markup.Escape(title)}[/]")];
        for (var index = first; index < Math.Min(first + page, choices.Count); index++)
        {
            var box = _ticked.Contains(choices[index].Value) ? "[[x]]" : "[[ ]]";
            lines.Add(Line($"{box} {Markup.Escape(OneLine.Of(choices[index].Label, Width - 6))}", index == _focus));
        }

        lines.Add(new Markup($"[grey]{Markup.Escape(words["keys.tick"])}[/]"));
        return new Rows(lines);
    }

    protected override void Press(ConsoleKeyInfo key, bool moreFollow)
    {
        switch (key.Key)
        {
            case ConsoleKey.Enter:
                End([.. choices.Select(static choice => choice.Value).Where(_ticked.Contains)]);
                break;
            case ConsoleKey.Escape:
                End(null);
                break;
            case ConsoleKey.UpArrow:
                _focus = (_focus + choices.Count - 1) % choices.Count;
                break;
            case ConsoleKey.DownArrow or ConsoleKey.Tab:
                _focus = (_focus + 1) % choices.Count;
                break;
            case ConsoleKey.Spacebar when !_ticked.Remove(choices[_focus].Value):
                _ticked.Add(choices[_focus].Value);
                break;
        }
    }
}
