using AiAssistant.Tickets;

namespace AiAssistant.Testing.Conformance;

/// <summary>What every <see cref="INotifier"/> must get right: each notification goes out whole, to all its recipients.</summary>
public static class NotifierConformance
{
    /// <summary>Lists the cases.</summary>
    /// <param name="createAsync">Makes a fixture with a fresh notifier; called once a case.</param>
    public static IReadOnlyList<ConformanceCase> Cases(Func<CancellationToken, Task<NotifierFixture>> createAsync)
    {
        ArgumentNullException.ThrowIfNull(createAsync);
        return new CaseList<NotifierFixture>(createAsync)
            .Add("NotifyAsync sends one notification: recipients, subject and plain text as they were given (S44).", NotifyAsync_Notification_SentWhole)
            .Add("Delivery is at least once; a notifier that remembers keys delivers once.", NotifyAsync_SameKeyAgain_SentAtLeastOnce)
            .Add("May be called at once from any thread.", NotifyAsync_ManyAtOnce_EachSent)
            .Add("A cancelled call ends with OperationCanceledException.", NotifyAsync_CancelledBefore_Throws)
            .Cases;
    }

    private static async Task NotifyAsync_Notification_SentWhole(NotifierFixture fixture, CancellationToken cancellationToken)
    {
        var notification = Mail("1") with { Recipients = ["a@example.com", "b@example.com"], Body = SampleValues.Unicode };
        await fixture.Notifier.NotifyAsync(notification, "k1", cancellationToken).ConfigureAwait(false);
        var sent = await fixture.ReadSentAsync(cancellationToken).ConfigureAwait(false);
        Expect.Equal(1, sent.Count, "notifications sent");
        Expect.Alike(notification, sent[0], ConformanceJson.Default.Notification, "the notification");
    }

    private static async Task NotifyAsync_SameKeyAgain_SentAtLeastOnce(NotifierFixture fixture, CancellationToken cancellationToken)
    {
        await fixture.Notifier.NotifyAsync(Mail("1"), "k1", cancellationToken).ConfigureAwait(false);
        await fixture.Notifier.NotifyAsync(Mail("1"), "k1", cancellationToken).ConfigureAwait(false);
        var sent = (await fixture.ReadSentAsync(cancellationToken).ConfigureAwait(false)).Count;
        Expect.That(fixture.RemembersKeys ? sent == 1 : sent >= 1, fixture.RemembersKeys ? "sent once" : "sent at least once", $"{sent} times");
    }

    private static async Task NotifyAsync_ManyAtOnce_EachSent(NotifierFixture fixture, CancellationToken cancellationToken)
    {
        await Contenders.RunAsync(SendAsync, cancellationToken).ConfigureAwait(false);
        var sent = await fixture.ReadSentAsync(cancellationToken).ConfigureAwait(false);
        Expect.Equal(
            Contenders.Count,
            sent.Select(notification => notification.Subject).Distinct(StringComparer.Ordinal).Count(),
            "different notifications sent");

        async Task<bool> SendAsync(int i)
        {
            await fixture.Notifier.NotifyAsync(Mail($"{i}"), $"k{i}", cancellationToken).ConfigureAwait(false);
            return true;
        }
    }

    private static Task NotifyAsync_CancelledBefore_Throws(NotifierFixture fixture, CancellationToken cancellationToken) =>
        Expect.CancelledAsync(token => fixture.Notifier.NotifyAsync(Mail("1"), "k1", token), "NotifyAsync");

    private static Notification Mail(string id) => new(new TicketId(SampleValues.Anna, id), ["shop@example.com"], $"Subject {id}", "Body");
}
