using AiAssistant;
using ConsoleHost.Conversations;
using ConsoleHost.Desk;
using ConsoleHost.Setup;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;
using ConsoleHost.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace ConsoleHost;

/// <summary>The walk: set the host up, let it learn, save the workflows, then tickets, the menus, or the story.</summary>
internal sealed class ConsoleApplication(IAnsiConsole console, SellerWords words)
{
    public async Task<int> RunAsync(ConsoleOptions options, CancellationToken cancellationToken)
    {
        console.Pipeline.Attach(new VisibleOutput());
        try
        {
            Report.RequirePlace(options.Report);
            var shop = await ShopReader.ReadAsync(options, words, cancellationToken);
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
        catch (Exception exception) when (exception is InputException or OptionsValidationException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(VisibleText.Of(exception.Message));
            return 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync(words["cancelled"]);
            return 1;
        }
    }

    private IHost CreateHost(Shop shop)
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
        builder.Services.AddSingleton(console).AddSingleton(words).AddScreens();
        return builder.Build();
    }

    private async Task<bool> WalkAsync(IServiceProvider services, Shop shop, ConsoleOptions options, CancellationToken cancellationToken)
    {
        var hasMenus = console.Profile.Capabilities.Interactive && options.Tickets is null && options.Explain is null;
        if (!await services.GetRequiredService<ShopSetup>().RunAsync(shop, cancellationToken) && !hasMenus)
        {
            return false; // In the menus the seller can mend it.
        }

        if (options.Tickets is { } tickets)
        {
            var report = await services.GetRequiredService<TicketBatch>().RunAsync(tickets, cancellationToken);
            return await EndAsync(services, report, options, cancellationToken);
        }

        if (hasMenus)
        {
            services.GetRequiredService<ConsoleDesk>().HasButtons = !options.NoButtons;
            await services.GetRequiredService<MainMenu>().RunAsync(cancellationToken);
            return true;
        }

        if (!options.IsDemonstration)
        {
            console.WriteLine(words["noTickets"]);
            return options.Explain is null;
        }

        var story = await services.GetRequiredService<Story>().TellAsync(options.Language, cancellationToken);
        return await EndAsync(services, story, options, cancellationToken);
    }

    private async Task<bool> EndAsync(IServiceProvider services, Report report, ConsoleOptions options, CancellationToken cancellationToken)
    {
        if (options.Report is { } file)
        {
            await report.WriteAsync(file, cancellationToken);
            console.WriteLine(words.Format("report.written", file.FullName));
        }

        var isExplained = options.Explain is not { } ticket || await services.GetRequiredService<Explanation>().ShowAsync(ticket, cancellationToken);
        return isExplained && report.Errors.Count == 0;
    }
}
