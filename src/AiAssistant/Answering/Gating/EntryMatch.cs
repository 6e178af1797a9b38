using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Gating;

/// <summary>Compares a question with an entry of a knowledge base.</summary>
internal sealed class EntryMatch
{
    private const int MaxSentences = 60;
    private const double ParaphraseWorth = 0.8;
    private const double MuchFound = 60;
    private readonly Question _question;
    private readonly AskedTerm[] _terms;
    private readonly AskedTerm[] _story;
    private readonly AnswerKinds _kind;

    public EntryMatch(Question question)
    {
        _question = question;
        _terms = AskedTerm.Of(question);
        _story = ReferenceEquals(question.Story, question) ? _terms : AskedTerm.Of(question.Story);
        _kind = AnswerKindReader.Asked(question.Meant, question.Language);
        Wording = new Wording(question.Words, question.Language);
    }

    /// <summary>The question's words.</summary>
    public IReadOnlyList<AskedTerm> Terms => _terms;

    /// <summary>How the question is put.</summary>
    public Wording Wording { get; }

    /// <summary>The features of an entry but those that come from others, and the question's topics that it answers.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="hasWordings">Whether the entries are several wordings of each answer.</param>
    public (EntryFeatures Features, IReadOnlySet<string> Topics) With(PassageReading entry, bool hasWordings)
    {
        var features = new EntryFeatures
        {
            Situation = entry.IsPredefined ? EntrySituation.Predefined
                : entry.Title.Words.Count == 0 ? EntrySituation.Text
                : hasWordings ? EntrySituation.Wordings
                : EntrySituation.Question,
        };
        var topics = TopicMatch.Set(features, _question, entry);
        var words = new EntryWords(_question, entry);
        var found = SetFound(features, words);
        features[EntryFeature.Asked] = Wording.BeyondChance(entry.WordingsIn(_question.Language).Likeness(Wording));
        features[EntryFeature.Subject] = _question.Subjects.Overlap(entry.Subjects);
        features[EntryFeature.Meant] = 1 - ((1 - features.OnTopic) * (1 - features[EntryFeature.Subject]));
        features[EntryFeature.StorySubject] = ReferenceEquals(_question.Story, _question)
            ? features[EntryFeature.Subject]
            : _question.Story.Subjects.Overlap(entry.Subjects);
        features[EntryFeature.StoryFound] = Math.Min((ReferenceEquals(_story, _terms) ? found : FoundBits(_story, words)) / MuchFound, 1);
        features[EntryFeature.OffTopic] = SubjectReader.OffTopicShare(_question.Subjects);
        features[EntryFeature.Narrative] = _question.IsNarrative ? 1 : 0;
        return (features, topics);
    }

    private double SetFound(EntryFeatures features, EntryWords words)
    {
        features[EntryFeature.OtherLanguage] = words.IsSameLanguage ? 0 : 1;
        var paraphrase = Paraphrase(words);
        var askedEndings = words.IsSameLanguage ? words.Endings : Languages.Find(_question.Language)?.Endings;
        var titles = new double[_terms.Length];
        var all = new double[_terms.Length];
        double total = 0, own = 0, found = 0, foundOwn = 0, rarest = 0, names = 0, missingNames = 0, things = 0, foundThings = 0;
        for (var i = 0; i < _terms.Length; i++)
        {
            var (term, bits, isName) = _terms[i];
            titles[i] = words.Title(term);
            all[i] = Math.Max(titles[i], words.Text(term));
            all[i] = Math.Max(all[i], paraphrase is not null ? ParaphraseWorth * paraphrase.Likeness(term.Text, askedEndings) : 0);
            if (term.Things.Count > 0)
            {
                things++;
                foundThings += all[i] > 0 ? 1 : 0;
            }
            else if (!words.IsComparable(term) && paraphrase is null)
            {
                continue; // a word of another language is neither there nor missing
            }

            total += bits;
            found += bits * all[i];
            if (!term.IsExplained)
            {
                own += bits;
                foundOwn += bits * all[i];
                rarest = all[i] == 0 ? Math.Max(rarest, bits) : rarest;
            }

            names += isName ? 1 : 0;
            missingNames += isName && all[i] == 0 ? 1 : 0;
        }

        features[EntryFeature.Found] = Share(found, total);
        features[EntryFeature.FoundOwn] = Share(foundOwn, own);
        features[EntryFeature.MissingInformation] = Math.Min((total - found) / 60, 1);
        features[EntryFeature.RarestMissing] = rarest / Background.MostBits;
        features[EntryFeature.MissingNames] = Share(missingNames, names);
        features[EntryFeature.Things] = Share(foundThings, things);
        features[EntryFeature.Length] = Math.Min(total / 100, 1);
        SetSentence(features, words, titles, all, total);
        return found;
    }

