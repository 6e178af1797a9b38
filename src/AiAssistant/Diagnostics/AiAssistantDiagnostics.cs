using System.Diagnostics;
using System.Diagnostics.Metrics;
using AiAssistant.Runs;

namespace AiAssistant.Diagnostics;

/// <summary>The one activity source and the one meter, both named <c>AiAssistant</c>. Tags are of few values and hold no contents.</summary>
internal static class AiAssistantDiagnostics
{
    public const string Name = "AiAssistant";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> RunDuration = Meter.CreateHistogram<double>(
        "aiassistant.run.duration", unit: "s", description: "From the acceptance of an event to the end of its run.");

    public static Activity? StartRunStep(Run run)
    {
        var activity = Source.StartActivity("aiassistant.run.step");
        activity?.SetTag("aiassistant.run.id", run.Id.Value);
        activity?.SetTag("aiassistant.run.state", run.State.ToString());
        return activity;
    }

    public static void RunEnded(Run run, DateTimeOffset now)
    {
        if (RunDuration.Enabled)
        {
            RunDuration.Record(
                (now - run.AcceptedAt).TotalSeconds,
                new KeyValuePair<string, object?>("aiassistant.run.state", run.State.ToString()),
                new KeyValuePair<string, object?>("aiassistant.run.end", run.End?.ToString() ?? "none"),
                new KeyValuePair<string, object?>("aiassistant.outcome", run.Outcome?.Kind.ToString() ?? "none"));
        }
    }
}
