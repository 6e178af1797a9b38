using AiAssistant.Resources;
using AiAssistant.Retrieval.Lexical;
using AiAssistant.Retrieval.Storage.Passages;
using AiAssistant.Retrieval.Storage.Sections;
using AiAssistant.Retrieval.Vectors;

namespace AiAssistant.Retrieval.Storage;

/// <summary>One version, whole and immutable, read where its sections lie.</summary>
internal sealed class IndexedVersion
{
    private IndexedVersion(IndexManifest manifest, StoredPassages passages, LexicalIndex[] lexical, VectorIndex? vectors)
    {
        Version = manifest.Version;
        Passages = passages;
        Lexical = lexical;
        Vectors = vectors;
    }

    public ResourceVersion Version { get; }

    public StoredPassages Passages { get; }

    /// <summary>One index for each analyser that read a passage, ordered by its name.</summary>
    public IReadOnlyList<LexicalIndex> Lexical { get; }

    /// <summary>Null when the passages came without vectors.</summary>
    public VectorIndex? Vectors { get; }

    /// <summary>Opens a version.</summary>
    /// <param name="source">Its sections.</param>
    /// <param name="version">The version that it must be.</param>
    /// <param name="options">The options in use.</param>
    /// <param name="keepsPassages">Whether every passage that was read once is kept.</param>
    /// <exception cref="IndexCorruptException">The sections are not as they were written.</exception>
    /// <exception cref="RetrievalException">The version was written with other analysers or weights than those in use.</exception>
    public static IndexedVersion Open(ISectionSource source, ResourceVersion version, PassageIndexOptions options, bool keepsPassages = false)
    {
        var manifest = IndexManifest.Read(source);
        if (manifest.Version != version)
        {
            throw IndexCorruptException.In(SectionKind.Manifest, $"it is of another version, {version} was expected");
        }

        var lexical = new LexicalIndex[manifest.Analyzers.Count];
        var written = IndexManifest.WeightsOf(options.Bm25);
        if (lexical.Length > 0 && !written.SequenceEqual(manifest.FieldWeights))
        {
            throw WrittenOtherwise(version, $"the field weights {string.Join(" ", manifest.FieldWeights)}", $"{string.Join(" ", written)} are in use");
        }

        for (var part = 0; part < lexical.Length; part++)
        {
            var name = manifest.Analyzers[part];
            var analyzer = options.Analyzers.All.FirstOrDefault(analyzer => analyzer.Name == name)
                ?? throw WrittenOtherwise(version, $"the analyser '{name}'", "it is not among those in use");
            lexical[part] = LexicalIndex.Open(source, part, analyzer, manifest.Passages);
        }

        var passages = StoredPassages.Open(source, version, manifest.Passages, keepsPassages);
        return new IndexedVersion(
            manifest, passages, lexical, manifest.Embeddings is null ? null : VectorIndex.Open(source, manifest.Embeddings, manifest.Passages));
    }

    /// <summary>Checks everything that decoding relies on.</summary>
    /// <exception cref="IndexCorruptException">Something is not as it was written.</exception>
    public void Verify(CancellationToken cancellationToken) =>
        SharedWork.Run(() => Passages.Verify(cancellationToken), () => VerifySearched(cancellationToken));

    /// <summary>Checks everything that decoding words and vectors relies on.</summary>
    /// <exception cref="IndexCorruptException">Something is not as it was written.</exception>
    public void VerifySearched(CancellationToken cancellationToken)
    {
        foreach (var index in Lexical)
        {
            index.Verify(cancellationToken);
        }

        Vectors?.Verify(cancellationToken);
    }

    /// <summary>Reads a passage with its vector.</summary>
    public EmbeddedPassage Read(int ordinal)
    {
        var passage = Passages.Read(ordinal);
        if (Vectors is null)
        {
            return new EmbeddedPassage(passage, default);
        }

        var vector = new float[Vectors.Identity.Dimensions];
        Vectors.Read(ordinal, vector);
        return new EmbeddedPassage(passage, vector);
    }

    private static RetrievalException WrittenOtherwise(ResourceVersion version, string what, string inUse) =>
        new($"Version {version} was written with {what}; {inUse}. Learn the resource again, or use the options it was learned with.")
        {
            Operation = "open",
        };
}
