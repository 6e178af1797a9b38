using AiAssistant.Answering.Language;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering;

/// <summary>Collects the steps of one answer.</summary>
/// <param name="time">The clock.</param>
/// <param name="tell">Gets what a host that watches is told; null when nobody does.</param>
internal sealed class TraceRecorder(TimeProvider time, Action<AnswerUpdate>? tell = null)
{
    private const int MaxText = 300;
    private const int MaxValue = 2_000; // lists of ids, features
    private const int MaxEvidence = 10;
    private const int MaxSearches = 20;
    private readonly List<TraceStep> _steps = [];
    private readonly SortedDictionary<AnswerStage, TimeSpan> _durations = [];
    private long _started = time.GetTimestamp();
    private AnswerStage? _told;
    private bool _isEntered;
    private int _searches;
    private int _evidenceLeftOut;

    /// <summary>The current stage.</summary>
    public AnswerStage Stage { get; private set; }

    /// <summary>What the chat model took so far.</summary>
    public AnswerUsage Usage { get; private set; }

    /// <summary>The steps so far.</summary>
    public AnswerTrace Trace
    {
        get
        {
            var durations = new OrderedDictionary<AnswerStage, TimeSpan>(_durations);
            if (_isEntered)
            {
                durations[Stage] = durations.GetValueOrDefault(Stage) + time.GetElapsedTime(_started);
            }

            return new AnswerTrace([.. _steps]) { Durations = durations };
        }
    }

    /// <summary>Enters a stage.</summary>
    public void Enter(AnswerStage stage)
    {
        var now = time.GetTimestamp();
        if (_isEntered)
        {
            _durations[Stage] = _durations.GetValueOrDefault(Stage) + time.GetElapsedTime(_started, now);
        }

        (Stage, _started, _isEntered) = (stage, now, true);

        // Each question goes through the stages by itself; who watches is told each stage once.
        if (_told is null || stage > _told)
        {
            _told = stage;
            tell?.Invoke(new StatusUpdate(stage));
        }
    }

    /// <summary>Tells the evidence to a host that watches.</summary>
    public void Tell(Func<IReadOnlyList<EvidencePassage>> evidence)
    {
        if (tell is not null && evidence() is { Count: > 0 } passages)
        {
            tell(new EvidenceUpdate(passages));
        }
    }

    /// <summary>Adds what a call of the chat model took.</summary>
    public void Took(AnswerUsage usage) => Usage += usage;

    /// <summary>
    /// Records a search: what was sent to the retriever, and the first of what came back with the scores that the retriever gave it. After
    /// 20 searches only their number is kept.
    /// </summary>
    /// <param name="query">The query, without what is hidden from models.</param>
    /// <param name="result">What was found.</param>
    public void AddSearch(RetrievalQuery query, RetrievalResult result)
    {
        if (++_searches > MaxSearches)
        {
            return;
        }

        Add(
            "retrieve.query",
            ("text", query.Text ?? ""),
            ("language", query.Language ?? ""),
            ("versions", string.Join(' ', query.Versions)),
            ("vector", query.Vector is null ? "no" : "yes"),
            ("limit", TraceValues.Number(query.Limit)),
            ("warnings", TraceValues.Number(result.Warnings.Count)));
        var found = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (i, evidence) in result.Evidence.Take(MaxEvidence).Index())
        {
            found[TraceValues.Number(i + 1)] = Bounded(TraceValues.Evidence(evidence), MaxValue);
        }

        _evidenceLeftOut += Math.Max(0, result.Evidence.Count - MaxEvidence);

        Add("retrieve.evidence", found);
    }

    /// <summary>Records how much of the searches was left out; nothing when nothing was.</summary>
    public void EndSearches()
    {
        var searches = Math.Max(0, _searches - MaxSearches);
        if (searches + _evidenceLeftOut > 0)
        {
            Add("retrieve.leftOut", ("searches", TraceValues.Number(searches)), ("evidence", TraceValues.Number(_evidenceLeftOut)));
        }
    }

    /// <summary>Records a step of the current stage. A longer text is cut off at 300 characters, any other value at 2,000.</summary>
    public void Add(string code, params ReadOnlySpan<(string Name, string Value)> details)
    {
        var values = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in details)
        {
            values[name] = Bounded(value, name == "text" ? MaxText : MaxValue);
        }

        Add(code, values);
    }

    private static string Bounded(string value, int length) => value.Length <= length ? value : $"{value.AtMost(length - 1)}…";

    private void Add(string code, OrderedDictionary<string, string> details) => _steps.Add(new TraceStep(Stage, code, details, time.GetElapsedTime(_started)));
}
