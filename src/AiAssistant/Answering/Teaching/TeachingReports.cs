using AiAssistant.Answering.Retrieving;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Teaching;

/// <summary>Tells sellers what to teach a resource next: what customers asked in vain, and where the form and the offers contradict each other.</summary>
/// <remarks>
/// <para>Thread-safe. No model is asked and nothing leaves the process.</para>
/// <para>A report is made anew each time: up to <see cref="TeachingOptions.MaxQuestions"/> questions are compared and all offers of the tenant are read, which
/// may take a minute or two for 100,000 offers. Failures of the stores and of the index are passed on: <see cref="AiAssistantException"/>.</para>
/// </remarks>
public sealed class TeachingReports
{
    private readonly IResourceStore _resources;
    private readonly IPassageLookup? _lookup;
    private readonly IQuestionLog _log;
    private readonly TeachingOptions _options;
    private readonly TimeProvider _time;

    internal TeachingReports(IResourceStore resources, IPassageLookup? lookup, IQuestionLog log, TeachingOptions options, TimeProvider time)
    {
        _resources = resources;
        _lookup = lookup;
        _log = log;
        _options = options;
        _time = time;
    }

    /// <summary>Makes the report of a resource. For offers it holds the questions about products; for a knowledge base all others.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="cancellationToken">Cancels the making.</param>
    /// <returns>The report; null when there is no such resource.</returns>
    /// <exception cref="AiAssistantException">A store or the index could not be read.</exception>
    public async Task<TeachingReport?> CreateAsync(ResourceId resource, CancellationToken cancellationToken = default)
    {
        if (await _resources.FindAsync(resource, cancellationToken).ConfigureAwait(false) is not { DeletedAt: null } subject || subject.Id != resource)
        {
            return null;
        }

        var all = await ListAsync(resource.Tenant, cancellationToken).ConfigureAwait(false);
        var offers = all.Where(static one => one.Kind == ResourceKind.Offers).Select(static one => one.Id).ToHashSet();
        var (questions, areAll) = await ReadQuestionsAsync(subject, offers, cancellationToken).ConfigureAwait(false);
        var (contradictions, isAllRead) = await FindContradictionsAsync(subject, all, cancellationToken).ConfigureAwait(false);
        return new TeachingReport(resource, _time.GetUtcNow())
        {
            Questions = questions.Count,
            Groups = [.. QuestionGroups.Of(questions, _options.MaxExamples, cancellationToken).Take(_options.MaxGroups)],
            Contradictions = contradictions,
            IsComplete = areAll && isAllRead,
        };
    }

    private async Task<List<Resource>> ListAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var all = new List<Resource>();
        await foreach (var one in _resources.ListAsync(new ResourceFilter { Tenant = tenant, Deleted = false }, cancellationToken).ConfigureAwait(false))
        {
            if (one.Id.Tenant == tenant)
            {
                all.Add(one);
            }
        }

        return all;
    }

    private async Task<(List<UnansweredQuestion> Questions, bool AreAll)> ReadQuestionsAsync(
        Resource subject, HashSet<ResourceId> offers, CancellationToken cancellationToken)
    {
        var questions = new List<UnansweredQuestion>();
        var filter = new QuestionLogFilter { Resource = subject.Id, From = _time.GetUtcNow().AddDays(-_options.RetentionDays) };
        await foreach (var question in _log.ListAsync(subject.Id.Tenant, filter, cancellationToken).ConfigureAwait(false))
        {
            // A question about a product is for its offers to answer, where there were any.
            var isForOffers = question.Reason == UnansweredReason.OfferUnknown || question.Reason == UnansweredReason.OfferDoesNotSay;
            if ((isForOffers && question.Resources.Any(offers.Contains)) != (subject.Kind == ResourceKind.Offers))
            {
                continue;
            }

            if (questions.Count == _options.MaxQuestions)
            {
                return (questions, false);
            }

            questions.Add(question);
        }

        return (questions, true);
    }

    private async Task<(IReadOnlyList<Contradiction> Contradictions, bool IsComplete)> FindContradictionsAsync(
        Resource subject, List<Resource> all, CancellationToken cancellationToken)
    {
        if (_lookup is null)
        {
            return ([], false);
        }

        var finder = new ContradictionFinder(_lookup, _options);
        var found = await finder.FindAsync(Sources(ResourceKind.KnowledgeBase), Sources(ResourceKind.Offers), cancellationToken).ConfigureAwait(false);
        return (found, finder.IsComplete);

        // Of the resource's own kind it alone, of the other kind all that answer beside it.
        List<Source> Sources(ResourceKind kind) =>
            [.. all.Where(one => one.Kind == kind && one.IsUsable && (subject.Kind != kind || one.Id == subject.Id))
                .Select(static one => new Source(one, one.Published!.Version))];
    }
}
