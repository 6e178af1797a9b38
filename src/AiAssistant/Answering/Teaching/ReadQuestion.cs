using AiAssistant.Answering.Understanding;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Teaching;

/// <summary>An unanswered question, read so that it can be compared: its sub-words as a vector, and what it is about in terms of no language.</summary>
internal sealed class ReadQuestion
{
    private ReadQuestion(UnansweredQuestion asked, IReadOnlySet<string> topics, IReadOnlySet<string> concepts, float[] vector)
    {
        Asked = asked;
        Topics = topics;
        Concepts = concepts;
        Vector = vector;
    }

    /// <summary>The question.</summary>
    public UnansweredQuestion Asked { get; }

    /// <summary>What of a shop it asks for.</summary>
    public IReadOnlySet<string> Topics { get; }

    /// <summary>The topics, and all else that it names in terms of no language.</summary>
    public IReadOnlySet<string> Concepts { get; }

    /// <summary>The vector; of length 1, or all zeros.</summary>
    public float[] Vector { get; }

    /// <summary>Reads a question.</summary>
    public static ReadQuestion Of(UnansweredQuestion asked, SubwordEmbeddingGenerator embeddings)
    {
        var concepts = Question.Read(asked.Text, asked.Language).Concepts;
        var attributes = concepts.Others.Where(Language.ConceptTerms.IsAttribute);
        return new ReadQuestion(
            asked, concepts.Topics, concepts.Topics.Concat(concepts.Things).Concat(concepts.Qualifiers).Concat(attributes).ToHashSet(StringComparer.Ordinal),
            embeddings.Embed(asked.Text));
    }
}
