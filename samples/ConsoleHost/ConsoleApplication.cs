using AiAssistant.Resources;
using AiAssistant.Runs;
using AiAssistant.Texts;
using AiAssistant.Workflows;
using ConsoleHost.Conversations;
using ConsoleHost.Desk;
using ConsoleHost.Setup;
using ConsoleHost.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace ConsoleHost;

/// <summary>The walk: set the host up, let it learn, save the workflows, then tickets, a chat, or the story.</summary>
internal sealed class ConsoleApplication(IAnsiConsole console)
{
    public async Task<int> RunAsync(ConsoleOptions options, CancellationToken cancellationToken)
    {
        try
        {
            Report.RequirePlace(options.Report);
            var shop = await ShopReader.ReadAsync(options, cancellationToken);
            using var host = CreateHost(shop);
            await host.StartAsync(cancellationToken);
            try
            {
                return await WalkAsync(host.Services, shop, options, cancellationToken) ? 0 : 1;
            }
            finally
            {
                await host.StopAsync(CancellationToken.None);
            }
        }
        catch (Exception exception) when (exception is InputException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Cancelled.");
            return 1;
        }
    }

    private static IHost CreateHost(Shop shop)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<ConsoleDesk>();
        builder.Services.AddAiAssistant()
            .UseTicketDesk(static services => services.GetRequiredService<ConsoleDesk>())
            .UseNotifier<ConsoleNotifier>()
            .AddFeedOffers(feeds =>
            {
                foreach (var feed in shop.Feeds)
                {
                    feeds.Feeds.Add(feed);
                }
            });
        return builder.Build();
    }

    private async Task<bool> WalkAsync(IServiceProvider services, Shop shop, ConsoleOptions options, CancellationToken cancellationToken)
    {
        if (!await new LearningView(console, services.GetRequiredService<ResourceLibrary>()).LearnAsync(shop.Teachings, cancellationToken)
            || !await SaveAsync(services, shop, cancellationToken))
        {
            return false;
        }

        var desk = services.GetRequiredService<ConsoleDesk>();
        var events = services.GetRequiredService<TicketEvents>();
        var log = services.GetRequiredService<RunLog>();
        var time = services.GetRequiredService<TimeProvider>();
        if (options.Tickets is { } tickets)
        {
            var report = await new TicketBatch(console, desk, events, log, time).RunAsync(tickets, cancellationToken);
            await WriteAsync(report, options, cancellationToken);
            return report.Errors.Count == 0;
        }

        if (console.Profile.Capabilities.Interactive && !Console.IsInputRedirected)
        {
            await new Chat(console, desk, events, log, time).RunAsync(shop, cancellationToken);
            return true;
        }

        if (!options.IsDemonstration)
        {
            console.WriteLine("Learned. Name tickets with --tickets, or start in a terminal to chat.");
            return true;
        }

        var started = time.GetTimestamp();
        var told = await new Story(console, desk, events, log, time).TellAsync(options.Language, cancellationToken);
        await WriteAsync(Report.Of(told, [], time.GetElapsedTime(started)), options, cancellationToken);
        return true;
    }

    private async Task<bool> SaveAsync(IServiceProvider services, Shop shop, CancellationToken cancellationToken)
    {
        var saved = await services.GetRequiredService<AssistantSettings>().SaveAsync(Shop.Tenant, shop.Settings, expectedRevision: 0, cancellationToken);
        var workflows = await services.GetRequiredService<WorkflowLibrary>().SaveAsync(Shop.Tenant, shop.Workflows, expectedRevision: 0, cancellationToken);
        IReadOnlyList<AiAssistant.Finding> findings = [.. saved.Findings, .. workflows.Findings];
        foreach (var finding in findings)
        {
            var colour = finding.Severity == AiAssistant.FindingSeverity.Error ? "red" : "yellow";
            console.MarkupLine($"[{colour}]{Markup.Escape(SellerTexts.Format(finding))}[/]");
        }

        return findings.All(static finding => finding.Severity != AiAssistant.FindingSeverity.Error);
    }

    private async Task WriteAsync(Report report, ConsoleOptions options, CancellationToken cancellationToken)
    {
        if (options.Report is { } file)
        {
            await report.WriteAsync(file, cancellationToken);
            console.MarkupLineInterpolated($"Report: {file.FullName}");
        }
    }
}
