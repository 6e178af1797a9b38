using Microsoft.Extensions.DependencyInjection;

namespace AiAssistant;

/// <summary>
/// What <c>services.AddAiAssistant(…)</c> returns. Extension methods on it register (<c>Add…</c>) or replace (<c>Use…</c>) parts.
/// </summary>
public interface IAiAssistantBuilder
{
    /// <summary>The host's service collection.</summary>
    IServiceCollection Services { get; }
}
