using System.Runtime.ExceptionServices;
using AiAssistant.Retrieval.Fusion;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Vectors;

/// <summary>
/// The vectors of one version, read where they lie. A search scans the codes of one bit a dimension, and computes the cosines of those alone that may be among
/// the best. Immutable; may be used by any thread. Bytes that are not what was written can give a wrong order, never an access outside.
/// </summary>
internal sealed class VectorIndex
{
    /// <summary>How many vectors are scanned between two looks at the token.</summary>
    private const int Stretch = 4_096;

    private readonly VectorRows _rows;
    private readonly SignCodes? _codes;
    private readonly VectorFloats? _floats;

    private VectorIndex(EmbeddingIdentity identity, VectorRows rows, SignCodes? codes, VectorFloats? floats)
    {
        Identity = identity;
        _rows = rows;
        _codes = codes;
        _floats = floats;
    }

    /// <summary>What made the vectors.</summary>
    public EmbeddingIdentity Identity { get; }

    /// <summary>How many there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Opens an index: finds its sections and checks their lengths.</summary>
    /// <param name="source">The sections that a <see cref="VectorIndexBuilder"/> wrote.</param>
    /// <param name="identity">What made the vectors.</param>
    /// <param name="count">How many vectors there are.</param>
    /// <exception cref="IndexCorruptException">A section is missing or does not fit.</exception>
    public static VectorIndex Open(ISectionSource source, EmbeddingIdentity identity, int count)
    {
        if (identity.Dimensions is < 1 or > VectorIndexBuilder.MaxDimensions || count < 0)
        {
            throw IndexCorruptException.In(SectionKind.Manifest, $"it names {count} vectors of {identity.Dimensions} dimensions");
        }

        var rows = new VectorRows(source.Find(SectionKind.VectorRows), identity.Dimensions, count);
        var codes = count < VectorIndexBuilder.LeastCoded ? null
            : new SignCodes(source.Find(SectionKind.VectorCodes), source.Find(SectionKind.VectorCenter), identity.Dimensions, count);
        var floats = source.TryFind(SectionKind.VectorFloats, 0, out var section) ? new VectorFloats(section, identity.Dimensions, count) : null;
        return new VectorIndex(identity, rows, codes, floats);
    }

    /// <summary>Offers the nearest vectors with their cosines; vectors without direction never.</summary>
    /// <param name="query">The question.</param>
    /// <param name="version">The place of this version.</param>
    /// <param name="top">Where they are offered; its bar decides which are looked at.</param>
    /// <param name="cancellationToken">Cancels the scan every few thousand vectors.</param>
    public void Collect(VectorQuery query, int version, TopCandidates top, CancellationToken cancellationToken) =>
        Collect(query, version, top, VectorScan.Default, cancellationToken);

    /// <summary>Offers the nearest vectors, scanned as is told. The result depends on the number of threads, not on which is faster.</summary>
    public void Collect(VectorQuery query, int version, TopCandidates top, VectorScan scan, CancellationToken cancellationToken)
    {
        var stretches = (Count + Stretch - 1) / Stretch;
        var threads = Math.Clamp(scan.Threads, 1, Math.Max(stretches, 1));
        if (threads == 1)
        {
            var collector = new VectorCollector(_rows, _floats, query, version, top, scan.Floor);
            Collect(collector, query, 0, Count, scan.IsExhaustive, cancellationToken);
            return;
        }

        var parts = new TopCandidates[threads];
        var floor = Math.Max((float)top.Bar, scan.Floor);
        try
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, part =>
            {
                parts[part] = new TopCandidates(top.Limit, Count);
                var first = (int)((long)stretches * part / threads) * Stretch;
                var end = Math.Min((int)((long)stretches * (part + 1) / threads) * Stretch, Count);
                var collector = new VectorCollector(_rows, _floats, query, version, parts[part], floor);
                Collect(collector, query, first, end, scan.IsExhaustive, cancellationToken);
            });
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        foreach (var part in parts)
        {
            foreach (var found in part.Items)
            {
                top.Offer(version, found.Ordinal, found.Score);
            }

            part.Dispose();
        }
    }

    /// <summary>The cosine of a question and a passage; NaN when the passage's vector has no direction.</summary>
    public float CosineOf(VectorQuery query, int ordinal)
    {
        var cosine = _rows.CosineOf(query, _rows.Slice(ordinal, 1), 0, out _);
        return _floats is null || float.IsNaN(cosine) ? cosine : _floats.CosineOf(query, ordinal);
    }

    /// <summary>The direction of a passage's vector: one of length 1, or zeros.</summary>
    /// <param name="ordinal">The passage.</param>
    /// <param name="vector">Receives as many values as the vectors have dimensions.</param>
    public void Read(int ordinal, Span<float> vector)
    {
        if (_floats is null)
        {
            _rows.Read(ordinal, vector);
        }
        else
        {
            _floats[ordinal].CopyTo(vector);
        }
    }

    /// <summary>Reads everything and checks that numbers are in their ranges and fit each other. Linear in the bytes.</summary>
    /// <exception cref="IndexCorruptException">They are not.</exception>
    public void Verify(CancellationToken cancellationToken)
    {
        _rows.Verify(cancellationToken);
        _codes?.Verify(cancellationToken);
        _floats?.Verify(_rows.HasDirection, cancellationToken);
    }

    private void Collect(VectorCollector collector, VectorQuery query, int first, int end, bool isExhaustive, CancellationToken cancellationToken)
    {
        for (var start = first; start < end; start += Stretch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = Math.Min(Stretch, end - start);
            if (_codes is null || isExhaustive)
            {
                collector.OfferAll(start, count);
            }
            else
            {
                CollectByCodes(_codes, new CodeFilter(_codes, query), collector, start, count);
            }
        }
    }

    private static void CollectByCodes(SignCodes codes, CodeFilter filter, VectorCollector collector, int start, int count)
    {
        var blocks = codes.Slice(start / CodeBlock.Vectors, (count + CodeBlock.Vectors - 1) / CodeBlock.Vectors);
        var waiting = 0u; // of the block before: their rows are on the way from memory meanwhile
        for (var place = 0; place < count; place += CodeBlock.Vectors)
        {
            ReadAhead.Fetch(blocks, codes.BlockBytes);
            var passing = filter.Passing(blocks[..codes.BlockBytes], collector.Bar);
            blocks = blocks[codes.BlockBytes..];
            if (count - place < CodeBlock.Vectors)
            {
                passing &= (1u << (count - place)) - 1; // the last block's other places are empty
            }

            collector.Fetch(start + place, passing);
            collector.Offer(start + place - CodeBlock.Vectors, waiting);
            waiting = passing;
        }

        collector.Offer(start + ((count - 1) / CodeBlock.Vectors * CodeBlock.Vectors), waiting);
    }
}
