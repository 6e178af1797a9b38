using AiAssistant.Resources;

namespace AiAssistant.Retrieval.Storage.Files;

/// <summary>
/// Compares each file with its checksums once after it was first opened, one file after another and at a bounded pace. What was written was verified in full
/// before it had its name: bytes that have their checksums are still what was written.
/// </summary>
internal sealed class BackgroundVerification(OpenIndexes open, long bytesPerSecond, TimeProvider time) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<ResourceVersion> _known = [];
    private readonly Queue<ResourceVersion> _waiting = [];
    private readonly CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;
    private bool _isWorking;

    /// <summary>Ends when everything opened so far was verified.</summary>
    public Task Idle
    {
        get
        {
            lock (_gate)
            {
                return _work;
            }
        }
    }

    /// <summary>A version was opened.</summary>
    public void Add(ResourceVersion version)
    {
        lock (_gate)
        {
            if (bytesPerSecond == 0 || _stop.IsCancellationRequested || !_known.Add(version))
            {
                return;
            }

            _waiting.Enqueue(version);
            if (!_isWorking)
            {
                _isWorking = true;
                _work = Task.Run(WorkAsync, CancellationToken.None);
            }
        }
    }

    /// <summary>A version needs no verification: it was verified just now.</summary>
    public void Know(ResourceVersion version)
    {
        lock (_gate)
        {
            _known.Add(version);
        }
    }

    /// <summary>A version was removed, or must be verified again.</summary>
    public void Forget(ResourceVersion version)
    {
        lock (_gate)
        {
            _known.Remove(version);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Stop();
        await Idle.ConfigureAwait(false);
    }

    /// <summary>Verifies nothing further.</summary>
    public void Stop() => _stop.Cancel();

    private async Task WorkAsync()
    {
        while (TryTakeNext(out var version))
        {
            if (open.TryUse(version) is not { } index)
            {
                Forget(version); // closed meanwhile: it comes again when it is opened again
                continue;
            }

            try
            {
                await VerifyAsync(index).ConfigureAwait(false);
            }
            catch (IndexCorruptException exception)
            {
                open.TakeOutOfService(version, index, exception);
            }
            catch (Exception exception) when (FileFault.Is(exception) || exception is OperationCanceledException)
            {
                Forget(version); // it could not be read now
            }
            finally
            {
                index.Release();
            }
        }
    }

    private bool TryTakeNext(out ResourceVersion version)
    {
        lock (_gate)
        {
            return _isWorking = _waiting.TryDequeue(out version) && !_stop.IsCancellationRequested;
        }
    }

    private async Task VerifyAsync(OpenIndex index)
    {
        var pause = TimeSpan.FromSeconds((double)ChecksumScan.PieceLength / bytesPerSecond);
        var scan = index.Scan();
        while (scan.MoveNext())
        {
            await Task.Delay(pause, time, _stop.Token).ConfigureAwait(false);
        }
    }
}
