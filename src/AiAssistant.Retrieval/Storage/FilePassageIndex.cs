using System.Runtime.CompilerServices;
using AiAssistant.Resources;
using AiAssistant.Retrieval.Fusion;
using AiAssistant.Retrieval.Storage;
using AiAssistant.Retrieval.Storage.Files;

namespace AiAssistant.Retrieval;

/// <summary>
/// An index in files: a directory for each tenant, a file for each version, read where it lies. It searches as <see cref="InMemoryPassageIndex"/> does.
/// </summary>
/// <remarks>
/// <para>Thread-safety: all members may be called at once from any thread. Several processes may read and write one directory; a version that another process
/// removes is searched until this one closes it.</para>
/// <para>Files: opened at the first query, closed when idle, at most <see cref="FilePassageIndexOptions.MaxOpenIndexes"/> at once. A search keeps the files it
/// began with. What a crash left is deleted by <see cref="ListAsync"/>. The format is described in <c>docs/index-format.md</c>.</para>
/// <para>Durability: when a write returns, file and name are on the disk, and everything was read again and verified. A crash leaves the version as it
/// was.</para>
/// <para>Damage: a file is checked when it is opened (directory, bounds, short sections), whole in the background after that, and by
/// <see cref="VerifyAsync"/>. A version found damaged is out of service: queries that name it end with <see cref="IndexCorruptException"/> until it is removed
/// or written again. Damaged bytes that nobody has found yet can give a wrong order, never an access outside of the file.</para>
/// <para>Warnings: those of <see cref="InMemoryPassageIndex"/>. After it was disposed, what reads passages throws
/// <see cref="ObjectDisposedException"/>.</para>
/// <example>
/// <code>
/// await using var index = new FilePassageIndex("index");
/// var version = new ResourceVersion(new ResourceId(default, "faq"), 1);
/// string[] answers = ["We deliver in two days.", "Returns are free for 30 days."];
/// await index.WriteAsync(version, embeddings: null, answers.Select((answer, ordinal) => new EmbeddedPassage(
///     new Passage { Id = new(version, ordinal), Kind = ResourceKind.KnowledgeBase, Source = $"faq-{ordinal}", Text = answer, Language = "en" },
///     Vector: default)).ToAsyncEnumerable());
/// var result = await index.RetrieveAsync(new RetrievalQuery { Versions = [version], Text = "How long does delivery take?" });
/// </code>
/// </example>
/// </remarks>
public sealed class FilePassageIndex : IPassageIndex, IPassageLookup, IDisposable, IAsyncDisposable
{
    private readonly FilePassageIndexOptions _options;
    private readonly IndexPaths _paths;
    private readonly OpenIndexes _open;
    private readonly BackgroundVerification _verification;
    private readonly Lock _naming = new();

    /// <summary>Creates an index. Nothing is read or written yet.</summary>
    /// <param name="directory">The directory of the files; made when the first version is written. Only indexes lie in it.</param>
    /// <param name="options">How files are written, opened and read; default <see cref="FilePassageIndexOptions"/> as they are.</param>
    /// <param name="timeProvider">Tells when a file is idle; default the system's.</param>
    /// <exception cref="ArgumentException"><paramref name="directory"/> is empty, or a value of the options is out of its range.</exception>
    public FilePassageIndex(string directory, FilePassageIndexOptions? options = null, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        _options = options ?? new FilePassageIndexOptions();
        _options.Validate(nameof(options));
        _paths = new IndexPaths(Path.GetFullPath(directory));
        var time = timeProvider ?? TimeProvider.System;
        _open = new OpenIndexes(_paths, _options, time, version => _verification!.Add(version));
        _verification = new BackgroundVerification(_open, _options.VerificationBytesPerSecond, time);
    }

    /// <summary>How many files are open now.</summary>
    internal int OpenFiles => _open.Count;

    /// <summary>Ends when every file opened so far was verified.</summary>
    internal Task Verified => _verification.Idle;

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="passages"/> is null.</exception>
    /// <exception cref="RetrievalException">The file system refused (no space, no permission, too long a path); nothing is kept then.</exception>
    public async Task<int> WriteAsync(
        ResourceVersion version, EmbeddingIdentity? embeddings, IAsyncEnumerable<EmbeddedPassage> passages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(passages);
        EmbeddingIdentityCheck.Check(embeddings, nameof(embeddings));
        cancellationToken.ThrowIfCancellationRequested();
        using var file = new PendingIndexFile(_paths, version, embeddings, _options);
        await foreach (var passage in passages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            file.Add(passage);
        }

        file.Complete(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_naming)
        {
            var replaced = file.Publish();
            _verification.Know(version);
            _open.Forget(version, replaced);
        }

        file.Flush();
        return file.Passages;
    }

