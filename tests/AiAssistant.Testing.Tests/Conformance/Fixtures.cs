using AiAssistant.Offers;
using AiAssistant.Offers.Feeds;
using AiAssistant.Retrieval;
using AiAssistant.Testing.Conformance;
using AiAssistant.Tickets;
using ConsoleHost.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace AiAssistant.Testing.Tests.Conformance;

/// <summary>Fixtures of our implementations, as an integrator would write them.</summary>
internal static class Fixtures
{
    public static readonly TenantId Tenant = new("anna");

    public static Task<RetrieverFixture> Retriever(CancellationToken cancellationToken)
    {
        var index = new InMemoryPassageIndex();
        return Task.FromResult(new RetrieverFixture(
            index,
            (version, passages, token) =>
                index.WriteAsync(version, null, passages.Select(passage => new EmbeddedPassage(passage, default)).ToAsyncEnumerable(), token)));
    }

    public static Task<StoreFixture<IPassageIndex>> FileIndex(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("conformance-");
        var index = new FilePassageIndex(folder.FullName);
        var opened = new List<FilePassageIndex> { index };
        return Task.FromResult(new StoreFixture<IPassageIndex>(index)
        {
            // A crash closes nothing: the first instance keeps what it has open.
            ReopenAsync = _ =>
            {
                opened.Add(new FilePassageIndex(folder.FullName));
                return Task.FromResult<IPassageIndex>(opened[^1]);
            },
            CleanUp = async () =>
            {
                foreach (var item in opened)
                {
                    await item.DisposeAsync();
                }

                folder.Delete(recursive: true);
            },
        });
    }

    public static Task<OfferProviderFixture> Scripted(CancellationToken cancellationToken)
    {
        var provider = new ScriptedOfferProvider();
        var account = provider.AddAccount(Tenant, "main");
        provider.SetSteps(
            Tenant,
            "main",
            [.. Offers("1", "2", "3").Select(offer =>
                new OfferDownload(offer)), new OfferDownload(new SkippedOffer("9", "item 4", "offer.title.missing")), new OfferDownload(Offers("4")[0])]);
        return Task.FromResult(new OfferProviderFixture(provider, Tenant, account, ["1", "2", "3", "4"])
        {
            SkippedOffers = 1,
            GivesCheckpoints = true,
            BreakNextDownloadAsync = _ =>
            {
                provider.FailAfter(Tenant, "main", steps: 2);
                return Task.CompletedTask;
            },
        });
    }

    public static async Task<OfferProviderFixture> Feed(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("conformance-");
        var path = Path.Combine(folder.FullName, "feed.tsv");
        const string Rows =
            "id\ttitle\tdescription\tprice\n1\tBlue kettle\t<p>Two litres &amp; a <b>lid</b></p>\t9.99 EUR\n2\tChair\tOak\t25 EUR\n"
            + "3\t\tNo title\t1 EUR\n4\tBicycle\tRed\t300 EUR\n";
        await File.WriteAllTextAsync(path, Rows, cancellationToken);
        var feed = new Feed(Tenant, "main", "My shop", path);
        var services = new ServiceCollection();
        services.AddAiAssistant().AddFeedOffers(feeds => feeds.Feeds.Add(feed));
        var provider = services.BuildServiceProvider();
        return new OfferProviderFixture(provider.GetRequiredService<IOfferProvider>(), Tenant, feed.Account, ["1", "2", "4"])
        {
            SkippedOffers = 1,
            GivesCheckpoints = true,
            ExpireCheckpointsAsync = token => File.WriteAllTextAsync(path, Rows + "\n", token),
            CleanUp = async () =>
            {
                await provider.DisposeAsync();
                folder.Delete(recursive: true);
            },
        };
    }

    public static Func<CancellationToken, Task<TicketDeskFixture>> FakeDesk(DeskCapabilities capabilities) => _ =>
    {
        var desk = new FakeTicketDesk(capabilities);
        return Task.FromResult(new TicketDeskFixture(desk, (ticket, _) => Done(() => desk.AddTicket(ticket)))
        {
            CustomerWritesAsync = (id, text, _) => Done(() => desk.CustomerWrites(id, text)),
            ReadNotesAsync = (id, _) => Task.FromResult(desk.NotesOf(id)),
        });
    };

    public static Task<TicketDeskFixture> ConsoleDesk(CancellationToken cancellationToken)
    {
        var desk = new ConsoleDesk(TimeProvider.System);
        return Task.FromResult(new TicketDeskFixture(desk, (ticket, _) => Done(() => desk.Open(ticket)))
        {
            CustomerWritesAsync = (id, text, _) => Done(() => desk.Receive(id, text)),
        });
    }

    public static Task<NotifierFixture> Notifier(CancellationToken cancellationToken)
    {
        var notifier = new RecordingNotifier();
        return Task.FromResult(new NotifierFixture(notifier, _ =>
            Task.FromResult<IReadOnlyList<Notification>>([.. notifier.Sent.Select(sent => sent.Notification)])));
    }

    public static Offer[] Offers(params string[] ids) => [.. ids.Select(id => new Offer { Id = id, Title = $"Offer {id}", Price = new Money(9.99m, "EUR") })];

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
