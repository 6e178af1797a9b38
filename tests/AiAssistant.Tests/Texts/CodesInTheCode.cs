using System.Reflection;
using AiAssistant.Answering;
using AiAssistant.Offers.Feeds;
using AiAssistant.Resources;

namespace AiAssistant.Tests.Texts;

/// <summary>Every code for which sellers need a sentence, read from the assemblies.</summary>
internal static class CodesInTheCode
{
    // The search engine names its two warnings where it gives them.
    private static readonly string[] OfTheSearchEngine = ["retrieval.version.missing", "retrieval.version.noVectors"];

    public static SortedSet<string> All() => new(
        [
            .. Constants(typeof(AiAssistantOptions).Assembly),
            .. Constants(typeof(FeedOptions).Assembly),
            .. OfTheSearchEngine,
            .. Reasons(),
            .. Enum.GetNames<ResourceStatus>().Select(name => $"status.{name}"),
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

    private static IEnumerable<string> Reasons() =>
        from property in typeof(UnansweredReason).GetProperties(BindingFlags.Static | BindingFlags.Public)
        where property.PropertyType == typeof(UnansweredReason)
        select $"reason.{property.GetValue(null)}";
}
