using System.Collections.Concurrent;
using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Retrieving;

/// <summary>How customers ask the predefined questions, as wordings: read once for all passages.</summary>
internal static class AskedWordings
{
    private static readonly ConcurrentDictionary<(string Source, string Language), Wordings> Known = [];

    /// <summary>The wordings in a language.</summary>
    /// <param name="source">The predefined question's name: each that is asked for is kept.</param>
    /// <param name="language">The two-letter code of a known language.</param>
    public static Wordings Of(string source, string language) => Known.GetOrAdd((source, language), static key => Read(key.Source, key.Language));

    private static Wordings Read(string source, string language) =>
        new(AskedPhrasings.Of(source, language).Select(WordSplitter.Split).Concat(SubjectLines.Of(language).Lines(source).Select(static line => line.Words))
            .Select(words => new Wording(words, language)));
}
