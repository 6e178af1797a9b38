using System.Collections.Concurrent;

namespace AiAssistant.Answering.Language;

/// <summary>
/// Tells what a question is about by the files <c>Subjects</c>, in which customers ask about each subject in their own words: multinomial naive Bayes over
/// weighted features (Rennie, Shih, Teevan, Karger 2003, "Tackling the Poor Assumptions of Naive Bayes Text Classifiers"). Features are the beginnings of
/// words, pairs of them, and parts of four letters, so that misspelt words and compounds still say something.
/// </summary>
internal sealed class SubjectReader
{
    /// <summary>The subject of what no shop answers.</summary>
    public const string OffTopic = "off.topic";

    private const double Smoothing = 0.4;
    private const double Sharpness = 1;

    // Read when a text of the language comes.
    private static readonly ConcurrentDictionary<string, Lazy<SubjectReader>> Readers = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, int> Places =
        SubjectLines.Of("en").Subjects.Order(StringComparer.Ordinal).Select(static (name, i) => (name, i)).ToDictionary(StringComparer.Ordinal);

    private readonly SubjectPostings _postings;

    private SubjectReader(SubjectLines file, string language)
    {
        var texts = new FeatureTable();
        foreach (var subject in file.Subjects)
        {
            var place = Place(file, subject);
            foreach (var line in file.Lines(subject))
            {
                texts.Add(place, SubjectFeatures.Of(line.Words, ConceptReader.Read(line.Text, line.Words, language, isAnswer: false)));
            }
        }

        _postings = new SubjectPostings(texts, Places.Count, Smoothing);
    }

    /// <summary>What a text is about; <see cref="Subjects.None"/> in a language that is not known.</summary>
    /// <param name="words">Its words; the first two hundred are read.</param>
    /// <param name="concepts">What they mean.</param>
    /// <param name="language">Its two-letter code.</param>
    public static Subjects Read(IReadOnlyList<Word> words, Concepts concepts, string? language) =>
        words.Count == 0 || Languages.Find(language) is not { } known
            ? Subjects.None
            : Readers.GetOrAdd(known.Code, static code => new Lazy<SubjectReader>(() => new SubjectReader(SubjectLines.Of(code), code))).Value
                .Read(SubjectFeatures.Of(words, concepts));

    /// <summary>The subject alone; <see cref="Subjects.None"/> for one that is not known.</summary>
    public static Subjects Only(string subject) => Places.TryGetValue(subject, out var place) ? Subjects.Only(place, Places.Count) : Subjects.None;

    /// <summary>How much of a text is about what no shop answers, 0 to 1.</summary>
    public static double OffTopicShare(Subjects subjects) => subjects.Share(Places[OffTopic]);

    private Subjects Read(Dictionary<ulong, double> features)
    {
        double norm = 0;
        var logits = new double[Places.Count];
        foreach (var (feature, weight) in features)
        {
            var value = weight * _postings.Add(feature, weight, logits);
            norm += value * value;
        }

        // Words that no file has count against being sure.
        var scale = Sharpness / Math.Sqrt(norm);
        foreach (ref var logit in logits.AsSpan())
        {
            logit *= scale;
        }

        return Subjects.OfLogits(logits);
    }

    private static int Place(SubjectLines file, string subject) => Places.TryGetValue(subject, out var place)
        ? place
        : throw new FormatException($"{file.Name}: '{subject}' is no subject of the English file.");
}
