using AiAssistant.Tickets;

namespace AiAssistant.Testing;

/// <summary>A notification that a <see cref="RecordingNotifier"/> took.</summary>
/// <param name="Notification">The notification.</param>
/// <param name="IdempotencyKey">Its key.</param>
public sealed record SentNotification(Notification Notification, string IdempotencyKey);
