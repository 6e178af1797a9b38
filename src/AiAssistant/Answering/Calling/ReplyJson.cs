namespace AiAssistant.Answering.Calling;

/// <summary>Finds the JSON in a chat model's reply: some put it into a code block, or a sentence before it.</summary>
internal static class ReplyJson
{
    private const int MaxReply = 100_000;

    /// <summary>From the first brace to the last; empty when there is none or the reply is longer than any that was asked for.</summary>
    public static ReadOnlySpan<char> In(string reply)
    {
        var start = reply.IndexOf('{', StringComparison.Ordinal);
        var end = reply.LastIndexOf('}');
        return start < 0 || end < start || reply.Length > MaxReply ? [] : reply.AsSpan(start, end - start + 1);
    }
}
