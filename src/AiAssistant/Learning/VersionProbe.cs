using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Texts;

namespace AiAssistant.Learning;

/// <summary>
/// Asks a new version for its own passages before it may serve. Half of the samples must come back: a text of nothing but signs is found by nobody, while an index
/// that lost a version finds none.
/// </summary>
internal sealed class VersionProbe(IPassageIndex index)
{
    private const int Limit = 50;
    private const int MaxTextLength = 1_000;

    public async Task RunAsync(
        ResourceVersion version, IReadOnlyList<EmbeddedPassage> samples, EmbeddingIdentity? embeddings, CancellationToken cancellationToken)
    {
        var found = 0;
        foreach (var sample in samples)
        {
            if (await ComesBackAsync(version, sample, embeddings, cancellationToken).ConfigureAwait(false))
            {
                found++;
            }
        }

        if (found * 2 < samples.Count)
        {
            throw Failed(found, samples.Count);
        }
    }

    private async Task<bool> ComesBackAsync(ResourceVersion version, EmbeddedPassage sample, EmbeddingIdentity? embeddings, CancellationToken cancellationToken)
    {
        var passage = sample.Passage;
        var text = $"{passage.Title} {passage.Text}".Trim();
        var result = await index.RetrieveAsync(
            new RetrievalQuery
            {
                Versions = [version],
                Text = text.Length <= MaxTextLength ? text : text[..MaxTextLength],
                Vector = embeddings is null ? null : new QueryVector(sample.Vector, embeddings),
                Language = passage.Language,
                Limit = Limit,
            },
            cancellationToken).ConfigureAwait(false);
        return result.Evidence.All(evidence => evidence.Passage.Id.Version == version)
            && result.Evidence.Any(evidence => IsSame(evidence.Passage, passage));
    }

    // Of many passages with the same words any will do: which of them come first is the order of ids.
    private static bool IsSame(Passage found, Passage asked) => found.Id == asked.Id || (found.Title == asked.Title && found.Text == asked.Text);

    private static LearningFailedException Failed(int found, int asked) =>
        new(new Finding(LearningCodes.ProbeFailed, FindingArgument.Of(found), FindingArgument.Of(asked)));
}
