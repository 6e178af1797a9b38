using System.Diagnostics.CodeAnalysis;
using AiAssistant;
using AiAssistant.Answering;
using AiAssistant.Answering.Language;
using AiAssistant.Offers;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Runs;
using AiAssistant.Tickets;
using AiAssistant.Workflows;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Plugs the host's parts in. <c>Use…</c> replaces a part, <c>Add…</c> adds one. All are singletons: they are called from many threads.</summary>
public static class AiAssistantBuilderExtensions
{
    /// <summary>Uses the host's ticket desk.</summary>
    /// <typeparam name="T">The desk; made by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseTicketDesk<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IAiAssistantBuilder builder)
        where T : class, ITicketDesk => builder.Use<ITicketDesk, T>();

    /// <summary>Uses the host's ticket desk.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the desk, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseTicketDesk(this IAiAssistantBuilder builder, Func<IServiceProvider, ITicketDesk> factory) => builder.Use(factory);

    /// <summary>Uses the host's way to send e-mails to the shop's people. Without one, "notify" is rejected and the run says so.</summary>
    /// <typeparam name="T">The notifier; made by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseNotifier<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IAiAssistantBuilder builder)
        where T : class, INotifier => builder.Use<INotifier, T>();

    /// <summary>Uses the host's way to send e-mails to the shop's people.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the notifier, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseNotifier(this IAiAssistantBuilder builder, Func<IServiceProvider, INotifier> factory) => builder.Use(factory);

