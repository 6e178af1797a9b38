using AiAssistant.Resources;
using AiAssistant.Texts;

namespace AiAssistant.Learning;

/// <summary>Sources that were read well but cannot be learned: left out, until they are too many.</summary>
/// <param name="kind">The resource's category.</param>
/// <param name="read">How many sources were read.</param>
/// <param name="skipped">How many offers were bad already when they were read.</param>
/// <param name="model">The embedding model's name.</param>
/// <param name="maxShare">The greatest share that may be left out.</param>
internal sealed class PoisonedSources(ResourceKind kind, int read, int skipped, string model, double maxShare)
{
    private readonly List<Finding> _listed = [];

    public int Count { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<Finding> Listed => _listed;

    /// <exception cref="LearningFailedException">They are too many.</exception>
    public void Add(LearningSource source)
    {
        Count++;
        if (_listed.Count < OfferTally.MaxListed)
        {
            _listed.Add(kind == ResourceKind.Offers
                ? new Finding(LearningCodes.OfferNotEmbedded, source.Source) { Severity = FindingSeverity.Warning }
                : new Finding(LearningCodes.AnswerNotEmbedded) { Severity = FindingSeverity.Warning, Place = source.Source });
        }

        if (Count == read || Count + skipped > maxShare * (read + skipped))
        {
            throw new LearningFailedException(Failure());
        }
    }

    private Finding Failure() => kind == ResourceKind.Offers && Count < read
        ? new Finding(LearningCodes.TooManySkipped, FindingArgument.Of(Count + skipped), FindingArgument.Of(read + skipped), FindingArgument.Of(maxShare * 100))
        : new Finding(LearningCodes.EmbeddingFailed, model);
}
