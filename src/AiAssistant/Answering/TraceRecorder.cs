namespace AiAssistant.Answering;

/// <summary>Collects the steps of one answer.</summary>
/// <param name="time">The clock.</param>
/// <param name="tell">Gets what a host that watches is told; null when nobody does.</param>
internal sealed class TraceRecorder(TimeProvider time, Action<AnswerUpdate>? tell = null)
{
    private readonly List<TraceStep> _steps = [];
    private long _started = time.GetTimestamp();
    private AnswerStage? _told;

    /// <summary>The current stage.</summary>
    public AnswerStage Stage { get; private set; }

    /// <summary>What the chat model took so far.</summary>
    public AnswerUsage Usage { get; private set; }

    /// <summary>The steps so far.</summary>
    public AnswerTrace Trace => new([.. _steps]);

    /// <summary>Enters a stage.</summary>
    public void Enter(AnswerStage stage)
    {
        Stage = stage;
        _started = time.GetTimestamp();

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

    /// <summary>Records a step of the current stage.</summary>
    public void Add(string code, params ReadOnlySpan<(string Name, string Value)> details)
    {
        var values = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in details)
        {
            values[name] = value;
        }

        _steps.Add(new TraceStep(Stage, code, values, time.GetElapsedTime(_started)));
    }
}
