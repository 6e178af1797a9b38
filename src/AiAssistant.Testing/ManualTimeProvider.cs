namespace AiAssistant.Testing;

/// <summary>A clock that moves only when it is told to. Timers fire while it moves, in the order in which they are due.</summary>
/// <remarks>
/// Thread-safe. Callbacks run on the thread that moves the clock (or creates a timer that is due at once), outside any lock. One thread at a time should move it: two
/// that do so at once leave the clock where the later one ends.
/// </remarks>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _waiting = [];
    private readonly List<(Func<bool> IsReached, TaskCompletionSource Reached)> _watchers = [];
    private readonly DateTimeOffset _start;
    private DateTimeOffset _now;
    private long _order;

    /// <summary>Creates a clock that stands at 2026-01-05 08:00 UTC, a Monday.</summary>
    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Creates a clock.</summary>
    /// <param name="start">Where it stands.</param>
    public ManualTimeProvider(DateTimeOffset start) => _start = _now = start.ToUniversalTime();

    /// <summary>Always UTC, so that a test does not depend on the machine.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Ten million: a timestamp counts ticks of 100 nanoseconds.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait to fire.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    /// <summary>The ticks since the clock was created; moves with <see cref="GetUtcNow"/>.</summary>
    public override long GetTimestamp() => (GetUtcNow() - _start).Ticks;

    /// <summary>Moves the clock forward and fires what becomes due.</summary>
    /// <param name="by">How far; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        MoveTo(GetUtcNow() + by);
    }

    /// <summary>Moves the clock forward to a moment and fires what becomes due.</summary>
    /// <param name="value">The moment; not before the present one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> lies in the past.</exception>
    public void SetUtcNow(DateTimeOffset value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, GetUtcNow());
        MoveTo(value.ToUniversalTime());
    }

    /// <summary>Waits until so many timers wait: the code under test has then reached its delay, and the clock may be moved.</summary>
    /// <param name="count">How many; at least one.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than one.</exception>
    public Task WaitForTimersAsync(int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return WaitUntilAsync(() => _waiting.Count >= count, cancellationToken);
    }

    /// <summary>
    /// Waits until a timer waits that is due in exactly this time: the code under test has then reached that delay, whatever other timers there are, and the clock may be moved.
    /// </summary>
    /// <param name="dueIn">How far from now; not negative.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dueIn"/> is negative.</exception>
    public Task WaitForTimerAsync(TimeSpan dueIn, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueIn, TimeSpan.Zero);
        return WaitUntilAsync(() => _waiting.Exists(timer => timer.DueAt == _now + dueIn), cancellationToken);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Schedule(ManualTimer timer, TimeSpan dueTime)
    {
        DateTimeOffset now;
        lock (_gate)
        {
            _waiting.Remove(timer);
            now = _now;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                Enqueue(timer, now + dueTime);
            }
        }

        if (dueTime == TimeSpan.Zero)
        {
            FireUntil(now);
        }
    }

    internal void Remove(ManualTimer timer)
    {
        lock (_gate)
        {
            _waiting.Remove(timer);
        }
    }

    private Task WaitUntilAsync(Func<bool> isReached, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (isReached())
            {
                return Task.CompletedTask;
            }

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((isReached, reached));
            return reached.Task.WaitAsync(cancellationToken);
        }
    }

    private void MoveTo(DateTimeOffset target)
    {
        FireUntil(target);
        lock (_gate)
        {
            _now = target > _now ? target : _now;
        }
    }

    private void FireUntil(DateTimeOffset target)
    {
        while (TakeDue(target) is { } timer)
        {
            timer.Fire();
        }
    }

    private ManualTimer? TakeDue(DateTimeOffset target)
    {
        lock (_gate)
        {
            var next = _waiting.MinBy(timer => (timer.DueAt, timer.Order));
            if (next is null || next.DueAt > target)
            {
                return null;
            }

            _waiting.Remove(next);
            if (next.DueAt > _now)
            {
                _now = next.DueAt;
            }

            if (next.Period > TimeSpan.Zero)
            {
                Enqueue(next, next.DueAt + next.Period);
            }

            return next;
        }
    }

    private void Enqueue(ManualTimer timer, DateTimeOffset dueAt)
    {
        timer.DueAt = dueAt;
        timer.Order = _order++;
        _waiting.Add(timer);
        for (var i = _watchers.Count - 1; i >= 0; i--)
        {
            if (!_watchers[i].IsReached())
            {
                continue;
            }

            _watchers[i].Reached.TrySetResult();
            _watchers.RemoveAt(i);
        }
    }
}
