namespace AiAssistant.Testing.Tests;

public sealed class ManualTimeProviderTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Advance_WithoutTimers_MovesTimeAndTimestampTogether()
    {
        var start = _clock.GetUtcNow();
        var timestamp = _clock.GetTimestamp();

        _clock.Advance(TimeSpan.FromMinutes(90));

        Assert.Equal(start.AddMinutes(90), _clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(90), _clock.GetElapsedTime(timestamp));
        Assert.Equal(TimeZoneInfo.Utc, _clock.LocalTimeZone);
    }

    [Fact]
    public void SetUtcNow_InThePast_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.SetUtcNow(_clock.GetUtcNow().AddTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void Advance_OverSeveralTimers_FiresInOrderAtTheirTimes()
    {
        var start = _clock.GetUtcNow();
        var fired = new List<(string Name, TimeSpan At)>();
        using var late = _clock.CreateTimer(_ => fired.Add(("late", _clock.GetUtcNow() - start)), null, TimeSpan.FromSeconds(30), Timeout.InfiniteTimeSpan);
        using var periodic = _clock.CreateTimer(_ => fired.Add(("tick", _clock.GetUtcNow() - start)), null, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20));

        _clock.Advance(TimeSpan.FromSeconds(45));

        Assert.Equal([("tick", TimeSpan.FromSeconds(20)), ("late", TimeSpan.FromSeconds(30)), ("tick", TimeSpan.FromSeconds(40))], fired);
        Assert.Equal(start.AddSeconds(45), _clock.GetUtcNow());
        Assert.Equal(1, _clock.WaitingTimers);
    }

    [Fact]
    public void Advance_AfterDispose_DoesNotFire()
    {
        var fired = 0;
        var timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        timer.Dispose();

        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(0, fired);
        Assert.False(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
    }

    [Fact]
    public void CreateTimer_DueAtOnce_Fires()
    {
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        Assert.Equal(1, fired);
    }

    [Fact]
    public async Task WaitForTimersAsync_CodeReachesItsDelay_CompletesAndAdvanceEndsTheDelay()
    {
        var waiting = _clock.WaitForTimersAsync(1, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);

        var delay = Task.Delay(TimeSpan.FromHours(1), _clock, TestContext.Current.CancellationToken);
        await waiting;
        Assert.False(delay.IsCompleted);
        _clock.Advance(TimeSpan.FromHours(1));

        await delay;
    }

    [Fact]
    public async Task WaitForTimerAsync_OtherTimersWait_CompletesAtTheOneThatIsMeant()
    {
        using var other = _clock.CreateTimer(static _ => { }, null, TimeSpan.FromHours(2), Timeout.InfiniteTimeSpan);
        var waiting = _clock.WaitForTimerAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(waiting.IsCompleted);

        var delay = Task.Delay(TimeSpan.FromHours(1), _clock, TestContext.Current.CancellationToken);
        await waiting;
        _clock.Advance(TimeSpan.FromHours(1));

        await delay;
    }

    [Fact]
    public void CancellationTokenSource_OnThisClock_CancelsWhenItIsDue()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(10), _clock);

        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(source.IsCancellationRequested);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True(source.IsCancellationRequested);
    }
}
