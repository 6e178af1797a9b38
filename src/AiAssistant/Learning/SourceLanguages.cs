using System.Text;
using AiAssistant.Retrieval.Analysis;

namespace AiAssistant.Learning;

/// <summary>
/// Finds the languages of sources. A short product title says little about its language, so what is too short to tell takes the language of most others of its
/// resource.
/// </summary>
internal sealed class SourceLanguages
{
    public const string Unknown = "und";

    // Below it, detection errs too often to be trusted for one text.
    private const int MinDetectable = 80;
    private const int SampleLength = 4_000;

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly StringBuilder _sample = new();

    /// <summary>The language of most sources; <see cref="Unknown"/> when none can be told.</summary>
    public string Main => _counts.Count > 0 ? _counts.MaxBy(pair => pair.Value).Key : LanguageDetector.Detect(_sample.ToString()) ?? Unknown;

    public static string? Detect(string text) => text.Length >= MinDetectable ? LanguageDetector.Detect(text) : null;

    public void Add(LearningSource source)
    {
        if (source.Language is { } language)
        {
            _counts[language] = _counts.GetValueOrDefault(language) + 1;
        }
        else if (_sample.Length < SampleLength)
        {
            _sample.Append(source.Title).Append('\n').Append(source.Text.AsSpan(0, Math.Min(source.Text.Length, MinDetectable))).Append('\n');
        }
    }
}
