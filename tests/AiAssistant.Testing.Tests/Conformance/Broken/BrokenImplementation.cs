using AiAssistant.Testing.Conformance;

namespace AiAssistant.Testing.Tests.Conformance.Broken;

/// <summary>An implementation with one fault, and the suite that has to find it.</summary>
internal sealed record BrokenImplementation(Type Suite, string Fault, IReadOnlyList<ConformanceCase> Cases)
{
    public override string ToString() => $"{Suite.Name}: {Fault}";
}
