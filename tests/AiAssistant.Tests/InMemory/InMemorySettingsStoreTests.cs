using AiAssistant.Answering;
using AiAssistant.InMemory;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.InMemory;

public sealed class InMemorySettingsStoreTests
{
    private readonly InMemorySettingsStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_ExpectedRevision_ReplacesTheSettingsOfThatTenantAlone()
    {
        var calendars = new Dictionary<string, WorkingCalendar> { ["Office"] = new() };
        var channels = new Dictionary<string, ChannelPolicy> { ["allegro"] = new() };
        List<string> languages = ["en"];
        var settings = new TenantSettings { Calendars = calendars, Channels = channels, Languages = languages, Revision = 99 };

        Assert.Equal(new WriteResult(WriteStatus.Written, 1), await _store.WriteAsync(default, settings, 0, Token));
        calendars.Clear();
        channels.Clear();
        languages.Clear();

        var read = await _store.ReadAsync(default, Token);
        Assert.Equal(1, read.Revision);
        Assert.Equal(["Office"], read.Calendars.Keys);
        Assert.Equal(["allegro"], read.Channels.Keys);
        Assert.Equal(["en"], read.Languages);
        Assert.Equal(0, (await _store.ReadAsync(new TenantId("other"), Token)).Revision);
        Assert.Equal(new WriteResult(WriteStatus.Conflict, 1), await _store.WriteAsync(default, new TenantSettings(), 0, Token));
    }

    [Fact]
    public async Task WriteAsync_ManyAtOnce_LosesNone()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Increment, Token)));

        var read = await _store.ReadAsync(default, Token);
        Assert.Equal((210, 200L), (read.MaxRepliesPerHour, read.Revision));
    }

    private async Task Increment()
    {
        for (var i = 0; i < 25;)
        {
            var read = await _store.ReadAsync(default, Token);
            i += (await _store.WriteAsync(default, read with { MaxRepliesPerHour = read.MaxRepliesPerHour + 1 }, read.Revision, Token)).IsWritten ? 1 : 0;
        }
    }
}
