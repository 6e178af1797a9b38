using System.Diagnostics;
using AiAssistant.Answering;
using AiAssistant.Benchmarks.Speed;
using AiAssistant.Resources;
using AiAssistant.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AiAssistant.Benchmarks.Messages;

/// <summary>A whole assistant over a made-up shop, and how long it takes for a message.</summary>
internal sealed class AnsweringBench : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly CatalogueShop _shop;
    private readonly IReadOnlyList<ResourceId> _resources;
    private readonly TimeSpan _learning;

    private AnsweringBench(IHost host, CatalogueShop shop, IReadOnlyList<ResourceId> resources, TimeSpan learning) =>
        (_host, _shop, _resources, _learning) = (host, shop, resources, learning);

    /// <summary>Starts it and learns.</summary>
    /// <param name="shop">The offers.</param>
    /// <param name="files">Where the index stands; null: in memory.</param>
    /// <param name="cancellationToken">Cancels learning.</param>
    public static async Task<AnsweringBench> StartAsync(CatalogueShop shop, DirectoryInfo? files, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var assistant = builder.Services.AddAiAssistant().UseTicketDesk(static _ => new NoTickets()).AddOfferProvider(_ => shop);
        if (files is not null)
        {
            assistant.UseFilePassageIndex(files.FullName);
        }

        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        var library = host.Services.GetRequiredService<ResourceLibrary>();
        var started = Stopwatch.GetTimestamp();
        ResourceResult[] added =
        [
            await library.AddKnowledgeBaseAsync(default, "Shop", CustomerMessages.KnowledgeBase, cancellationToken),
            await library.AddOffersAsync(default, "Offers", CatalogueShop.Account, cancellationToken),
        ];
        List<ResourceId> learned = [];
        foreach (var result in added)
        {
            var resource = result.Resource ?? throw new InvalidDataException(string.Join("; ", result.Findings));
            var ended = await library.WaitForLearningAsync(resource.Id, cancellationToken);
            learned.Add(ended is { IsUsable: true } ? ended.Id : throw new InvalidDataException($"'{resource.Name}' was not learned: {ended?.Failure}"));
        }

        return new AnsweringBench(host, shop, learned, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Answers messages, the same in every pass.</summary>
    public async Task<MessageSpeed> MeasureAsync(int messages, int passes, int seed, CancellationToken cancellationToken)
    {
        var assistant = _host.Services.GetRequiredService<IAssistant>();
        var texts = CustomerMessages.Of(_shop.Offers, messages, seed).ToList();
        List<Latencies> latencies = [];
        SortedDictionary<string, int> outcomes = new(StringComparer.Ordinal);
        SortedDictionary<string, double> stages = new(StringComparer.Ordinal);
        long allocated = 0;
        var processor = TimeSpan.Zero;
        for (var pass = 1; pass <= passes; pass++)
        {
            outcomes.Clear();
            stages.Clear();
            var milliseconds = new double[texts.Count];
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var processorBefore = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < texts.Count; i++)
            {
                var scope = Scope(texts[i]);
                var started = Stopwatch.GetTimestamp();
                var outcome = await assistant.AnswerAsync(scope, cancellationToken);
                milliseconds[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                Count(outcome, outcomes, stages);
            }

            processor = Environment.CpuUsage.TotalTime - processorBefore;
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            latencies.Add(Latencies.Of(milliseconds));
        }

        return new MessageSpeed
        {
            Offers = _shop.Offers.Count,
            LearningSeconds = Math.Round(_learning.TotalSeconds, 1),
            Messages = texts.Count,
            Outcomes = outcomes,
            Passes = latencies,
            Stages = stages.ToDictionary(static stage => stage.Key, stage => Math.Round(stage.Value / texts.Count, 4)),
            Processor = Math.Round(processor.TotalMilliseconds / texts.Count, 4),
            AllocatedBytesPerMessage = Math.Round((double)allocated / texts.Count),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }

    // A stage's last step before another stage says how long it took.
    private static void Count(Outcome outcome, SortedDictionary<string, int> outcomes, SortedDictionary<string, double> stages)
    {
        var end = outcome.Reason is { } reason && outcome.Kind != OutcomeKind.Answered ? $"{outcome.Kind} {reason}" : outcome.Kind.ToString();
        outcomes[end] = outcomes.GetValueOrDefault(end) + 1;
        var steps = outcome.Trace.Steps;
        for (var i = 0; i < steps.Count; i++)
        {
            if (i + 1 == steps.Count || steps[i + 1].Stage != steps[i].Stage || steps[i + 1].Elapsed < steps[i].Elapsed)
            {
                var stage = steps[i].Stage.ToString();
                stages[stage] = stages.GetValueOrDefault(stage) + steps[i].Elapsed.TotalMilliseconds;
            }
        }
    }

    private AssistantScope Scope(string text) => new()
    {
        Tenant = default,
        Resources = _resources,
        Messages = [new TicketMessage("1", MessageAuthor.Customer, text, DateTimeOffset.UnixEpoch)],
    };
}
