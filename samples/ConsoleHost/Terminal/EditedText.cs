using System.Globalization;
using System.Text;
using Spectre.Console;

namespace ConsoleHost.Terminal;

/// <summary>A text under the keys, with a caret. The caret moves by what a reader takes for a letter, whatever number of characters that is.</summary>
internal sealed class EditedText
{
    /// <summary>No form takes more; what is pasted beyond it is dropped.</summary>
    private const int MaxLength = 100_000;

    private readonly StringBuilder _text;
    private int _caret;

    public EditedText(string text)
    {
        _text = new StringBuilder(text);
        _caret = text.Length;
    }

    public override string ToString() => _text.ToString();

    public void Insert(char character)
    {
        if (_text.Length < MaxLength)
        {
            _text.Insert(_caret++, character);
        }
    }

    public void Press(ConsoleKeyInfo key)
    {
        switch (key)
        {
            case { Key: ConsoleKey.LeftArrow }:
                _caret = Previous();
                break;
            case { Key: ConsoleKey.RightArrow }:
                _caret = Next();
                break;
            case { Key: ConsoleKey.Home } or { Key: ConsoleKey.A, Modifiers: ConsoleModifiers.Control }:
                _caret = LineStart();
                break;
            case { Key: ConsoleKey.End } or { Key: ConsoleKey.E, Modifiers: ConsoleModifiers.Control }:
                _caret = LineEnd();
                break;
            case { Key: ConsoleKey.UpArrow }:
                _caret = Math.Max(LineStart() - 1, 0);
                break;
            case { Key: ConsoleKey.DownArrow }:
                _caret = Math.Min(LineEnd() + 1, _text.Length);
                break;
            case { Key: ConsoleKey.Backspace }:
                Remove(Previous(), _caret);
                break;
            case { Key: ConsoleKey.Delete }:
                Remove(_caret, Next());
                break;
            case { Key: ConsoleKey.U, Modifiers: ConsoleModifiers.Control }:
                Remove(0, _text.Length);
                break;
            case { KeyChar: var character } when !char.IsControl(character):
                Insert(character);
                break;
        }
    }

    /// <summary>The rows around the caret, as markup.</summary>
    public IEnumerable<string> Draw(int width, int maxRows, bool showCaret)
    {
        var text = _text.ToString();
        var rows = TextRows.Wrap(text, width);
        var caretRow = rows.FindLastIndex(row => row.Start <= _caret);
        var first = Math.Clamp(caretRow - maxRows + 1, 0, Math.Max(rows.Count - maxRows, 0));
        for (var index = first; index < Math.Min(first + maxRows, rows.Count); index++)
        {
            var (start, end) = rows[index];
            yield return showCaret && index == caretRow ? WithCaret(text, start, end) : Escape(text, start, end);
        }
    }

    private string WithCaret(string text, int start, int end)
    {
        var caret = Math.Min(_caret, end);
        var after = Math.Min(Next(), end);
        var under = caret < after ? Escape(text, caret, after) : " ";
        return $"{Escape(text, start, caret)}[invert]{under}[/]{Escape(text, Math.Max(after, caret), end)}";
    }

    private static string Escape(string text, int start, int end) => Markup.Escape(text[start..end]);

    private void Remove(int start, int end)
    {
        _text.Remove(start, end - start);
        _caret = start;
    }

    private int Next() => _caret == _text.Length ? _caret : _caret + StringInfo.GetNextTextElementLength(_text.ToString(), _caret);

    private int Previous()
    {
        var line = _text.ToString(LineStart(), _caret - LineStart());
        var elements = StringInfo.ParseCombiningCharacters(line);
        return elements.Length == 0 ? Math.Max(_caret - 1, 0) : LineStart() + elements[^1];
    }

    private int LineStart()
    {
        var start = _caret;
        while (start > 0 && _text[start - 1] != '\n')
        {
            start--;
        }

        return start;
    }

    private int LineEnd()
    {
        var end = _caret;
        while (end < _text.Length && _text[end] != '\n')
        {
            end++;
        }

        return end;
    }
}
