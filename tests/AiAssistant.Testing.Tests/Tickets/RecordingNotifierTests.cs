using AiAssistant.Tickets;

namespace AiAssistant.Testing.Tests;

public sealed class RecordingNotifierTests
{
    private static readonly Notification Mail = new(new TicketId(default, "1"), ["shop@example.com"], "Subject", "Body");
    private readonly RecordingNotifier _notifier = new();

    [Fact]
    public async Task NotifyAsync_Twice_RecordsBothWithTheirKeys()
    {
        await _notifier.NotifyAsync(Mail, "k1", TestContext.Current.CancellationToken);
        await _notifier.NotifyAsync(Mail, "k1", TestContext.Current.CancellationToken);

        Assert.Equal([new SentNotification(Mail, "k1"), new SentNotification(Mail, "k1")], _notifier.Sent);
    }

    [Fact]
    public async Task FailNext_Once_FailsThenPasses()
    {
        _notifier.FailNext(isTransient: false);

        var fault = await Assert.ThrowsAsync<AiAssistantException>(() => _notifier.NotifyAsync(Mail, "k1", TestContext.Current.CancellationToken));
        await _notifier.NotifyAsync(Mail, "k1", TestContext.Current.CancellationToken);

        Assert.False(fault.IsTransient);
        Assert.Single(_notifier.Sent);
    }

    [Fact]
    public async Task HangNext_Cancelled_RecordsNothing()
    {
        _notifier.HangNext();
        using var cancel = new CancellationTokenSource();
        var pending = _notifier.NotifyAsync(Mail, "k1", cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        Assert.Empty(_notifier.Sent);
    }
}
