namespace ConsoleHost.Terminal;

/// <summary>How the writing of a text ended.</summary>
internal enum EntryEnd
{
    /// <summary>With Enter.</summary>
    Done,

    /// <summary>With Escape: a step back. The text so far is there all the same.</summary>
    Back,

    /// <summary>The button under the text was pressed.</summary>
    Button,
}
