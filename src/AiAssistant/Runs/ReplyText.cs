using AiAssistant.Answering;
using AiAssistant.Answering.Understanding;
using AiAssistant.Answering.Writing;
using AiAssistant.Tickets;

namespace AiAssistant.Runs;

/// <summary>Makes the messages that are sent: in the style that the settings ask for, and never longer than the channel takes, since a message cut short is better than none.</summary>
internal static class ReplyText
{
    /// <summary>What is left of a message at the least, whatever limit a host has stored.</summary>
    private const int LeastLength = 40;

    /// <summary>A reply with the choice to contact an agent: a button where the desk has them, else a closing line with a keyword.</summary>
    public static SendMessage WithChoice(TicketId ticket, string text, ReplyStyle style, DeskCapabilities desk) => new(
        ticket,
        desk.HasFlag(DeskCapabilities.Buttons) ? Cut(text, style, 0) : ClosingLine.Append(Cut(text, style, ClosingLine.Room(style)), style),
        [MessageChoice.ContactAgent]);

    /// <summary>A message of the seller without the choice.</summary>
    public static SendMessage Plain(TicketId ticket, string text, ReplyStyle style) => new(ticket, Cut(text, style, 0), []);

    /// <summary>What the channel takes of an answer before the choice is added.</summary>
    public static ChannelPolicy ForAnswer(ChannelPolicy channel, DeskCapabilities desk) =>
        channel.MaxLength is { } limit && !desk.HasFlag(DeskCapabilities.Buttons)
            ? channel with { MaxLength = Math.Max(LeastLength, limit - ClosingLine.MaxRoom) }
            : channel;

    private static string Cut(string text, ReplyStyle style, int room) =>
        SentenceCut.To(text, style.Channel.MaxLength is { } limit ? Math.Max(LeastLength, limit - room) : null);
}
