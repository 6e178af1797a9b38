using AiAssistant.Resources;
using AiAssistant.Workflows;
using ConsoleHost.Resources;
using ConsoleHost.Terminal;
using Spectre.Console;

namespace ConsoleHost.Setup;

/// <summary>Puts a shop in: adds its resources and shows how they are learned, then saves its settings and workflows.</summary>
internal sealed class ShopSetup(Screen screen, ResourceTable table, ResourceLibrary library, AssistantSettings settings, WorkflowLibrary workflows)
{
    /// <summary>Sets everything up. Returns false when something failed or was refused; why is on the screen then.</summary>
    public async Task<bool> RunAsync(Shop shop, CancellationToken cancellationToken)
    {
        var areLearned = await LearnAsync(shop.Teachings, cancellationToken);
        return await SaveAsync(shop, areLearned, cancellationToken) && areLearned;
    }

    private async Task<bool> LearnAsync(IReadOnlyList<Teaching> teachings, CancellationToken cancellationToken)
    {
        List<Resource> added = [];
        foreach (var teaching in teachings)
        {
            var result = teaching.KnowledgeBase is { } content
                ? await library.AddKnowledgeBaseAsync(Shop.Tenant, teaching.Name, content, cancellationToken)
                : await library.AddOffersAsync(Shop.Tenant, teaching.Name, teaching.Account!, cancellationToken);
            if (result.Resource is null)
            {
                screen.Say(teaching.Name, "red");
                screen.Show(result.Findings);
                return false;
            }

            added.Add(result.Resource);
        }

        var learned = await ShowProgressAsync(added, cancellationToken);
        screen.Console.Write(table.Of(learned));
        return learned.All(static resource => resource.Status == ResourceStatus.Success);
    }

    /// <summary>Workflows can only name what is learned: without it they are left out.</summary>
    private async Task<bool> SaveAsync(Shop shop, bool withWorkflows, CancellationToken cancellationToken)
    {
        var saved = await settings.SaveAsync(Shop.Tenant, shop.Settings, expectedRevision: 0, cancellationToken);
        screen.Show(saved.Findings);
        if (!withWorkflows)
        {
            return saved.IsSaved;
        }

        var result = await workflows.SaveAsync(Shop.Tenant, shop.Workflows, expectedRevision: 0, cancellationToken);
        screen.Show(result.Findings);
        return saved.IsSaved && result.IsSaved;
    }

    private async Task<IReadOnlyList<Resource>> ShowProgressAsync(List<Resource> resources, CancellationToken cancellationToken)
    {
        if (!screen.Console.Profile.Capabilities.Interactive)
        {
            return await WaitAsync(resources, null, cancellationToken);
        }

        return await screen.Console.Live(table.Of(resources)).AutoClear(true).StartAsync(live => WaitAsync(resources, live, cancellationToken));
    }

    private async Task<IReadOnlyList<Resource>> WaitAsync(List<Resource> resources, LiveDisplayContext? live, CancellationToken cancellationToken)
    {
        await foreach (var change in library.WatchAsync(Shop.Tenant, cancellationToken))
        {
            if (change.Resource is { } now && resources.FindIndex(resource => resource.Id == change.Id) is >= 0 and var place)
            {
                resources[place] = now;
                live?.UpdateTarget(table.Of(resources));
            }

            if (resources.TrueForAll(static resource => resource.Status != ResourceStatus.Processing))
            {
                break;
            }
        }

        return resources;
    }
}
