using AiAssistant.Resources;
using AiAssistant.Retrieval.Lexical;
using AiAssistant.Retrieval.Storage.Passages;
using AiAssistant.Retrieval.Storage.Sections;

namespace AiAssistant.Retrieval.Storage;

/// <summary>What an index is of, and what took effect when it was written.</summary>
/// <param name="Version">The version.</param>
/// <param name="Passages">How many passages it has.</param>
/// <param name="Analyzers">The names of the analysers that read a passage, in the order of the parts of the sections of words.</param>
/// <param name="FieldWeights">The weight of each <see cref="SearchedField"/>.</param>
/// <param name="Embeddings">What made the vectors; null when there are none.</param>
/// <param name="Precision">How exactly vectors are kept.</param>
internal sealed record IndexManifest(
    ResourceVersion Version, int Passages, IReadOnlyList<string> Analyzers, IReadOnlyList<double> FieldWeights, EmbeddingIdentity? Embeddings,
    VectorPrecision Precision)
{
    private const int LongestSection = 1 << 20;
    private const int MostAnalyzers = 1_024;

    public void Write(ISectionSink sink)
    {
        var record = new ByteBuffer();
        record.WriteText(Version.Resource.Tenant.Value);
        record.WriteText(Version.Resource.Value);
        record.Write(Version.Number);
        record.WriteVarint(Passages);
        record.WriteVarint(Analyzers.Count);
        foreach (var name in Analyzers)
        {
            record.WriteText(name);
        }

        record.WriteVarint(FieldWeights.Count);
        foreach (var weight in FieldWeights)
        {
            record.Write(weight);
        }

        record.WriteByte((byte)Precision);
        record.WriteByte(Embeddings is null ? (byte)0 : (byte)1);
        if (Embeddings is not null)
        {
            record.WriteText(Embeddings.Name);
            record.WriteText(Embeddings.Version);
            record.WriteVarint(Embeddings.Dimensions);
            record.WriteText(Embeddings.Hash);
        }

        using var writer = sink.Begin(SectionKind.Manifest, 0);
        writer.Write(record.Bytes);
    }

    /// <exception cref="IndexCorruptException">There is none, or its bytes are not as they were written.</exception>
    public static IndexManifest Read(ISectionSource source)
    {
        var section = source.Find(SectionKind.Manifest);
        if (section.Length > LongestSection)
        {
            throw Damaged($"it has {section.Length} bytes");
        }

        var reader = new RecordReader(section.Kind, section.Slice(0, (int)section.Length));
        var tenant = new TenantId(reader.ReadText());
        var version = new ResourceVersion(new ResourceId(tenant, reader.ReadText()), reader.ReadInt64());
        var passages = reader.ReadVarint();
        var analyzers = new string[ReadCount(ref reader, MostAnalyzers)];
        for (var i = 0; i < analyzers.Length; i++)
        {
            analyzers[i] = reader.ReadText();
        }

        var weights = new double[ReadCount(ref reader, MostAnalyzers)];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = reader.ReadDouble();
        }

        var precision = (VectorPrecision)reader.ReadByte();
        if (!Enum.IsDefined(precision))
        {
            throw Damaged($"its vectors are of the unknown precision {(int)precision}");
        }

        var embeddings = reader.ReadByte() == 0
            ? null
            : new EmbeddingIdentity(reader.ReadText(), reader.ReadText(), reader.ReadVarint(), reader.ReadText());
        return embeddings is { Dimensions: < 1 }
            ? throw Damaged($"its vectors have {embeddings.Dimensions} dimensions")
            : new IndexManifest(version, passages, analyzers, weights, embeddings, precision);
    }

    /// <summary>The weights that options give to the searched fields.</summary>
    public static double[] WeightsOf(Bm25Options options) => [.. Enum.GetValues<SearchedField>().Select(options.WeightOf)];

    private static int ReadCount(ref RecordReader reader, int most)
    {
        var count = reader.ReadVarint();
        return count <= most ? count : throw Damaged($"it counts {count} items where at most {most} are written");
    }

    private static IndexCorruptException Damaged(string what) => IndexCorruptException.In(SectionKind.Manifest, what);
}