    /// <summary>Adds an offer provider beside those registered already; one per platform.</summary>
    /// <typeparam name="T">The provider; made by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder AddOfferProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IAiAssistantBuilder builder)
        where T : class, IOfferProvider
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IOfferProvider, T>();
        return builder;
    }

    /// <summary>Adds an offer provider beside those registered already; one per platform.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the provider, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder AddOfferProvider(this IAiAssistantBuilder builder, Func<IServiceProvider, IOfferProvider> factory)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        builder.Services.AddSingleton(factory);
        return builder;
    }

    /// <summary>Adds a check that may veto answers, beside those registered already; they run in the order they were added.</summary>
    /// <typeparam name="T">The check; made by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder AddAnswerCheck<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IAiAssistantBuilder builder)
        where T : class, IAnswerCheck
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IAnswerCheck, T>();
        return builder;
    }

    /// <summary>Adds a check that may veto answers, beside those registered already.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the check, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder AddAnswerCheck(this IAiAssistantBuilder builder, Func<IServiceProvider, IAnswerCheck> factory)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        builder.Services.AddSingleton(factory);
        return builder;
    }

    /// <summary>
    /// Adds concepts of the host's trade to those of the library: words that mean the same, in one language or several, so that a question finds an answer that
    /// calls the thing by another name. Learning and answering use them alike; resources learned before find them once they are learned again.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The file, read at once; docs/concepts/lexicon.md says how it is written.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="FormatException">Something in the file is wrong; the message tells each line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IAiAssistantBuilder AddConcepts(this IAiAssistantBuilder builder, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using var content = File.OpenRead(path);
        return builder.AddConcepts(content, path);
    }

    /// <summary>Adds concepts of the host's trade to those of the library.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="content">The file's content in UTF-8, read at once and left open; docs/concepts/lexicon.md says how it is written.</param>
    /// <param name="name">What faults name the file by.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="FormatException">Something in the file is wrong; the message tells each line.</exception>
    public static IAiAssistantBuilder AddConcepts(this IAiAssistantBuilder builder, Stream content, string name = "concepts")
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        builder.Services.AddSingleton(ConceptFile.Read(name, content));
        return builder;
    }

    /// <summary>Uses another store of resources than the one in memory.</summary>
    /// <typeparam name="T">The store; made by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseResourceStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IAiAssistantBuilder builder)
        where T : class, IResourceStore => builder.Use<IResourceStore, T>();

    /// <summary>Uses another store of resources than the one in memory.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the store, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseResourceStore(this IAiAssistantBuilder builder, Func<IServiceProvider, IResourceStore> factory) => builder.Use(factory);

    /// <summary>Uses another index of passages than the one in memory; questions are asked of it too, unless <c>UseRetriever</c> names another party.</summary>
    /// <typeparam name="T">The index; made by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UsePassageIndex<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IAiAssistantBuilder builder)
        where T : class, IPassageIndex => builder.Use<IPassageIndex, T>();

    /// <summary>Uses another index of passages than the one in memory; questions are asked of it too, unless <c>UseRetriever</c> names another party.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the index, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UsePassageIndex(this IAiAssistantBuilder builder, Func<IServiceProvider, IPassageIndex> factory) => builder.Use(factory);

    /// <summary>
    /// Keeps passages in files instead of in memory: a <see cref="FilePassageIndex"/>, which survives the process and holds more than fits into memory. Use it
    /// together with a resource store that survives too: without the row that names it, a version is swept.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="directory">The directory of the files; made when the first version is written. Nothing else may lie in it.</param>
    /// <param name="options">How files are written, opened and read; default <see cref="FilePassageIndexOptions"/> as they are. Checked when the container
    /// makes the index.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="directory"/> is empty.</exception>
    public static IAiAssistantBuilder UseFilePassageIndex(this IAiAssistantBuilder builder, string directory, FilePassageIndexOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        return builder.Use<IPassageIndex>(provider => new FilePassageIndex(directory, options, provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Uses the host's own redactor instead of <see cref="PersonalDataRedactor"/>.</summary>
    /// <typeparam name="T">The redactor; made by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseRedactor<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IAiAssistantBuilder builder)
        where T : class, IRedactor => builder.Use<IRedactor, T>();

    /// <summary>Uses the host's own redactor instead of <see cref="PersonalDataRedactor"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the redactor, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseRedactor(this IAiAssistantBuilder builder, Func<IServiceProvider, IRedactor> factory) => builder.Use(factory);

    /// <summary>Asks the host's own search. Learning still writes the passage index, which the search may read.</summary>
    /// <typeparam name="T">The retriever; made by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseRetriever<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IAiAssistantBuilder builder)
        where T : class, IRetriever => builder.Use<IRetriever, T>();

    /// <summary>Asks the host's own search. Learning still writes the passage index, which the search may read.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the retriever, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseRetriever(this IAiAssistantBuilder builder, Func<IServiceProvider, IRetriever> factory) => builder.Use(factory);

    /// <summary>Uses another store of workflows than the one in memory.</summary>
    /// <typeparam name="T">The store; made by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseWorkflowStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IAiAssistantBuilder builder)
        where T : class, IWorkflowStore => builder.Use<IWorkflowStore, T>();

    /// <summary>Uses another store of workflows than the one in memory.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the store, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseWorkflowStore(this IAiAssistantBuilder builder, Func<IServiceProvider, IWorkflowStore> factory) => builder.Use(factory);

    /// <summary>Uses another store of settings than the one in memory.</summary>
    /// <typeparam name="T">The store; made by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseSettingsStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IAiAssistantBuilder builder)
        where T : class, ISettingsStore => builder.Use<ISettingsStore, T>();

    /// <summary>Uses another store of settings than the one in memory.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the store, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseSettingsStore(this IAiAssistantBuilder builder, Func<IServiceProvider, ISettingsStore> factory) => builder.Use(factory);

    /// <summary>Uses another count of what is asked of the chat model than the one in memory.</summary>
    /// <typeparam name="T">The store; made by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseUsageStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IAiAssistantBuilder builder)
        where T : class, IUsageStore => builder.Use<IUsageStore, T>();

    /// <summary>Uses another count of what is asked of the chat model than the one in memory.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the store, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseUsageStore(this IAiAssistantBuilder builder, Func<IServiceProvider, IUsageStore> factory) => builder.Use(factory);

    /// <summary>Uses another cache of what learning paid for than the one in memory.</summary>
    /// <typeparam name="T">The cache; made by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseLearningCache<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IAiAssistantBuilder builder)
        where T : class, ILearningCache => builder.Use<ILearningCache, T>();

    /// <summary>Uses another cache of what learning paid for than the one in memory.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the cache, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseLearningCache(this IAiAssistantBuilder builder, Func<IServiceProvider, ILearningCache> factory) => builder.Use(factory);

    /// <summary>Uses another log of unanswered questions than the one in memory.</summary>
    /// <typeparam name="T">The log; made by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseQuestionLog<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IAiAssistantBuilder builder)
        where T : class, IQuestionLog => builder.Use<IQuestionLog, T>();

    /// <summary>Uses another log of unanswered questions than the one in memory.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the log, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseQuestionLog(this IAiAssistantBuilder builder, Func<IServiceProvider, IQuestionLog> factory) => builder.Use(factory);

    /// <summary>Uses another run journal than the one in memory.</summary>
    /// <typeparam name="T">The journal; made by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseRunJournal<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IAiAssistantBuilder builder)
        where T : class, IRunJournal => builder.Use<IRunJournal, T>();

    /// <summary>Uses another run journal than the one in memory.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="factory">Makes the journal, once.</param>
    /// <returns>The builder.</returns>
    public static IAiAssistantBuilder UseRunJournal(this IAiAssistantBuilder builder, Func<IServiceProvider, IRunJournal> factory) => builder.Use(factory);

    private static IAiAssistantBuilder Use<TPart, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(this IAiAssistantBuilder builder)
        where TPart : class
        where T : class, TPart
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<TPart, T>());
        return builder;
    }

    private static IAiAssistantBuilder Use<TPart>(this IAiAssistantBuilder builder, Func<IServiceProvider, TPart> factory)
        where TPart : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        builder.Services.Replace(ServiceDescriptor.Singleton(factory));
        return builder;
    }
}
