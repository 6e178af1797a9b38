using ConsoleHost.Terminal;
using Spectre.Console;

namespace ConsoleHost.Tests.Terminal;

public sealed class VisibleOutputTests
{
    [Fact]
    public void Write_ControlCharactersInAnyPart_DoNotReachTheTerminal()
    {
        const string Hostile = "a\u001B[2J\u001B]0;title\u0007\u009B1mb\r\u202Ec";
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        console.Profile.Width = 120;
        console.Pipeline.Attach(new VisibleOutput());

        console.WriteLine(Hostile);
        console.Write(new Rule(Markup.Escape(Hostile)).LeftJustified());
        console.Write(new Table().AddColumn(Markup.Escape(Hostile)).AddRow(new Text(Hostile)));
        console.MarkupLineInterpolated($"[red]{Hostile}[/]");

        var written = output.ToString().ReplaceLineEndings("\n");
        Assert.DoesNotContain(written, static character => (char.IsControl(character) && character != '\n') || character == '\u202E');
        Assert.Equal(5, written.Split("a[2J]0;title1mbc").Length - 1);
    }

    [Fact]
    public void Write_WhatTheConsoleSaysToTheTerminal_Passes()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.Yes });
        console.Pipeline.Attach(new VisibleOutput());

        console.Cursor.MoveUp(2);

        Assert.Contains("\u001B[2A", output.ToString(), StringComparison.Ordinal);
    }
}
