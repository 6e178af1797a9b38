using AiAssistant;
using AiAssistant.Offers.Feeds;
using AiAssistant.Workflows;

namespace ConsoleHost.Setup;

/// <summary>Everything the host is set up with: feeds to register, resources to learn, workflows to save.</summary>
internal sealed record Shop(IReadOnlyList<Feed> Feeds, IReadOnlyList<Teaching> Teachings, IReadOnlyList<Workflow> Workflows, TenantSettings Settings)
{
    public static TenantId Tenant => default;
}
