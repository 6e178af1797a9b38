using AiAssistant.Answering;
using AiAssistant.Answering.Paraphrasing;
using AiAssistant.InMemory;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Testing;
using AiAssistant.Workflows;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AiAssistant.Tests.Answering.Paraphrasing;

/// <summary>A scripted model that is asked for paraphrases, with all that it is asked under.</summary>
internal sealed class ParaphraseScene
{
    public static readonly ResourceId Book = new(new TenantId("anna"), "book");
    public const string TwoWays = """{"paraphrases":["Can I bring my poodle?","dog hairdresser"]}""";

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public ScriptedChatClient Chat { get; } = new();

    public ManualTimeProvider Time { get; } = new();

    public ILearningCache Cache { get; init; } = new InMemoryLearningCache();

    public IResourceStore Resources { get; init; } = new LivingResources();

    public InMemorySettingsStore Settings { get; } = new();

    /// <summary>What the settings are read from, where it is not the store.</summary>
    public ISettingsStore? OtherSettings { get; init; }

    public IRedactor Redactor { get; init; } = new PersonalDataRedactor();

    public ILogger Logger { get; init; } = NullLogger.Instance;

    public InMemoryUsageStore Usage { get; } = new(TimeProvider.System);

    public ParaphraseOptions Options { get; } = new() { Enabled = true };

    public IPassageParaphrases Paraphrases => field ??= new PassageParaphrases(
        new ChatModel(Chat) { Options = new ChatModelOptions { MaxRetries = 0, CircuitCalls = 100 } },
        Cache,
        Resources,
        OtherSettings ?? Settings,
        Usage,
        Redactor,
        Options,
        TimeSpan.FromSeconds(20),
        Time,
        Logger);

    /// <summary>What the model was told in each call.</summary>
    public IEnumerable<string> Prompts => Chat.Requests.Select(static request => string.Join('\n', request.Messages.Select(static message => message.Text)));

    public static Passage Custom(string source, string text, string title = "Do you groom poodles?", string language = "en") => new()
    {
        Id = new PassageId(new ResourceVersion(Book, 1), 0),
        Kind = ResourceKind.KnowledgeBase,
        Source = source,
        Title = title,
        Text = text,
        Language = language,
    };

    public static Passage Offer(string price, params PassageField[] fields) => Custom("o1", "Lights the way for twelve hours.", "Lumen 300 Headlamp") with
    {
        Kind = ResourceKind.Offers,
        Fields = [new PassageField(PassageFieldNames.Price, [price], "EUR"), new PassageField(PassageFieldNames.Stock, [price]), .. fields],
    };

    public static IReadOnlyList<string> Of(Passage passage) =>
        [.. passage.Fields.Where(static field => field.Name == PassageFieldNames.Paraphrases).SelectMany(static field => field.Values)];

    public async Task<IReadOnlyList<string>> AddAsync(Passage passage, IParaphrasing? paraphrasing = null) =>
        Of(await (paraphrasing ?? Begin()).AddToAsync(passage, Token));

    public IParaphrasing Begin(ResourceId? resource = null) => Paraphrases.Begin(resource ?? Book)!;

    public async Task SetAsync(Func<TenantSettings, TenantSettings> change)
    {
        var present = await Settings.ReadAsync(Book.Tenant, Token);
        await Settings.WriteAsync(Book.Tenant, change(present), present.Revision, Token);
    }
}
