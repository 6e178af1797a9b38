using System.Collections.Concurrent;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Retrieving;

/// <summary>How customers ask the predefined questions, as wordings: read once for all passages.</summary>
internal static class AskedWordings
{
    private static readonly ConcurrentDictionary<(string Source, string Language), Wordings> Known = [];
    private static readonly Wordings None = new([]);

    /// <summary>The wordings of a predefined question in a language; empty for what is none.</summary>
    public static Wordings Of(string source, string language) =>
        ConceptRules.Shared.Predefined.ContainsKey(source) ? Known.GetOrAdd((source, language), static key => Read(key.Source, key.Language)) : None;

    private static Wordings Read(string source, string language) =>
        new(AskedPhrasings.Of(source, language).Concat(SubjectLines.Of(language).Lines(source)).Select(asked => new Wording(WordSplitter.Split(asked), language)));
}
