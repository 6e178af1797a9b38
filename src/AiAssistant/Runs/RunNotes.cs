using System.Globalization;

namespace AiAssistant.Runs;

/// <summary>Notes that the library leaves in a ticket for the shop's people, in English like the desk's own journal.</summary>
internal static class RunNotes
{
    public const string LeftToAgent = "AI assistant: no reply was sent, because a person is in charge of this conversation.";

    public static string RateLimited(int limit) =>
        string.Create(CultureInfo.InvariantCulture,
            $"AI assistant: no reply was sent, because {limit} messages within an hour are the limit. Please answer the customer.");
}
