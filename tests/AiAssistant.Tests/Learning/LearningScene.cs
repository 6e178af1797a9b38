using AiAssistant.InMemory;
using AiAssistant.Learning;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Testing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace AiAssistant.Tests.Learning;

/// <summary>A library with its background work, driven by hand: nothing learns before <see cref="LearnAsync"/>.</summary>
internal sealed class LearningScene
{
    public static readonly TenantId Tenant = new("anna");

    public LearningScene(IPassageIndex? index = null, IOfferProvider? other = null, IResourceStore? store = null)
    {
        Index = index ?? new InMemoryPassageIndex();
        Store = new FaultyResourceStore(store ?? new InMemoryResourceStore());
        Rows = new ResourceRows(Store);
        Embeddings = new CountingEmbeddings();
        Providers = other is null ? [Shop] : [Shop, other];
        Library = new ResourceLibrary(Rows, new OfferProviders(Providers), Time, Microsoft.Extensions.Options.Options.Create(new ResourceOptions()), []);
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public ManualTimeProvider Time { get; } = new();

    public ScriptedOfferProvider Shop { get; } = new();

    public IReadOnlyList<IOfferProvider> Providers { get; }

    public RecordingLog<LearningWorker> Log { get; } = new();

    /// <summary>Where temporary files go; the machine's own place unless a test sets it.</summary>
    public string? SpoolFolder { get; set; }

    /// <summary>What thinks of other ways to ask; null unless a test sets it.</summary>
    public IPassageParaphrases? Paraphrases { get; set; }

    public ILearningCache Cache { get; set; } = new InMemoryLearningCache();

    public FaultyResourceStore Store { get; }

    public ResourceRows Rows { get; }

    public IPassageIndex Index { get; }

    public CountingEmbeddings Embeddings { get; set; }

    public LearningOptions Options { get; } = new();

    public ResourceLibrary Library { get; }

    public LearningWorker Worker => field ??= NewWorker();

    public LearningWorker NewWorker()
    {
        var embedder = new PassageEmbedder(new EmbeddingModel(Embeddings, Embeddings.Identity));
        var downloader = new OfferDownloader(new OfferProviders(Providers), Time, Options, Log);
        var attempt = new LearningAttempt(new ResourceLearner(downloader, Index, embedder, Time, Options, SpoolFolder, paraphrases: Paraphrases), Time, Options, Log);
        return new LearningWorker(
            Rows, new LearningClaims(Rows, Time, Options), attempt, new TombstoneSweeper(Rows, Index, Cache, Time, Log), new VersionSweeper(Rows, Index, Time, Options, Log), Time, Options, Log);
    }

    public static KnowledgeBaseContent Answers(params (PredefinedQuestion Question, string Answer)[] answers) =>
        new() { Answers = answers.ToDictionary(answer => answer.Question, answer => answer.Answer) };

    public static KnowledgeBaseContent Warranty(string answer) => Answers((PredefinedQuestion.Warranty, answer));

    public static Offer Offer(string id, string? title = null, string description = "") =>
        new() { Id = id, Title = title ?? $"Kettle model {id}", Description = description, Price = new Money(99.50m, "PLN") };

    public static IEnumerable<Offer> Offers(int count) => Enumerable.Range(1, count).Select(number => Offer($"o{number}"));

    public async Task<Resource> AddAsync(string name, KnowledgeBaseContent content) => Done(await Library.AddKnowledgeBaseAsync(Tenant, name, content, Token));

    public async Task<Resource> AddOffersAsync(string name, params IEnumerable<Offer> offers) =>
        Done(await Library.AddOffersAsync(Tenant, name, Shop.AddAccount(Tenant, name, offers), Token));

    public Task LearnAsync() => Worker.RunOnceAsync(Token);

    public async Task<Resource> LearnedAsync(ResourceId id)
    {
        await LearnAsync();
        return await ReadAsync(id);
    }

    public async Task<Resource> ReadAsync(ResourceId id) => await Library.FindAsync(id, Token) ?? throw new InvalidOperationException("The resource is gone.");

    public async Task<List<Passage>> PassagesAsync(Resource resource)
    {
        List<Passage> passages = [];
        if (Index is IPassageLookup lookup)
        {
            await foreach (var embedded in lookup.ListPassagesAsync(resource.Published!.Version, Token))
            {
                passages.Add(embedded.Passage);
            }
        }

        return passages;
    }

    public async Task<List<ResourceVersion>> VersionsAsync()
    {
        List<ResourceVersion> versions = [];
        await foreach (var version in Index.ListAsync(Token))
        {
            versions.Add(version);
        }

        return versions;
    }

    public static Resource Done(ResourceResult result)
    {
        Assert.True(result.Succeeded, string.Join("; ", result.Findings));
        return result.Resource!;
    }

    public static string Code(ResourceResult result)
    {
        Assert.False(result.Succeeded);
        return Assert.Single(result.Findings).Code;
    }
}
