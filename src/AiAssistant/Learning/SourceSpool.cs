using System.Runtime.CompilerServices;
using System.Text;

namespace AiAssistant.Learning;

/// <summary>
/// What was read in this attempt, before any of it is embedded: only a complete reading is compared with the published version, and the last of several sources
/// with the same id counts. Memory holds a few bytes a source; the sources themselves go to a temporary file when there are many.
/// </summary>
/// <param name="folder">Where the temporary file goes.</param>
/// <param name="complete">Completes a source whose language is resolved; null leaves it as it was read.</param>
internal sealed class SourceSpool(string folder, Func<LearningSource, LearningSource>? complete = null) : IAsyncDisposable
{
    private readonly Dictionary<UInt128, int> _last = [];
    private SpoolStorage _storage = new(folder);
    private int _written;

    public SourceLanguages Languages { get; private set; } = new();

    /// <summary>How many different sources there are.</summary>
    public int Count => _last.Count;

    public async Task AddAsync(LearningSource source, CancellationToken cancellationToken)
    {
        using var block = new MemoryStream();
        using (var writer = new BinaryWriter(block, Encoding.UTF8, leaveOpen: true))
        {
            LearningSourceFormat.Write(writer, source);
        }

        await _storage.AddAsync(block.GetBuffer().AsMemory(0, (int)block.Length), cancellationToken).ConfigureAwait(false);
        _last[SourceFingerprint.Key(source.Source)] = _written++;
        Languages.Add(source);
    }

    /// <summary>Forgets what was read: the reading begins anew.</summary>
    public async Task ClearAsync()
    {
        await _storage.DisposeAsync().ConfigureAwait(false);
        _storage = new SpoolStorage(folder);
        _last.Clear();
        _written = 0;
        Languages = new SourceLanguages();
    }

    public bool Contains(UInt128 key) => _last.ContainsKey(key);

    /// <summary>The sources that count, in the order in which they were read, each with its language resolved.</summary>
    public async IAsyncEnumerable<LearningSource> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var place = 0;
        var main = Languages.Main;
        await foreach (var block in _storage.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            using var reader = new BinaryReader(new MemoryStream(block, writable: false), Encoding.UTF8);
            var source = LearningSourceFormat.Read(reader);
            if (_last[SourceFingerprint.Key(source.Source)] == place++)
            {
                var resolved = source with { Language = source.Language ?? main };
                yield return complete is null ? resolved : complete(resolved);
            }
        }
    }

    public ValueTask DisposeAsync() => _storage.DisposeAsync();
}