    private static double FoundBits(AskedTerm[] terms, EntryWords words)
    {
        double found = 0;
        foreach (var (term, bits, _) in terms)
        {
            found += bits * Math.Max(words.Title(term), words.Text(term));
        }

        return found;
    }

    // Of one paraphrase alone: the words of many would cover questions that none of them asks. It may be in the question's language where the entry is not;
    // then it is when it is alike beyond chance, and what it does not say is missing.
    private WordIndex? Paraphrase(EntryWords entry)
    {
        if (entry.Reading.Paraphrases.Count == 0)
        {
            return null;
        }

        var (likeness, words) = entry.Reading.Paraphrases.Select(paraphrase => (Likeness: paraphrase.Wording.Likeness(Wording), paraphrase.Words))
            .MaxBy(static paraphrase => paraphrase.Likeness);
        return entry.IsSameLanguage || likeness > Wording.Chance ? words : null;
    }

    // The best sentence of the answer with the one before and the one behind: a question about an attribute of something finds both close together.
    private void SetSentence(EntryFeatures features, EntryWords words, double[] titles, double[] all, double total)
    {
        var sentences = words.Reading.Sentences;
        var count = Math.Min(sentences.Count, MaxSentences);
        double best = -1;
        var at = 0;
        for (var s = 0; s < count; s++)
        {
            double found = 0;
            for (var i = 0; i < _terms.Length; i++)
            {
                // What stands nowhere in the text needs not be looked for; a thing that the text speaks of in other words counts for each sentence.
                var here = all[i] <= titles[i] ? titles[i] : Math.Max(titles[i], Near(sentences, s, count, _terms[i].Term, words.Endings));
                found += _terms[i].Bits * here;
            }

            if (found > best)
            {
                (best, at) = (found, s);
            }
        }

        features[EntryFeature.FoundInSentence] = Math.Min(Share(Math.Max(best, 0), total), 1);
        if (_kind == AnswerKinds.None || count == 0)
        {
            return;
        }

        features[EntryFeature.AnswerKind] = 1;
        var (from, to) = (Math.Max(at - 1, 0), Math.Min(at + 2, count));
        var near = Enumerable.Range(from, to - from).Any(s => (sentences[s].Kinds & _kind) != AnswerKinds.None);
        features[EntryFeature.AnswerNear] = near ? 1 : 0;
        features[EntryFeature.AnswerMissing] = near || sentences.Any(sentence => (sentence.Kinds & _kind) != AnswerKinds.None) ? 0 : 1;
    }

    private static double Near(IReadOnlyList<SentenceReading> sentences, int at, int count, Term term, IReadOnlySet<string>? endings)
    {
        var here = EntryWords.Likeness(sentences[at].Words, term, endings);
        var before = here == 0 && at > 0 ? EntryWords.Likeness(sentences[at - 1].Words, term, endings) / 2 : 0;
        var behind = here == 0 && at + 1 < count ? EntryWords.Likeness(sentences[at + 1].Words, term, endings) / 2 : 0;
        return Math.Max(here, Math.Max(before, behind));
    }

    /// <summary>A part of a whole; 0 of nothing.</summary>
    public static double Share(double part, double whole) => whole > 0 ? part / whole : 0;
}
