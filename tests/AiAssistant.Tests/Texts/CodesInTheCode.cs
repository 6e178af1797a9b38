using System.Reflection;
using System.Text.Json.Serialization;
using AiAssistant.Answering;
using AiAssistant.Offers;
using AiAssistant.Offers.Feeds;
using AiAssistant.Resources;
using AiAssistant.Retrieval;
using AiAssistant.Runs;
using AiAssistant.Testing;
using AiAssistant.Tests.Learning;
using AiAssistant.Tickets;
using AiAssistant.Workflows;

namespace AiAssistant.Tests.Texts;

/// <summary>Every code for which sellers need a sentence or a label, read from the assemblies.</summary>
internal static class CodesInTheCode
{
    // The search engine names its two warnings where it gives them.
    private static readonly string[] OfTheSearchEngine = ["retrieval.version.missing", "retrieval.version.noVectors"];

    private static readonly string[] OfPlaces = ["place.name", "place.account", "place.language", "place.answers", "place.customQuestions"];

    private static readonly Assembly[] Assemblies =
    [
        typeof(Finding).Assembly,
        typeof(InMemoryPassageIndex).Assembly,
        typeof(AiAssistantOptions).Assembly,
        typeof(FeedOptions).Assembly,
        typeof(FakeTicketDesk).Assembly,
    ];

    public static SortedSet<string> All() => new(
        [
            .. Assemblies.SelectMany(Constants),
            .. OfTheSearchEngine,
            .. OfPlaces,
            .. Members<ResourceStatus>("status"),
            .. Members<LearningStage>("stage"),
            .. Members<ResourceKind>("kind"),
            .. Members<PredefinedQuestion>("question"),
            .. Members<AccountState>("accountState"),
            .. Members<MessageOccurrence>("occurrence"),
            .. Members<TextField>("textField"),
            .. Members<TextOperator>("textOperator"),
            .. Members<MessageAuthor>("author"),
            .. Members<OutcomeKind>("outcome"),
            .. Members<RunEnd>("runEnd"),
            .. Members<WorkflowResult>("traceResult"),
            .. Values<UnansweredReason>("reason"),
            .. Values<Degradation>("degradation"),
            .. Values<TicketStatus>("ticketStatus"),
            .. Types<Condition>(type => type.Name.EndsWith("Trigger", StringComparison.Ordinal) ? "trigger" : "condition"),
            .. Types<WorkflowAction>(_ => "action"),
            .. Forms(),
        ],
        StringComparer.Ordinal);

    /// <summary>The constants of the classes whose name says that they hold codes: a new class of codes is covered without a change here.</summary>
    public static IEnumerable<string> Constants(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type is { IsAbstract: true, IsSealed: true }
        where type.Name.EndsWith("Codes", StringComparison.Ordinal) || type.Name.EndsWith("Faults", StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.IsLiteral && field.FieldType == typeof(string)
        select (string)field.GetRawConstantValue()!;

    /// <summary>The codes that the forms name.</summary>
    public static IEnumerable<string> Forms()
    {
        var library = new LearningScene().Library;
        return new KnowledgeBaseForm(library).Steps.Concat(new OfferForm(library).Steps)
            .SelectMany(step => step.Questions.SelectMany(Questions).Prepend(step.LabelCode));

        static IEnumerable<string> Questions(FormQuestion question) =>
            [question.LabelCode, .. question.HintCode is { } hint ? [hint] : Array.Empty<string>(), .. question.Parts.SelectMany(Questions)];
    }

    private static IEnumerable<string> Members<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{prefix}.{name}");

    private static IEnumerable<string> Values<T>(string prefix) =>
        from property in typeof(T).GetProperties(BindingFlags.Static | BindingFlags.Public)
        where property.PropertyType == typeof(T)
        select $"{prefix}.{property.GetValue(null)}";

    private static IEnumerable<string> Types<T>(Func<Type, string> prefix) =>
        from derived in typeof(T).GetCustomAttributes<JsonDerivedTypeAttribute>()
        select $"{prefix(derived.DerivedType)}.{derived.TypeDiscriminator}";
}
