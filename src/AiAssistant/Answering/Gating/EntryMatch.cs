using AiAssistant.Answering.Language;
using AiAssistant.Answering.Retrieving;
using AiAssistant.Answering.Understanding;

namespace AiAssistant.Answering.Gating;

/// <summary>Compares a question with entries of knowledge bases.</summary>
internal sealed class EntryMatch
{
    private const int MaxSentences = 60;
    private const double TextWorth = 0.9;
    private const double BesideWorth = 0.8;
    private const double ThingWorth = 0.85;
    private const double MendedWorth = 0.95;
    private const double PartWorth = 0.7;
    private const double ParaphraseWorth = 0.8;
    private const double FewWordings = 1.5;
    private const double MuchFound = 60;
    private const double NormOrder = 6;
    private const double VoteOrder = 4;

    // "Do you …" and one more word in common is nothing.
    private const double Chance = 0.25;
    private readonly Question _question;
    private readonly AskedTerm[] _terms;
    private readonly AskedTerm[] _story;
    private readonly AnswerKinds _kind;
    private readonly Wording _wording;

    public EntryMatch(Question question)
    {
        _question = question;
        _terms = AskedTerm.Of(question);
        _story = ReferenceEquals(question.Story, question) ? _terms : AskedTerm.Of(question.Story);
        _kind = AnswerKindReader.Asked(question.Meant, question.Language);
        _wording = new Wording(question.Words, question.Language);
    }

    /// <summary>The features of each entry, in their order.</summary>
    public IReadOnlyList<(EntryFeatures Features, IReadOnlySet<string> Topics)> With(IReadOnlyList<Candidate> entries)
    {
        var hasWordings = entries.Select(static entry => entry.Passage.Text).Distinct(StringComparer.Ordinal).Count() * FewWordings <= entries.Count;
        var matches = entries.Select(entry => Compare(entry.Reading, hasWordings)).ToList();
        CompareWordings(entries, matches);
        SetMargins(entries, matches, Evidence, EntryFeature.Margin);
        SetMargins(entries, matches, static features => features[EntryFeature.Wording], EntryFeature.WordingMargin);
        SetMargins(entries, matches, static features => (features[EntryFeature.StorySubject] + features[EntryFeature.StoryFound]) / 2, EntryFeature.StoryMargin);
        return matches;
    }

    private (EntryFeatures Features, IReadOnlySet<string> Topics) Compare(PassageReading entry, bool hasWordings)
    {
        var features = new EntryFeatures
        {
            Situation = TopicMatch.IsPredefined(entry) ? EntrySituation.Predefined
                : entry.Title.Words.Count == 0 ? EntrySituation.Text
                : hasWordings ? EntrySituation.Wordings
                : EntrySituation.Question,
        };
        var topics = TopicMatch.Set(features, _question, entry);
        var found = SetFound(features, entry);
        features[EntryFeature.Subject] = _question.Subjects.Overlap(entry.Subjects);
        features[EntryFeature.Meant] = 1 - ((1 - Math.Max(features[EntryFeature.Topic], BesideWorth * features[EntryFeature.TopicBeside])) * (1 - features[EntryFeature.Subject]));
        features[EntryFeature.StorySubject] = ReferenceEquals(_question.Story, _question) ? features[EntryFeature.Subject] : _question.Story.Subjects.Overlap(entry.Subjects);
        features[EntryFeature.StoryFound] = Math.Min((ReferenceEquals(_story, _terms) ? found : FoundBits(_story, entry)) / MuchFound, 1);
        features[EntryFeature.OffTopic] = SubjectReader.OffTopicShare(_question.Subjects);
        features[EntryFeature.Narrative] = _question.IsNarrative ? 1 : 0;
        return (features, topics);
    }

