using Microsoft.Extensions.DependencyInjection;

namespace AiAssistant;

/// <inheritdoc/>
internal sealed class AiAssistantBuilder(IServiceCollection services) : IAiAssistantBuilder
{
    public IServiceCollection Services { get; } = services;
}
