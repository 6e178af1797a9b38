using AiAssistant.Testing.Conformance;

namespace AiAssistant.Testing.Tests.Conformance;

/// <summary>An implementation of ours and the suite it has to pass.</summary>
internal sealed record Implementation(string Name, Type Suite, IReadOnlyList<ConformanceCase> Cases);
