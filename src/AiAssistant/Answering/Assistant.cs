using AiAssistant.Answering.Calling;
using AiAssistant.Answering.Excerpting;
using AiAssistant.Answering.Gating;
using AiAssistant.Answering.Language;
using AiAssistant.Answering.Redacting;
using AiAssistant.Answering.Refreshing;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Spending;
using AiAssistant.Answering.Streaming;
using AiAssistant.Answering.Understanding;
using AiAssistant.Answering.Verifying;
using AiAssistant.Answering.Writing;
using AiAssistant.InMemory;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using Microsoft.Extensions.Logging;

namespace AiAssistant.Answering;

/// <summary>Runs the six stages. Whatever can be an outcome is one.</summary>
internal sealed class Assistant : IStreamingAssistant, IEvidenceSearch
{
    private readonly UsableResources _resources;
    private readonly MessageReader _reader;
    private readonly HostConcepts _concepts;
    private readonly CustomerPrivacy _privacy;
    private readonly EvidenceFinder _finder;
    private readonly LiveOffers _live;
    private readonly DraftWriter _writer;
    private readonly Allowances _allowances;
    private readonly TimeProvider _time;
    private readonly ILogger<Assistant> _logger;
    private readonly bool _logsContents;

    public Assistant(
        IResourceStore resources,
        IRetriever retriever,
        EmbeddingModel embeddings,
        IEnumerable<IOfferProvider> providers,
        ChatModel? model,
        AnsweringOptions options,
        TimeProvider time,
        ILogger<Assistant> logger,
        HostConcepts? concepts = null,
        IEnumerable<IAnswerCheck>? checks = null,
        IRedactor? redactor = null,
        bool logsContents = false,
        IUsageStore? usage = null)
    {
        _resources = new UsableResources(resources);
        _reader = new MessageReader(options);
        _concepts = concepts ?? HostConcepts.None;
        _privacy = new CustomerPrivacy(redactor ?? new PersonalDataRedactor());
        _finder = new EvidenceFinder(retriever, embeddings, options, _privacy);
        _live = new LiveOffers(providers, options, time);
        _writer = new DraftWriter(
            new ExtractiveWriter(options),
            model is null ? null : new ModelWriter(new ModelCaller(model, time), options, time),
            new AnswerChecks(checks ?? [], time, logger),
            logger);
        _allowances = new Allowances(usage ?? new InMemoryUsageStore(time), time, logger);
        _time = time;
        _logsContents = logsContents;
        _logger = logger;
    }

    public Task<Outcome> AnswerAsync(AssistantScope scope, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return AnswerAsync(scope, new TraceRecorder(_time), cancellationToken);
    }

    public IAsyncEnumerable<AnswerUpdate> StreamAsync(AssistantScope scope, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return AnswerStream.Of((tell, stop) => AnswerAsync(scope, new TraceRecorder(_time, tell), stop), cancellationToken);
    }

    public async Task<IReadOnlyList<EvidencePassage>> SearchAsync(AssistantScope scope, string text, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, IEvidenceSearch.MaxPassages);
        var sources = await _resources.FindAsync(scope, cancellationToken).ConfigureAwait(false);
        if (sources.Count == 0 || string.IsNullOrWhiteSpace(text) || text.Length > _reader.MaxMessageLength)
        {
            return [];
        }

