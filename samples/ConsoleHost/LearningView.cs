using AiAssistant.Resources;
using AiAssistant.Texts;
using ConsoleHost.Setup;
using Spectre.Console;

namespace ConsoleHost;

/// <summary>Adds the resources and shows how they are learned: a bar each in a terminal, then a table with coloured statuses.</summary>
internal sealed class LearningView(IAnsiConsole console, ResourceLibrary library)
{
    /// <summary>Learns everything. Returns false when a resource failed or was refused; why is on the screen then.</summary>
    public async Task<bool> LearnAsync(IReadOnlyList<Teaching> teachings, CancellationToken cancellationToken)
    {
        List<Resource> added = [];
        foreach (var teaching in teachings)
        {
            var result = teaching.KnowledgeBase is { } content
                ? await library.AddKnowledgeBaseAsync(Shop.Tenant, teaching.Name, content, cancellationToken)
                : await library.AddOffersAsync(Shop.Tenant, teaching.Name, teaching.Account!, cancellationToken);
            if (result.Resource is null)
            {
                foreach (var finding in result.Findings)
                {
                    console.MarkupLineInterpolated($"[red]{teaching.Name}:[/] {SellerTexts.Format(finding)}");
                }

                return false;
            }

            added.Add(result.Resource);
        }

        var learned = await ShowProgressAsync(added, cancellationToken);
        ShowTable(learned);
        return learned.All(static resource => resource.Status == ResourceStatus.Success);
    }

    private async Task<Resource[]> ShowProgressAsync(List<Resource> resources, CancellationToken cancellationToken)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            return await Task.WhenAll(resources.Select(resource => WaitAsync(resource, null, cancellationToken)));
        }

        return await console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(context => Task.WhenAll(resources.Select(resource => WaitAsync(resource, context.AddTask(Markup.Escape(resource.Name)), cancellationToken))));
    }

    private async Task<Resource> WaitAsync(Resource resource, ProgressTask? bar, CancellationToken cancellationToken)
    {
        await foreach (var now in library.WatchAsync(resource.Id, cancellationToken))
        {
            if (bar is not null && now.Progress is { Expected: { } expected and > 0 } progress)
            {
                bar.MaxValue = expected;
                bar.Value = progress.Done;
            }

            if (now.Status != ResourceStatus.Processing)
            {
                bar?.Increment(bar.MaxValue);
                return now;
            }
        }

        return await library.FindAsync(resource.Id, cancellationToken) ?? resource;
    }

    private void ShowTable(IReadOnlyList<Resource> resources)
    {
        var table = new Table().AddColumn("Resource").AddColumn("Kind").AddColumn("Status").AddColumn(new TableColumn("Passages").RightAligned()).AddColumn("Remarks");
        foreach (var resource in resources)
        {
            var (colour, status) = resource.Status switch
            {
                ResourceStatus.Success => ("green", "Success"),
                ResourceStatus.Failed => ("red", "Failed"),
                _ => ("blue", "Processing"),
            };
            table.AddRow(
                Markup.Escape(resource.Name),
                resource.Kind == ResourceKind.KnowledgeBase ? "knowledge base" : "offers",
                $"[{colour}]{status}[/]",
                resource.Published?.Passages.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–",
                Markup.Escape(string.Join(' ', Remarks(resource))));
        }

        console.Write(table);
    }

    private static IEnumerable<string> Remarks(Resource resource)
    {
        if (resource.Failure is { } failure)
        {
            yield return SellerTexts.Format(failure);
        }

        foreach (var warning in resource.Warnings)
        {
            yield return SellerTexts.Format(warning);
        }

        if (resource.Report is { Skipped: > 0 } report)
        {
            yield return $"{report.Skipped} skipped, the first: {string.Join("; ", report.SkippedOffers.Take(3).Select(static skipped => SellerTexts.Format(skipped)))}";
        }
    }
}
