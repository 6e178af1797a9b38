using ConsoleHost.Terminal;

namespace ConsoleHost.Tests.Terminal;

public sealed class TextRowsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("one two", "one two")]
    [InlineData("one\ntwo\n", "one|two|")]
    [InlineData("alpha beta gamma", "alpha |beta |gamma")]
    [InlineData("abcdefghijklmnop", "abcdefghi|jklmnop")]
    [InlineData("日本語日本語", "日本語日|本語")]
    public void Wrap_TextInTenCells_BreaksAtLinesAndSpacesAndElseInTheWord(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', TextRows.Wrap(text, 10).Select(row => text[row.Start..row.End])));

    [Fact]
    public void Wrap_AnyText_LosesNothing()
    {
        const string Text = "A longer text, with words of\nseveral lengths and averyveryverylongwordthatfitsnowhere at all.";

        Assert.Equal(Text.Replace("\n", "", StringComparison.Ordinal), string.Concat(TextRows.Wrap(Text, 12).Select(static row => Text[row.Start..row.End])));
    }
}
