using Microsoft.Extensions.AI;

namespace AiAssistant.Answering.Spending;

/// <summary>How many tokens a call takes, told from its characters: rather too many than too few.</summary>
internal static class TokenEstimate
{
    // Byte-pair vocabularies take 3 to 5 characters a token in the languages of shops; each message has a frame.
    private const int CharactersPerToken = 3;
    private const int TokensPerMessage = 4;
    private const int UsualReply = 1_000;

    /// <summary>What the model has to read.</summary>
    public static long Read(IEnumerable<ChatMessage> messages) =>
        messages.Sum(static message => Of(message.Text) + TokensPerMessage);

    /// <summary>What it may write.</summary>
    public static long Written(ChatOptions? options) => options?.MaxOutputTokens ?? UsualReply;

    /// <summary>The tokens of a text.</summary>
    public static long Of(string text) => (text.Length + CharactersPerToken - 1L) / CharactersPerToken;
}
