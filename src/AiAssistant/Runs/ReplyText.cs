using AiAssistant.Answering.Understanding;
using AiAssistant.Tickets;

namespace AiAssistant.Runs;

/// <summary>Gives every reply the choice to contact an agent: a button where the desk has them, else a closing line with a keyword.</summary>
internal static class ReplyText
{
    public static SendMessage WithChoice(TicketId ticket, string text, string? language, DeskCapabilities desk) =>
        new(ticket, desk.HasFlag(DeskCapabilities.Buttons) ? text : ClosingLine.Append(text, language), [MessageChoice.ContactAgent]);
}
