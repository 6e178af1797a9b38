using AiAssistant.Answering;
using AiAssistant.Answering.Understanding;
using AiAssistant.Retrieval.Analysis;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AiAssistant.Runs;

/// <summary>Takes the snapshot of a ticket that the workflows of an event see.</summary>
internal sealed class EventSnapshotReader(IOptions<AnsweringOptions> options, ILogger<EventSnapshotReader> logger)
{
    public EventSnapshot Read(Run run, Ticket ticket, TenantSettings settings)
    {
        var message = Conversation.MessageOf(run.Event, ticket);
        var text = message is null ? null : Extract(run, message.Text);
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
            Degradations = run.Event.Cause?.Degradations ?? [],
            FiredInChain = run.Event.Cause?.Workflows ?? [],
        };
    }

    /// <summary>A text that cannot be taken apart is seen as it came: it must not keep the event from being decided.</summary>
    private string Extract(Run run, string raw)
    {
        try
        {
            return CustomerText.Extract(raw, options.Value.MaxMessageLength);
        }
        catch (Exception exception)
        {
            RunsLog.TextNotExtracted(logger, run.Id.Value, exception.GetType().Name);
            return raw.Length <= options.Value.MaxMessageLength ? raw : raw[..options.Value.MaxMessageLength];
        }
    }

    /// <summary>Saving settings refuses unknown zones; one that this machine has lost since must not stop an answer.</summary>
    private static DateTimeOffset LocalTime(DateTimeOffset at, string timeZone) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneName.TryFind(timeZone, out var zone) ? zone : TimeZoneInfo.Utc);
}
