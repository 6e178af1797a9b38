using ConsoleHost.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ConsoleHost.Terminal;

/// <summary>
/// Writes a text, of several lines where that makes sense. A pasted text keeps its line breaks: an Enter that is followed at once by more is a part of it.
/// </summary>
internal sealed class TextEntry(IAnsiConsole console, SellerWords words, string title, string text = "") : Dialog<Entry>(console)
{
    // The title, a hint of up to three lines, the button, the line of keys.
    private const int OtherLines = 8;

    private readonly EditedText _text = new(text);
    private bool _isButtonFocused;
    private bool _skipsLineFeed;

    /// <summary>Whether line breaks become spaces; default false.</summary>
    public bool IsOneLine { get; init; }

    /// <summary>A button under the text, reached with Tab; null for none.</summary>
    public string? Button { get; init; }

    /// <summary>A sentence that helps to answer; null for none.</summary>
    public string? Hint { get; init; }

    /// <summary>What to press; null for the usual line.</summary>
    public string? Keys { get; init; }

    protected override IRenderable Draw()
    {
        List<IRenderable> lines = [new Markup($"[bold]{Markup.Escape(title)}[/]")];
        if (Hint is not null)
        {
            lines.Add(new Markup($"[grey]{Markup.Escape(Hint)}[/]"));
        }

        lines.AddRange(_text.Draw(Width - 2, Math.Max(Height - OtherLines, 3), showCaret: !_isButtonFocused).Select(static row => new Markup($"  {row}")));
        if (Button is not null)
        {
            lines.Add(new Markup(_isButtonFocused ? $"  [invert] {Markup.Escape(Button)} [/]" : $"  [blue][[ {Markup.Escape(Button)} ]][/]"));
        }

        lines.Add(new Markup($"[grey]{Markup.Escape(Keys ?? words[IsOneLine ? "keys.writeLine" : "keys.write"])}[/]"));
        return new Rows(lines);
    }

    protected override void Press(ConsoleKeyInfo key, bool moreFollow)
    {
        var skipsLineFeed = _skipsLineFeed;
        _skipsLineFeed = false;
        switch (key)
        {
            case { Key: ConsoleKey.Escape }:
                End(new Entry(_text.ToString(), EntryEnd.Back));
                break;
            case { Key: ConsoleKey.Tab } when Button is not null:
                _isButtonFocused = !_isButtonFocused;
                break;
            case { Key: ConsoleKey.Tab }:
                _text.Insert(' ');
                break;
            case { KeyChar: '\n' } when skipsLineFeed:
                break;
            case { KeyChar: '\r' or '\n' } or { Key: ConsoleKey.Enter }:
                Enter(isText: moreFollow || key.Modifiers.HasFlag(ConsoleModifiers.Alt), isReturn: key.KeyChar == '\r');
                break;
            default:
                _isButtonFocused = false;
                _text.Press(key);
                break;
        }
    }

    private void Enter(bool isText, bool isReturn)
    {
        if (_isButtonFocused)
        {
            End(new Entry(_text.ToString(), EntryEnd.Button));
        }
        else if (isText)
        {
            _text.Insert(IsOneLine ? ' ' : '\n');
            _skipsLineFeed = isReturn;
        }
        else
        {
            End(new Entry(_text.ToString(), EntryEnd.Done));
        }
    }
}
