using ConsoleHost.Terminal;

namespace ConsoleHost.Tests.Terminal;

public sealed class EditedTextTests
{
    [Fact]
    public void Press_ArrowsBackspaceAndLetters_EditsWhereTheCaretIs()
    {
        EditedText text = new("kettl");
        Press(text, ConsoleKey.Home);
        Type(text, "a ");
        Press(text, ConsoleKey.End);
        Type(text, "ee");
        Press(text, ConsoleKey.Backspace);
        Press(text, ConsoleKey.LeftArrow, ConsoleKey.LeftArrow, ConsoleKey.Delete);

        Assert.Equal("a kette", text.ToString());
    }

    [Fact]
    public void Press_BackspaceAfterAnEmoji_RemovesItWhole()
    {
        EditedText text = new("ok 👍🏽");
        Press(text, ConsoleKey.Backspace);

        Assert.Equal("ok ", text.ToString());
    }

    [Fact]
    public void Press_BackspaceAtTheStartOfALine_JoinsTheLines()
    {
        EditedText text = new("one\ntwo");
        Press(text, ConsoleKey.Home, ConsoleKey.Backspace);

        Assert.Equal("onetwo", text.ToString());
    }

    [Fact]
    public void Draw_LongText_ShowsTheRowsAroundTheCaret()
    {
        EditedText text = new(string.Join('\n', Enumerable.Range(1, 50)));

        Assert.Equal(["48", "49", "50[invert] [/]"], text.Draw(width: 20, maxRows: 3, showCaret: true));
    }

    private static void Type(EditedText text, string letters)
    {
        foreach (var key in Keys.Text(letters))
        {
            text.Press(key);
        }
    }

    private static void Press(EditedText text, params ConsoleKey[] keys)
    {
        foreach (var key in keys)
        {
            text.Press(Keys.Of(key));
        }
    }
}
