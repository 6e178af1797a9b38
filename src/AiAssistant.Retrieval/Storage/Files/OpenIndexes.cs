using AiAssistant.Resources;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>
/// The index files that are open: each is opened once, at its first use, and closed when it was idle for long, when more are open than may be, or when it was
/// removed or replaced; never while somebody uses it. A version that was found damaged stays out of service until it is removed or replaced.
/// </summary>
/// <param name="paths">Where the files lie.</param>
/// <param name="options">How many may be open, and for how long.</param>
/// <param name="time">Tells when one is idle.</param>
/// <param name="opened">Hears of each file opened.</param>
internal sealed class OpenIndexes(IndexPaths paths, FilePassageIndexOptions options, TimeProvider time, Action<ResourceVersion> opened) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ResourceVersion, Slot> _slots = [];
    private ITimer? _timer;
    private bool _isDisposed;

    /// <summary>How many files are open, those not counted that were removed or replaced and are still read.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _slots.Values.Count(slot => slot.Index is not null);
            }
        }
    }

    /// <summary>Begins to use a version, opening it if need be; the caller releases it.</summary>
    /// <returns>Null when there is no such version.</returns>
    /// <exception cref="IndexCorruptException">It is damaged.</exception>
    /// <exception cref="RetrievalException">It cannot be opened, or was written with other options.</exception>
    public async ValueTask<OpenIndex?> UseAsync(ResourceVersion version, CancellationToken cancellationToken)
    {
        while (true)
        {
            Slot slot;
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_isDisposed, typeof(FilePassageIndex));
                if (!_slots.TryGetValue(version, out slot!))
                {
                    slot = new Slot();
                    _slots.Add(version, slot);
                    slot.Opening = Task.Run(() => Open(version, slot), CancellationToken.None);
                }

                if (slot.Fault is not null)
                {
                    throw new IndexCorruptException(slot.Fault) { Operation = "retrieve" };
                }

                slot.LastUse = time.GetTimestamp();
                if (slot.Index is { } index && index.TryUse())
                {
                    return index;
                }
            }

            var found = await slot.Opening!.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (found is null || found.TryUse())
            {
                return found;
            }
        }
    }

    /// <summary>Begins to use a version if it is open now.</summary>
    public OpenIndex? TryUse(ResourceVersion version)
    {
        lock (_gate)
        {
            return _slots.TryGetValue(version, out var slot) && slot.Index is { } index && index.TryUse() ? index : null;
        }
    }

    /// <summary>Forgets a version: its file was removed or replaced.</summary>
    /// <param name="version">The version.</param>
    /// <param name="removed">The new name of the old file, deleted when its last reader has finished; null when there is none.</param>
    public void Forget(ResourceVersion version, string? removed)
    {
        OpenIndex? index = null;
        lock (_gate)
        {
            if (_slots.Remove(version, out var slot))
            {
                slot.IsForgotten = true;
                index = slot.Index;
            }
        }

        if (index is null)
        {
            if (removed is not null)
            {
                RemovedFile.TryDelete(removed);
            }

            return;
        }

        if (removed is not null)
        {
            index.DeleteWhenClosed(removed);
        }

        index.Release();
    }

    /// <summary>Takes a version out of service.</summary>
    /// <param name="version">The version.</param>
    /// <param name="faulty">The open file that was found damaged; a newer one stays in service.</param>
    /// <param name="fault">What is wrong.</param>
    public void TakeOutOfService(ResourceVersion version, OpenIndex faulty, IndexCorruptException fault)
    {
        lock (_gate)
        {
            if (!_slots.TryGetValue(version, out var slot) || slot.Index != faulty)
            {
                return;
            }

            slot.Fault = Describe(version, fault);
            slot.Index = null;
        }

        faulty.Release();
    }

    public void Dispose()
    {
        List<OpenIndex> closed;
        lock (_gate)
        {
            _isDisposed = true;
            _timer?.Dispose();
            foreach (var slot in _slots.Values)
            {
                slot.IsForgotten = true;
            }

            closed = [.. _slots.Values.Select(slot => slot.Index).OfType<OpenIndex>()];
            _slots.Clear();
        }

        closed.ForEach(static index => index.Release());
    }

    private OpenIndex? Open(ResourceVersion version, Slot slot)
    {
        var path = paths.FileOf(version);
        OpenIndex index;
        try
        {
            index = OpenIndex.Open(path, version, options.Passages, options.Mapping);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            Drop(version, slot);
            return null;
        }
        catch (IndexCorruptException exception)
        {
            var fault = Describe(version, exception);
            lock (_gate)
            {
                slot.Fault = fault;
            }

            throw new IndexCorruptException(fault, exception) { Operation = "open" };
        }
        catch (Exception exception)
        {
            Drop(version, slot);
            throw FileFault.Is(exception) ? FileFault.Of("open", path, exception) : exception;
        }

        Keep(slot, index);
        opened(version);
        return index;
    }

    private void Keep(Slot slot, OpenIndex index)
    {
        List<OpenIndex> closed = [];
        lock (_gate)
        {
            if (slot.IsForgotten)
            {
                closed.Add(index); // it was removed meanwhile: whoever waits asks again
            }
            else
            {
                slot.Index = index;
                slot.LastUse = time.GetTimestamp();
                CloseMostIdle(slot, closed);
                _timer ??= time.CreateTimer(static pool => ((OpenIndexes)pool!).CloseIdle(), this, Period, Period);
            }
        }

        closed.ForEach(static item => item.Release());
    }

    private string Describe(ResourceVersion version, IndexCorruptException fault) =>
        $"Version {version} is out of service: its index '{paths.FileOf(version)}' cannot be used. {fault.Message}";

    private TimeSpan Period => options.IdleTimeout / 4;

    private void CloseMostIdle(Slot newest, List<OpenIndex> closed)
    {
        var open = _slots.Where(item => item.Value.Index is not null).ToList();
        if (open.Count <= options.MaxOpenIndexes)
        {
            return;
        }

        var idle = open.Where(item => item.Value != newest && item.Value.Index!.IsIdle).OrderBy(item => item.Value.LastUse);
        foreach (var (version, slot) in idle.Take(open.Count - options.MaxOpenIndexes))
        {
            _slots.Remove(version);
            closed.Add(slot.Index!);
        }
    }

    private void CloseIdle()
    {
        List<OpenIndex> closed = [];
        lock (_gate)
        {
            var now = time.GetTimestamp();
            foreach (var (version, slot) in _slots)
            {
                if (slot.Index is { IsIdle: true } index && time.GetElapsedTime(slot.LastUse, now) >= options.IdleTimeout)
                {
                    _slots.Remove(version); // allowed while a dictionary is enumerated
                    closed.Add(index);
                }
            }

            if (!_isDisposed && _slots.Values.All(slot => slot.Index is null))
            {
                _timer?.Dispose();
                _timer = null;
            }
        }

        closed.ForEach(static index => index.Release());
    }

    private void Drop(ResourceVersion version, Slot slot)
    {
        lock (_gate)
        {
            if (_slots.TryGetValue(version, out var present) && present == slot)
            {
                _slots.Remove(version);
            }
        }
    }

    private sealed class Slot
    {
        public Task<OpenIndex?>? Opening { get; set; }

        public OpenIndex? Index { get; set; }

        public string? Fault { get; set; }

        public long LastUse { get; set; }

        public bool IsForgotten { get; set; }
    }
}