    private double SetFound(EntryFeatures features, PassageReading entry)
    {
        var isSame = _question.Language is null || entry.Language is null || _question.Language == entry.Language;
        features[EntryFeature.OtherLanguage] = isSame ? 0 : 1;
        var endings = (Languages.Find(entry.Language) ?? Languages.Find(_question.Language))?.Endings;
        var paraphrase = Paraphrase(entry, isSame);
        var askedEndings = isSame ? endings : Languages.Find(_question.Language)?.Endings;
        var titles = new double[_terms.Length];
        var all = new double[_terms.Length];
        double total = 0, own = 0, found = 0, foundOwn = 0, rarest = 0, names = 0, missingNames = 0, things = 0, foundThings = 0;
        for (var i = 0; i < _terms.Length; i++)
        {
            var (term, bits, isName) = _terms[i];
            var isComparable = isSame || Word.ContainsDigit(term.Text);
            titles[i] = Title(term, entry, isComparable, endings);
            all[i] = Math.Max(titles[i], Text(term, entry, isComparable, endings));
            all[i] = Math.Max(all[i], paraphrase is not null ? ParaphraseWorth * paraphrase.Likeness(term.Text, askedEndings) : 0);
            if (term.Things.Count > 0)
            {
                things++;
                foundThings += all[i] > 0 ? 1 : 0;
            }
            else if (!isComparable && paraphrase is null)
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
        SetSentence(features, entry, titles, all, total, endings);
        return found;
    }

    private double FoundBits(AskedTerm[] terms, PassageReading entry)
    {
        var isSame = _question.Language is null || entry.Language is null || _question.Language == entry.Language;
        var endings = (Languages.Find(entry.Language) ?? Languages.Find(_question.Language))?.Endings;
        double found = 0;
        foreach (var (term, bits, _) in terms)
        {
            var isComparable = isSame || Word.ContainsDigit(term.Text);
            found += bits * Math.Max(Title(term, entry, isComparable, endings), Text(term, entry, isComparable, endings));
        }

        return found;
    }

    // Of one paraphrase alone: the words of many would cover questions that none of them asks. It may be in the question's language where the entry is not;
    // then it is when it is alike beyond chance, and what it does not say is missing.
    private WordIndex? Paraphrase(PassageReading entry, bool isSame)
    {
        if (entry.Paraphrases.Count == 0)
        {
            return null;
        }

        var (likeness, words) = entry.Paraphrases.Select(paraphrase => (Likeness: paraphrase.Wording.Likeness(_wording), paraphrase.Words))
            .MaxBy(static paraphrase => paraphrase.Likeness);
        return isSame || likeness > Chance ? words : null;
    }

    private static double Title(Term term, PassageReading entry, bool isComparable, IReadOnlySet<string>? endings)
    {
        var likeness = isComparable ? Likeness(entry.TitleForms, term, endings) : 0;
        return likeness > 0 ? likeness
            : term.Things.Any(thing => entry.Title.Concepts.Things.Contains(thing)) ? ThingWorth
            : isComparable && entry.TitleForms.HasPart(term.Meant) ? PartWorth
            : 0;
    }

    // As it is written or as it was meant.
    private static double Likeness(WordIndex words, Term term, IReadOnlySet<string>? endings)
    {
        var written = words.Likeness(term.Text, endings);
        return written == 1 || ReferenceEquals(term.Text, term.Meant) ? written : Math.Max(written, MendedWorth * words.Likeness(term.Meant, endings));
    }

    private static double Text(Term term, PassageReading entry, bool isComparable, IReadOnlySet<string>? endings)
    {
        var likeness = isComparable ? TextWorth * Likeness(entry.TextForms, term, endings) : 0;
        return likeness > 0 ? likeness
            : term.Things.Any(entry.SpeaksOf) ? TextWorth * ThingWorth
            : isComparable && entry.TextForms.HasPart(term.Meant) ? TextWorth * PartWorth
            : 0;
    }

    // The best sentence of the answer with the one before and the one behind: a question about an attribute of something finds both close together.
    private void SetSentence(EntryFeatures features, PassageReading entry, double[] titles, double[] all, double total, IReadOnlySet<string>? endings)
    {
        var sentences = entry.Sentences;
        var count = Math.Min(sentences.Count, MaxSentences);
        double best = -1;
        var at = 0;
        for (var s = 0; s < count; s++)
        {
            double found = 0;
            for (var i = 0; i < _terms.Length; i++)
            {
                // What stands nowhere in the text needs not be looked for; a thing that the text speaks of in other words counts for each sentence.
                var here = all[i] <= titles[i] ? titles[i] : Math.Max(titles[i], Near(sentences, s, count, _terms[i].Term, endings));
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
        var near = Enumerable.Range(Math.Max(at - 1, 0), Math.Min(at + 2, count) - Math.Max(at - 1, 0)).Any(s => (sentences[s].Kinds & _kind) != AnswerKinds.None);
        features[EntryFeature.AnswerNear] = near ? 1 : 0;
        features[EntryFeature.AnswerMissing] = near || sentences.Any(sentence => (sentence.Kinds & _kind) != AnswerKinds.None) ? 0 : 1;
    }

    private static double Near(IReadOnlyList<SentenceReading> sentences, int at, int count, Term term, IReadOnlySet<string>? endings)
    {
        var here = Likeness(sentences[at].Words, term, endings);
        var before = here == 0 && at > 0 ? Likeness(sentences[at - 1].Words, term, endings) / 2 : 0;
        var behind = here == 0 && at + 1 < count ? Likeness(sentences[at + 1].Words, term, endings) / 2 : 0;
        return Math.Max(here, Math.Max(before, behind));
    }

    // Sellers store several wordings of one question with the same answer: each that is alike speaks for it. The norm's high order keeps the nearest decisive.
    private void CompareWordings(IReadOnlyList<Candidate> entries, List<(EntryFeatures Features, IReadOnlySet<string> Topics)> matches)
    {
        double all = 0, most = 0;
        var groups = new List<(List<int> Members, double Votes, double Norm)>();
        foreach (var group in Enumerable.Range(0, entries.Count).GroupBy(i => entries[i].Passage.Text, StringComparer.Ordinal))
        {
            double votes = 0, norm = 0;
            foreach (var i in group)
            {
                var entry = entries[i].Reading;
                matches[i].Features[EntryFeature.Asked] = BeyondChance(entry.WordingsIn(_question.Language).Likeness(_wording));
                var likeness = TopicMatch.IsPredefined(entry) ? 0 : _wording.Likeness(entry.Wording);
                most = Math.Max(most, likeness);
                votes += Math.Pow(likeness, VoteOrder);
                norm += Math.Pow(likeness, NormOrder);
            }

            all += votes;
            groups.Add(([.. group], votes, BeyondChance(Math.Pow(norm, 1 / NormOrder))));
        }

        foreach (var (members, votes, norm) in groups)
        {
            var found = FoundIn(members.Select(i => entries[i].Reading).ToList());
            foreach (var i in members)
            {
                matches[i].Features[EntryFeature.Wording] = Math.Min(norm, 1);
                matches[i].Features[EntryFeature.Agreement] = Share(votes, all) * Math.Min(most, 1);
                matches[i].Features[EntryFeature.Consensus] = Share(votes, all);
                matches[i].Features[EntryFeature.FoundInWordings] = found;
            }
        }
    }

    private double FoundIn(List<PassageReading> wordings)
    {
        double found = 0, total = 0;
        foreach (var (term, bits, _) in _terms)
        {
            total += bits;
            found += bits * wordings.Max(wording => Title(term, wording, isComparable: true, Languages.Find(wording.Language)?.Endings));
        }

        return Share(found, total);
    }

    // Words in common, and whatever else says best that the entry is meant.
    private static double Evidence(EntryFeatures features) => (features[EntryFeature.Found]
        + Math.Max(
            Math.Max(features[EntryFeature.Topic], BesideWorth * features[EntryFeature.TopicBeside]),
            Math.Max(Math.Max(features[EntryFeature.Wording], features[EntryFeature.Asked]), features[EntryFeature.Subject]))) / 2;

    // How much more an answer has of something than any other answer.
    private static void SetMargins(
        IReadOnlyList<Candidate> entries, List<(EntryFeatures Features, IReadOnlySet<string> Topics)> matches, Func<EntryFeatures, double> of,
        EntryFeature margin)
    {
        var best = Enumerable.Range(0, entries.Count).GroupBy(i => entries[i].Passage.Text, StringComparer.Ordinal)
            .Select(group => (Text: group.Key, Value: group.Max(i => of(matches[i].Features)))).OrderByDescending(static pair => pair.Value).Take(2).ToList();
        for (var i = 0; i < entries.Count; i++)
        {
            var rival = best.FirstOrDefault(pair => pair.Text != entries[i].Passage.Text).Value;
            matches[i].Features[margin] = of(matches[i].Features) - rival;
        }
    }

    private static double BeyondChance(double likeness) => Math.Max(0, (likeness - Chance) / (1 - Chance));

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;
}
