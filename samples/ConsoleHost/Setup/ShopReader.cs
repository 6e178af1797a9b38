using AiAssistant.Offers.Feeds;
using AiAssistant.Resources;
using AiAssistant.Workflows;
using ConsoleHost.Texts;

namespace ConsoleHost.Setup;

/// <summary>Reads the demonstration shop, or the files that the command line names.</summary>
internal static class ShopReader
{
    private static readonly string DemonstrationFolder = Path.Combine(AppContext.BaseDirectory, "Shop");
    private static readonly string[] DemonstrationLanguages = ["pl", "fr", "en"];

    public static string StoryPath => Path.Combine(DemonstrationFolder, "story.json");

    public static async Task<Shop> ReadAsync(ConsoleOptions options, SellerWords words, CancellationToken cancellationToken)
    {
        List<Feed> feeds = [];
        List<Teaching> teachings = [];
        if (options.IsDemonstration)
        {
            foreach (var language in DemonstrationLanguages)
            {
                await AddKnowledgeBaseAsync(teachings, new FileInfo(Path.Combine(DemonstrationFolder, $"knowledge-base.{language}.json")), cancellationToken);
                AddFeed(feeds, teachings, $"czajnik-{language}", Path.Combine(DemonstrationFolder, $"offers.{language}.tsv"));
            }
        }
        else
        {
            if (options.KnowledgeBase is { } knowledgeBase)
            {
                await AddKnowledgeBaseAsync(teachings, knowledgeBase, cancellationToken);
            }

            if (options.Offers is { } offers)
            {
                AddFeed(feeds, teachings, NameOf(offers), IsAddress(offers) ? offers : Path.GetFullPath(offers));
            }
        }

        return new Shop(feeds, teachings, await WorkflowsAsync(options, words, teachings, cancellationToken), Settings(options));
    }

    private static async Task AddKnowledgeBaseAsync(List<Teaching> teachings, FileInfo file, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            throw new InputException($"There is no knowledge base {file.FullName}. Name a JSON file with --knowledge-base.");
        }

        await using var stream = file.OpenRead();
        try
        {
            foreach (var knowledgeBase in await KnowledgeBaseReader.ReadAsync(stream, cancellationToken: cancellationToken))
            {
                teachings.Add(new Teaching(knowledgeBase.Name ?? NameOf(file), knowledgeBase.Content, null));
            }
        }
        catch (AiAssistant.AiAssistantException exception)
        {
            throw new InputException($"{file.FullName}: {exception.Message}");
        }
    }

    // ".tsv" is all extension.
    private static string NameOf(FileInfo file) => Path.GetFileNameWithoutExtension(file.Name) is { Length: > 0 } name ? name : file.Name;

    private static bool IsAddress(string location) =>
        location.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || location.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    // An address is named by its host: its path may hold the seller's key.
    private static string NameOf(string offers) =>
        !IsAddress(offers) ? NameOf(new FileInfo(offers)) : Uri.TryCreate(offers, UriKind.Absolute, out var address) ? address.Host : "feed";

    private static void AddFeed(List<Feed> feeds, List<Teaching> teachings, string account, string path)
    {
        var feed = new Feed(Shop.Tenant, account, account, path);
        feeds.Add(feed);
        teachings.Add(new Teaching(account, null, feed.Account));
    }

    private static async Task<IReadOnlyList<Workflow>> WorkflowsAsync(
        ConsoleOptions options, SellerWords words, List<Teaching> teachings, CancellationToken cancellationToken)
    {
        var file = options.Workflows ?? (options.IsDemonstration ? new FileInfo(Path.Combine(DemonstrationFolder, "workflows.json")) : null);
        if (file is null)
        {
            return PlainWorkflows.Create([.. teachings.Select(static teaching => teaching.Name)]);
        }

        if (!file.Exists)
        {
            throw new InputException($"There are no workflows {file.FullName}. Name a JSON file with --workflows.");
        }

        try
        {
            await using var stream = file.OpenRead();
            return await WorkflowJson.ReadAsync(stream, cancellationToken);
        }
        catch (WorkflowFormatException exception)
        {
            throw new InputException(string.Join(Environment.NewLine, exception.Findings.Select(finding => $"{file.FullName}: {words.Sentence(finding)}")));
        }
        catch (AiAssistant.AiAssistantException exception)
        {
            throw new InputException($"{file.FullName}: {exception.Message}");
        }
    }

    private static TenantSettings Settings(ConsoleOptions options) => new()
    {
        TimeZone = "Europe/Warsaw",
        Language = options.Language ?? (options.IsDemonstration ? "pl" : "en"),
        CloseAnsweredTickets = true,
        Calendars = new Dictionary<string, WorkingCalendar>
        {
            ["office"] = new()
            {
                Intervals =
                [
                    .. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
                        .Select(static day => new WorkingInterval(day, new TimeOnly(8, 0), new TimeOnly(16, 0))),
                ],
            },
        },
    };
}
