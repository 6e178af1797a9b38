using AiAssistant.InMemory;
using AiAssistant.Resources;
using AiAssistant.Workflows.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AiAssistant.Workflows;

/// <summary>Registers workflows and settings; everything that is registered already stays.</summary>
internal static class WorkflowsRegistration
{
    public static IServiceCollection AddWorkflows(this IServiceCollection services)
    {
        services.TryAddSingleton<IWorkflowStore, InMemoryWorkflowStore>();
        services.TryAddSingleton<ISettingsStore, InMemorySettingsStore>();
        services.TryAddSingleton<CompiledWorkflows>();
        services.TryAddSingleton(static provider => new WorkflowLibrary(
            provider.GetRequiredService<IWorkflowStore>(),
            provider.GetRequiredService<ISettingsStore>(),
            provider.GetRequiredService<IResourceStore>(),
            provider.GetRequiredService<IMessageInspector>()));
        services.TryAddSingleton(static provider => new AssistantSettings(
            provider.GetRequiredService<ISettingsStore>(), provider.GetRequiredService<IWorkflowStore>(), provider.GetRequiredService<IMessageInspector>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IRenameFollower, RenamedReferences>());
        return services;
    }
}
