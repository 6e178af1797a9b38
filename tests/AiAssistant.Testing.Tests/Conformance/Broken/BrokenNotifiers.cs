using AiAssistant.Testing.Conformance;
using AiAssistant.Tickets;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

internal static class BrokenNotifiers
{
    public static IEnumerable<BrokenImplementation> All { get; } =
    [
        Notifier("writes to the first recipient alone", (inner, mail, key, token) =>
            inner.NotifyAsync(mail with { Recipients = [mail.Recipients[0]] }, key, token)),
        Notifier("claims to remember keys", (inner, mail, key, token) => inner.NotifyAsync(mail, key, token), remembersKeys: true),
        Notifier("drops what comes together with another", Losing()),
        Notifier("ignores cancellation", (inner, mail, key, _) => inner.NotifyAsync(mail, key, CancellationToken.None)),
    ];

    private static BrokenImplementation Notifier(
        string fault, Func<INotifier, Notification, string, CancellationToken, Task> notify, bool remembersKeys = false) =>
        new(
            typeof(NotifierConformance),
            fault,
            NotifierConformance.Cases(_ =>
            {
                var inner = new RecordingNotifier();
                return Task.FromResult(new NotifierFixture(new BrokenNotifier(inner, notify), _ =>
                    Task.FromResult<IReadOnlyList<Notification>>([.. inner.Sent.Select(sent => sent.Notification)]))
                {
                    RemembersKeys = remembersKeys,
                });
            }));

    private static Func<INotifier, Notification, string, CancellationToken, Task> Losing()
    {
        var company = new Company();
        return (inner, mail, key, token) => company.WithAsync(async isFirst =>
        {
            await (isFirst ? inner.NotifyAsync(mail, key, token) : Task.CompletedTask);
            return true;
        });
    }
}
