namespace AiAssistant.Answering;

/// <summary>Collects the steps of one answer.</summary>
internal sealed class TraceRecorder(TimeProvider time)
{
    private readonly List<TraceStep> _steps = [];
    private long _started = time.GetTimestamp();

    /// <summary>The current stage.</summary>
    public AnswerStage Stage { get; private set; }

    /// <summary>The steps so far.</summary>
    public AnswerTrace Trace => new([.. _steps]);

    /// <summary>Enters a stage.</summary>
    public void Enter(AnswerStage stage)
    {
        Stage = stage;
        _started = time.GetTimestamp();
    }

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
