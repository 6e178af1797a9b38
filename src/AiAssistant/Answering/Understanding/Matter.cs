using AiAssistant.Tickets;

namespace AiAssistant.Answering.Understanding;

/// <summary>What of a conversation is still to be answered, and what was settled before.</summary>
internal sealed class Matter
{
    /// <summary>Of a flood the newest messages are read: people repeat what matters to them.</summary>
    private const int MaxMessages = 50;

    // A question that leans on one that leans is still understood; further back people do not point.
    private const int MaxTurns = 3;

    /// <summary>A return policy is two weeks, and so is what people remember of a conversation without reading it again.</summary>
    private static readonly TimeSpan LongSilence = TimeSpan.FromDays(14);

    private readonly IReadOnlyList<TicketMessage> _messages;
    private readonly int _lastReply;
    private readonly DateTimeOffset? _settled;

    /// <summary>Reads a conversation.</summary>
    public Matter(AssistantScope scope)
    {
        _messages = scope.Messages;
        _lastReply = LastReply();
        var waiting = _messages.Skip(_lastReply + 1).Where(static message => message.Author == MessageAuthor.Customer).TakeLast(MaxMessages).ToList();

        // Who closes a ticket while a message waits has not read it, or answered it elsewhere: the latest is answered all the same.
        Fresh = scope.ResolvedAt is { } resolved && waiting.Exists(message => message.SentAt > resolved)
            ? [.. waiting.Where(message => message.SentAt > resolved)] : waiting;
        _settled = Settled(scope.ResolvedAt);
    }

    /// <summary>The customer's messages to answer, oldest first.</summary>
    public IReadOnlyList<TicketMessage> Fresh { get; }

    /// <summary>The last reply; null when nobody has replied.</summary>
    public TicketMessage? Reply => _lastReply < 0 ? null : _messages[_lastReply];

    /// <summary>Whether the last reply belongs to what is still spoken of.</summary>
    public bool IsReplyOpen => Reply is { } reply && IsAfter(reply, _settled);

    /// <summary>The customer's message before the last reply, of whatever matter: it may tell which product is meant.</summary>
    public TicketMessage? Before => _messages.Take(Math.Max(0, _lastReply)).LastOrDefault(static message => message.Author == MessageAuthor.Customer);

    /// <summary>What the customer asked earlier in the same matter, a message a turn, oldest first.</summary>
    public IEnumerable<TicketMessage> Turns()
    {
        var turns = new List<TicketMessage>();
        var isNewTurn = true;
        for (var i = _lastReply - 1; i >= 0 && turns.Count < MaxTurns && IsAfter(_messages[i], _settled); i--)
        {
            if (_messages[i].Author != MessageAuthor.Customer)
            {
                isNewTurn = true;
            }
            else if (isNewTurn)
            {
                turns.Add(_messages[i]);
                isNewTurn = false;
            }
        }

        turns.Reverse();
        return turns;
    }

    private static bool IsAfter(TicketMessage message, DateTimeOffset? settled) => settled is null || message.SentAt > settled;

    private int LastReply()
    {
        for (var i = _messages.Count - 1; i >= 0; i--)
        {
            if (_messages[i].Author is MessageAuthor.Agent or MessageAuthor.Assistant)
            {
                return i;
            }
        }

        return -1;
    }

    // The end of the latest silence before the messages to answer, or of what was resolved, whichever is later.
    private DateTimeOffset? Settled(DateTimeOffset? resolved)
    {
        var later = Fresh.Count > 0 ? Fresh[0].SentAt : DateTimeOffset.MinValue;
        for (var i = _lastReply; i >= 0 && IsAfter(_messages[i], resolved); i--)
        {
            if (later - _messages[i].SentAt > LongSilence)
            {
                return _messages[i].SentAt;
            }

            later = _messages[i].SentAt;
        }

        return resolved;
    }
}
