namespace AiAssistant.Benchmarks.Speed;

/// <summary>What the process that built an index tells the one that searches it.</summary>
internal sealed record BuildSpeed(int Documents, double DocumentsPerSecond, long PeakRssBytes);