    /// <inheritdoc/>
    /// <exception cref="RetrievalException">The file system refused; the version is still there.</exception>
    public Task RemoveAsync(ResourceVersion version, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = _paths.FileOf(version);
        try
        {
            lock (_naming)
            {
                var removed = RemovedFile.TryRename(path);
                _verification.Forget(version);
                _open.Forget(version, removed);
            }
        }
        catch (Exception exception) when (FileFault.Is(exception))
        {
            throw FileFault.Of("remove", path, exception);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    /// <remarks>On the way it deletes what writers that crashed have left, and removed files that could not be deleted before.</remarks>
    /// <exception cref="RetrievalException">A directory cannot be read.</exception>
    public async IAsyncEnumerable<ResourceVersion> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var version in new IndexSweep(_paths).Run(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return version;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The query has neither text nor vector, its limit is below 1, or its vector's length is not its identity's or holds
    /// a value that is not a finite number.</exception>
    /// <exception cref="IndexCorruptException">A version is damaged.</exception>
    /// <exception cref="RetrievalException">A version cannot be opened, or was written with other analysers or field weights than those in use.</exception>
    public Task<RetrievalResult> RetrieveAsync(RetrievalQuery query, CancellationToken cancellationToken = default) =>
        SearchAsync(query, static (selection, options, token) => selection.Search(options, token), cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="IndexCorruptException">The version is damaged.</exception>
    /// <exception cref="RetrievalException">The version cannot be opened, or was written with other analysers or field weights than those in use.</exception>
    public async Task<IReadOnlyList<Passage>> FindBySourceAsync(ResourceVersion version, string source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        cancellationToken.ThrowIfCancellationRequested();
        if (await _open.UseAsync(version, cancellationToken).ConfigureAwait(false) is not { } index)
        {
            return [];
        }

        try
        {
            return index.Index.Passages.FindBySource(source);
        }
        catch (IndexCorruptException)
        {
            VerifyAgain([index]);
            throw;
        }
        finally
        {
            index.Release();
        }
    }

    /// <inheritdoc/>
    /// <remarks>All bytes are compared with their checksums before the first passage: what is listed is often written into the next version.</remarks>
    /// <exception cref="IndexCorruptException">The version is damaged.</exception>
    /// <exception cref="RetrievalException">The version cannot be opened, or was written with other analysers or field weights than those in use.</exception>
    public async IAsyncEnumerable<EmbeddedPassage> ListPassagesAsync(ResourceVersion version,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (await _open.UseAsync(version, cancellationToken).ConfigureAwait(false) is not { } index)
        {
            yield break;
        }

        try
        {
            await CheckAsync(index, () => index.Scan().Finish(cancellationToken), cancellationToken).ConfigureAwait(false);
            for (var ordinal = 0; ordinal < index.Index.Passages.Count; ordinal++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return index.Index.Read(ordinal);
            }
        }
        finally
        {
            index.Release();
        }
    }

    /// <summary>
    /// Verifies a version in full, at full speed: every byte against its checksum, then everything that decoding relies on. It keeps serving meanwhile.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <param name="cancellationToken">Cancels the verification.</param>
    /// <returns>True when it is as it was written, false when there is no such version.</returns>
    /// <exception cref="IndexCorruptException">It is damaged, and out of service from now on.</exception>
    /// <exception cref="RetrievalException">The version cannot be opened, or was written with other analysers or field weights than those in use.</exception>
    public async Task<bool> VerifyAsync(ResourceVersion version, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (await _open.UseAsync(version, cancellationToken).ConfigureAwait(false) is not { } index)
        {
            return false;
        }

        try
        {
            await CheckAsync(index, () => index.Verify(cancellationToken), cancellationToken).ConfigureAwait(false);
            return true;
        }
        finally
        {
            index.Release();
        }
    }

    /// <summary>Closes all files; those that a search still reads when it ends.</summary>
    public void Dispose()
    {
        _verification.Stop();
        _open.Dispose();
    }

    /// <summary>Closes all files, those that a search still reads when it ends, and waits for the end of work in the background.</summary>
    public async ValueTask DisposeAsync()
    {
        _open.Dispose();
        await _verification.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>As <see cref="RetrieveAsync"/>, but no passage is read: the places of versions are those of the query's, in order.</summary>
    internal Task<RankedCandidate[]> RankAsync(RetrievalQuery query, CancellationToken cancellationToken) =>
        SearchAsync(query, static (selection, options, token) => selection.Rank(options, token), cancellationToken);

    private async Task<TFound> SearchAsync<TFound>(
        RetrievalQuery query, Func<VersionSelection, PassageIndexOptions, CancellationToken, TFound> search, CancellationToken cancellationToken)
    {
        RetrievalQueryCheck.Check(query);
        cancellationToken.ThrowIfCancellationRequested();
        var selection = new VersionSelection(query);
        var used = new List<OpenIndex>(query.Versions.Count);
        try
        {
            foreach (var version in VersionSelection.InOrder(query))
            {
                var index = await _open.UseAsync(version, cancellationToken).ConfigureAwait(false);
                if (index is not null)
                {
                    used.Add(index);
                }

                selection.Add(version, index?.Index);
            }

            try
            {
                return search(selection, _options.Passages, cancellationToken);
            }
            catch (IndexCorruptException)
            {
                VerifyAgain(used);
                throw;
            }
        }
        finally
        {
            foreach (var index in used)
            {
                index.Release();
            }
        }
    }

    private async Task CheckAsync(OpenIndex index, Action check, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Run(check, cancellationToken).ConfigureAwait(false);
        }
        catch (IndexCorruptException exception)
        {
            _open.TakeOutOfService(index.Index.Version, index, exception);
            throw;
        }
    }

    // A search does not know which of its versions is damaged: their checksums tell.
    private void VerifyAgain(List<OpenIndex> used)
    {
        foreach (var index in used)
        {
            _verification.Forget(index.Index.Version);
            _verification.Add(index.Index.Version);
        }
    }
}
