using AiAssistant.Answering;
using AiAssistant.Answering.Understanding;
using AiAssistant.Retrieval.Analysis;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>Takes the snapshot of a ticket that the workflows of an event see.</summary>
internal sealed class EventSnapshotReader(IOptions<AnsweringOptions> options)
{
    public EventSnapshot Read(Run run, Ticket ticket, TenantSettings settings)
    {
        var message = Conversation.MessageOf(run.Event, ticket);
        var text = message is null ? null : CustomerText.Extract(message.Text, options.Value.MaxMessageLength);
        var local = LocalTime(run.Event.OccurredAt ?? run.AcceptedAt, settings.TimeZone);
        return new EventSnapshot
        {
            Kind = run.Event.Kind,
            Ticket = ticket.Id,
            LocalTime = local,
            Revision = ticket.Revision,
            MessageId = message?.Id,
            IsFirstMessage = message is not null && message.Id == ticket.Messages.First(static first => first.Author == MessageAuthor.Customer).Id,
            MessageText = text,
            Source = ticket.Source,
            Account = ticket.Account,
            Subject = ticket.Subject,
            Customer = ticket.Customer,
            Language = ticket.Language ?? (text is null ? null : LanguageDetector.Detect(text)),
            Tags = ticket.Tags,
            Status = ticket.Status,
            WorkingHours = settings.Calendars.ToDictionary(static pair => pair.Key, pair => WorkingHours.IsOpen(pair.Value, local)),
            Reason = run.Event.Cause?.Reason,
            FiredInChain = run.Event.Cause?.Workflows ?? [],
        };
    }

    /// <summary>Saving settings refuses unknown zones; one that this machine has lost since must not stop an answer.</summary>
    private static DateTimeOffset LocalTime(DateTimeOffset at, string timeZone) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? zone : TimeZoneInfo.Utc);
}
