using System.Text.Json;

namespace AiAssistant.Evaluation.Injection;

/// <summary>Reads hostile and harmless texts: JSON lines, or one array. Unknown properties are ignored.</summary>
internal static class InjectionReader
{
    private static readonly OrderedDictionary<string, InjectionPlace> Places = new(StringComparer.Ordinal)
    {
        ["message"] = InjectionPlace.Message,
        ["offer-description"] = InjectionPlace.OfferDescription,
        ["offer-title"] = InjectionPlace.OfferTitle,
        ["custom-answer"] = InjectionPlace.CustomAnswer,
        ["ticket-history"] = InjectionPlace.TicketHistory,
        ["customer-name"] = InjectionPlace.CustomerName,
    };

    /// <exception cref="InputFileException">The file cannot be read or a line is not in the format.</exception>
    public static Task<IReadOnlyList<InjectionLine>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return JsonRecords.ReadAsync(file, "message", (element, place) => Read(element, place, ids), cancellationToken);
    }

    /// <summary>The name of a place in files.</summary>
    public static string NameOf(InjectionPlace place) => Places.First(pair => pair.Value == place).Key;

    private static InjectionLine Read(JsonElement element, string place, HashSet<string> ids) => new(
        element.Id("id", place, ids),
        Places.TryGetValue(element.Text("where", place), out var where)
            ? where
            : throw new InputFileException($"{place}: 'where' must be one of {string.Join(", ", Places.Keys)}."),
        element.Text("text", place),
        element.TextOrNull("goal", place));
}
