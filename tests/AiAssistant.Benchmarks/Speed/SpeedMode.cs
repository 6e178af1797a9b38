namespace AiAssistant.Benchmarks.Speed;

/// <summary>What is searched by.</summary>
internal enum SpeedMode
{
    Lexical,
    Vector,
    Hybrid,
}
