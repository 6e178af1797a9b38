using ConsoleHost.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ConsoleHost.Terminal;

/// <summary>
/// A list to choose one line from, with the arrow keys or by typing how it begins. Escape chooses nothing: null. What is shown may change while it is open.
/// </summary>
internal sealed class ChoiceList<T> : Dialog<Choice<T>?>, IAsyncDisposable
{
    private readonly SellerWords _words;
    private readonly IAsyncEnumerable<ChoiceView<T>>? _changes;
    private IAsyncEnumerator<ChoiceView<T>>? _next;
    private ChoiceView<T> _view;
    private int _focus;
    private string _typed = "";

    /// <param name="console">The screen.</param>
    /// <param name="words">The words to show.</param>
    /// <param name="view">What is shown first.</param>
    /// <param name="focus">The line to start on.</param>
    /// <param name="changes">What is shown from then on; null when nothing changes.</param>
    public ChoiceList(IAnsiConsole console, SellerWords words, ChoiceView<T> view, int focus = 0, IAsyncEnumerable<ChoiceView<T>>? changes = null)
        : base(console)
    {
        _words = words;
        _view = view;
        _focus = Math.Clamp(focus, 0, view.Choices.Count - 1);
        _changes = changes;
    }

    public async ValueTask DisposeAsync()
    {
        if (_next is not null)
        {
            await _next.DisposeAsync();
        }
    }

    /// <summary>All of it, with as many choices around the focus as there is room for.</summary>
    protected override IRenderable Draw()
    {
        for (var page = Math.Min(_view.Choices.Count, Height); ; page--)
        {
            var whole = Draw(page);
            if (page == 1 || LinesOf(whole) <= Height)
            {
                return whole;
            }
        }
    }

    protected override void Press(ConsoleKeyInfo key, bool moreFollow)
    {
        switch (key.Key)
        {
            case ConsoleKey.Enter:
                End(_view.Choices[_focus]);
                break;
            case ConsoleKey.Escape:
                End(null);
                break;
            case ConsoleKey.UpArrow:
                MoveTo(_focus - 1);
                break;
            case ConsoleKey.DownArrow or ConsoleKey.Tab:
                MoveTo(_focus + 1);
                break;
            case ConsoleKey.Home or ConsoleKey.PageUp:
                MoveTo(0);
                break;
            case ConsoleKey.End or ConsoleKey.PageDown:
                MoveTo(_view.Choices.Count - 1);
                break;
            default:
                Search(key.KeyChar);
                break;
        }
    }

    protected override async Task<bool> WaitForChangeAsync(CancellationToken cancellationToken)
    {
        if (_changes is null)
        {
            return false;
        }

        _next ??= _changes.GetAsyncEnumerator(cancellationToken);
        return await _next.MoveNextAsync();
    }

    protected override void TakeChange()
    {
        var focused = _view.Choices[_focus].Label;
        _view = _next!.Current;
        var same = Find(label => label == focused);
        _focus = same >= 0 ? same : Math.Min(_focus, _view.Choices.Count - 1);
    }

    private Rows Draw(int page)
    {
        List<IRenderable> parts = [];
        if (_view.Title.Length > 0)
        {
            parts.Add(new Markup($"[bold]{Markup.Escape(_view.Title)}[/]"));
        }

        if (_view.Header is { } header)
        {
            parts.Add(header);
        }

        var first = Math.Clamp(_focus - (page / 2), 0, _view.Choices.Count - page);
        parts.Add(_view.Columns.Count > 0 ? Table(first, page) : new Rows(Enumerable.Range(first, page).Select(index => Label(index, Width))));
        if (_view.Footer is { } footer)
        {
            parts.Add(footer);
        }

        var more = page < _view.Choices.Count ? $"{_focus + 1}/{_view.Choices.Count} · " : "";
        parts.Add(new Markup($"[grey]{Markup.Escape(more + _words["keys.choose"])}[/]"));
        return new Rows(parts);
    }

    private Table Table(int first, int page)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var (index, name) in _view.Columns.Index())
        {
            var header = new Markup($"{(index == 0 ? "  " : "")}[underline]{Markup.Escape(name)}[/]");
            table.AddColumn(new TableColumn(header) { Padding = new Padding(0, 0, 2, 0), NoWrap = index == 0 });
        }

        for (var index = first; index < first + page; index++)
        {
            table.AddRow([Label(index, Width / 3), .. _view.Choices[index].Cells]);
        }

        return table;
    }

    private Markup Label(int index, int width) => Line(Markup.Escape(OneLine.Of(_view.Choices[index].Label, width - 2)), index == _focus);

    private void MoveTo(int index)
    {
        _typed = "";
        _focus = (index + _view.Choices.Count) % _view.Choices.Count;
    }

    /// <summary>The line that is what was typed, else the first that begins with it, else one that holds it; a letter that fits nowhere begins anew.</summary>
    private void Search(char typed)
    {
        if (char.IsControl(typed))
        {
            return;
        }

        foreach (var text in new[] { _typed + typed, typed.ToString() })
        {
            var found = Find(label => label.Equals(text, StringComparison.OrdinalIgnoreCase));
            found = found >= 0 ? found : Find(label => label.StartsWith(text, StringComparison.CurrentCultureIgnoreCase));
            found = found >= 0 ? found : Find(label => label.Contains(text, StringComparison.CurrentCultureIgnoreCase));
            if (found >= 0)
            {
                _typed = text;
                _focus = found;
                return;
            }
        }
    }

    private int Find(Func<string, bool> fits)
    {
        for (var index = 0; index < _view.Choices.Count; index++)
        {
            if (fits(_view.Choices[index].Label))
            {
                return index;
            }
        }

        return -1;
    }
}
