using Spectre.Console.Rendering;

namespace ConsoleHost.Terminal;

/// <summary>Breaks a text into rows: at line breaks, at the last space that fits, and within a word only when it is wider than a row.</summary>
internal static class TextRows
{
    public static List<(int Start, int End)> Wrap(string text, int width)
    {
        List<(int Start, int End)> rows = [];
        var start = 0;
        while (true)
        {
            var end = text.IndexOf('\n', start);
            WrapLine(rows, text, start, end < 0 ? text.Length : end, width);
            if (end < 0)
            {
                return rows;
            }

            start = end + 1;
        }
    }

    private static void WrapLine(List<(int Start, int End)> rows, string text, int start, int end, int width)
    {
        var cells = 0;
        var space = -1;
        for (var index = start; index < end; index++)
        {
            cells += Cells(text[index]);
            if (cells >= width)
            {
                var next = space > start ? space + 1 : Math.Max(index, start + 1);
                rows.Add((start, next));
                (start, index, cells, space) = (next, next - 1, 0, -1);
            }
            else if (text[index] == ' ')
            {
                space = index;
            }
        }

        rows.Add((start, end));
    }

    // A surrogate is half of something two cells wide.
    private static int Cells(char character) => char.IsAscii(character) || char.IsSurrogate(character) ? 1 : new Segment(character.ToString()).CellCount();
}