        var question = _concepts.AddTo(_reader.ReadSearch(text, scope)).Questions[0];
        var found = await _finder.SearchAsync(question, sources, scope.Redaction, cancellationToken).ConfigureAwait(false);
        return ShownEvidence.Of(found, count);
    }

    private async Task<Outcome> AnswerAsync(AssistantScope scope, TraceRecorder trace, CancellationToken cancellationToken)
    {
        Outcome outcome;
        try
        {
            outcome = await RunAsync(scope, trace, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (RetrievalException fault)
        {
            AnsweringLog.RetrievalFailed(_logger, fault.GetType().Name);
            trace.Add("retrieve.failed", ("exception", fault.GetType().Name));
            outcome = Unanswered(UnansweredReason.RetrievalFailed, scope.Language);
        }
#pragma warning disable CA1031 // A customer is never left without an outcome, whatever a plugged-in part throws.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            AnsweringLog.Failed(_logger, trace.Stage, fault.GetType().Name);
            trace.Add("internal.error", ("exception", fault.GetType().Name));
            outcome = Unanswered(UnansweredReason.InternalError, scope.Language);
        }

        AnsweringLog.Ended(_logger, outcome.Kind, outcome.Reason?.Code, outcome.Parts.Count);
        foreach (var part in _logsContents ? outcome.Parts : [])
        {
            AnsweringLog.Contents(_logger, part.Question, part.Kind, part.Text);
        }

        return outcome with { Usage = trace.Usage, Trace = trace.Trace };
    }

    /// <summary>Stages 1 to 4 alone, to measure: what the gate decides for each question, even where the customer wishes for a person.</summary>
    /// <param name="scope">The conversation.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>A verdict for each question; empty when nothing was asked or nothing may be used.</returns>
    /// <exception cref="RetrievalException">The search could not be made.</exception>
    public async Task<IReadOnlyList<Verdict>> JudgeAsync(AssistantScope scope, CancellationToken cancellationToken = default)
    {
        var understood = _privacy.AddTo(_concepts.AddTo(_reader.Read(scope)), scope.Redaction);
        var sources = await _resources.FindAsync(scope, cancellationToken).ConfigureAwait(false);
        return sources.Count == 0 || understood.Questions.Count == 0
            ? []
            : await JudgeAllAsync(understood, sources, scope, [], new TraceRecorder(_time), cancellationToken).ConfigureAwait(false);
    }

    private async Task<Outcome> RunAsync(AssistantScope scope, TraceRecorder trace, CancellationToken cancellationToken)
    {
        trace.Enter(AnswerStage.Understand);
        var understood = _privacy.AddTo(_concepts.AddTo(_reader.Read(scope)), scope.Redaction);
        if (understood.TooLong is { } length)
        {
            trace.Add("understand.tooLong", ("actual", TraceValues.Number(length)), ("limit", TraceValues.Number(_reader.MaxMessageLength)));
            return Unanswered(UnansweredReason.UnsafeInput, understood.Language);
        }

        trace.Add("understand.read", ("language", understood.Language), ("questions", TraceValues.Number(understood.Questions.Count)));
        if (understood.Questions.Sum(static question => question.Redacted.Originals.Count) is > 0 and var hidden)
        {
            trace.Add("understand.redacted", ("pieces", TraceValues.Number(hidden)));
        }

        AnswerTracing.Understood(understood, trace);
        var style = new ReplyStyle(understood.Language)
        {
            Tone = scope.Tone,
            Length = scope.Length,
            Channel = scope.Channel,
            IsFirstReply = understood.IsFirstReply,
        };
        AnswerTracing.Style(style, understood, trace);
        if (understood.WantsAgent)
        {
            trace.Add("understand.agent");
            return new Outcome(OutcomeKind.AgentRequested) { Language = understood.Language };
        }

        trace.Enter(AnswerStage.Retrieve);
        var sources = await _resources.FindAsync(scope, cancellationToken).ConfigureAwait(false);
        if (sources.Count == 0)
        {
            trace.Add("retrieve.noResource", ("selected", TraceValues.Number(scope.Resources.Count)));
            return Unanswered(UnansweredReason.NoResource, understood.Language);
        }

        if (understood.Questions.Count == 0)
        {
            trace.Add("understand.noQuestion");
            return Unanswered(UnansweredReason.NoEvidence, understood.Language);
        }

        var degradations = new List<Degradation>();
        var verdicts = Excerpt.Of(await JudgeAllAsync(understood, sources, scope, degradations, trace, cancellationToken).ConfigureAwait(false), trace);
        trace.Tell(() => ShownEvidence.Of(verdicts));
        var outcome = await _writer.WriteAsync(verdicts, style, _allowances.Of(scope), degradations, trace, cancellationToken).ConfigureAwait(false);
        return outcome with { Degradations = [.. degradations.Distinct()] };
    }

    private async Task<IReadOnlyList<Verdict>> JudgeAllAsync(
        Understood understood, IReadOnlyList<Source> sources, AssistantScope scope, List<Degradation> degradations, TraceRecorder trace,
        CancellationToken cancellationToken)
    {
        var found = await _finder.FindAsync(understood, sources, scope.OfferId, trace, cancellationToken).ConfigureAwait(false);
        trace.Add(
            "retrieve.found",
            ("passages", TraceValues.Number(found.ByQuestion.Sum(static list => list.Count))),
            ("offers", TraceValues.Number(found.Offers.Count)));
        if (found.IsPartial)
        {
            degradations.Add(Degradation.PartialRetrieval);
        }

        var verdicts = new List<Verdict>();
        var meant = new OffersMeant(understood, scope.OfferId, new OfferRecognizer(found.Offers));
        for (var i = 0; i < understood.Questions.Count; i++)
        {
            verdicts.Add(await JudgeAsync(understood, found, meant, i, scope.Caution, degradations, trace, cancellationToken).ConfigureAwait(false));
        }

        return verdicts;
    }

    private async Task<Verdict> JudgeAsync(
        Understood understood, Found found, OffersMeant meant, int index, AnswerCaution caution, List<Degradation> degradations, TraceRecorder trace,
        CancellationToken cancellationToken)
    {
        var question = understood.Questions[index];
        var offers = meant.By(question);
        if (offers.Count == 1)
        {
            offers = [await _finder.CompleteAsync(offers[0], cancellationToken).ConfigureAwait(false)];
        }

        trace.Enter(AnswerStage.Refresh);
        if (offers.Count == 1 && LiveOffers.IsAsked(question))
        {
            var (offer, result) = await _live.RefreshAsync(offers[0], cancellationToken).ConfigureAwait(false);
            offers = [offer];
            trace.Add("refresh.asked", ("result", result.ToString()));
            if (result == LiveLookup.Failed)
            {
                degradations.Add(Degradation.LiveLookupFailed);
            }
        }

        trace.Enter(AnswerStage.Gate);
        var verdict = Gate.Decide(question, found.ByQuestion[index], offers, !understood.WasAsked, caution);
        AnswerTracing.Judged(trace, index, caution, verdict);
        return verdict;
    }

    private static Outcome Unanswered(UnansweredReason reason, string? language) => new(OutcomeKind.Unanswered) { Reason = reason, Language = language };
}
