using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Understanding;

/// <summary>Finds the questions in a message: sentences that ask or request, else the whole message is one.</summary>
internal sealed class QuestionFinder(string? language, int maxQuestions)
{
    private const int MaxWholeLength = 2_000;

    // Who writes more sentences has said what it is about in the first and asks in the last of them.
    private const int MaxSentences = 400;
    private const int MaxPlainWords = 14;
    private const int MaxPreposition = 4;

    // Each costs two readings. Who joins more than that lists things.
    private const int MaxJoins = 6;
    private const int MaxJoinsInAll = 30;
    private readonly IReadOnlyList<LanguagePack> _packs = Languages.For(language);
    private readonly Dictionary<string, Question> _read = new(StringComparer.Ordinal); // a clause is looked at for its own sake and for its neighbours'
    private readonly Dictionary<string, string?> _spelled = new(StringComparer.Ordinal);
    private int _joins;

    /// <summary>How many texts were read: each takes its time and is kept.</summary>
    public int Readings => _read.Count;

    /// <summary>The questions in order, at most as many as allowed; empty when the message asks nothing (a thank-you).</summary>
    /// <param name="text">The customer's new text.</param>
    /// <param name="previous">The customer's question before, for one that leans on it; null when there is none.</param>
    /// <param name="wasAsked">Whether the customer was asked back: what asks nothing is then the answer to that, however long.</param>
    public IReadOnlyList<Question> Find(string text, string? previous, bool wasAsked = false)
    {
        var sentences = Bounded(Sentences.Split(text)).Select(StripGreeting).Where(static sentence => sentence.Length > 0).ToList();
        if (sentences.Count == 0)
        {
            return previous is null ? Remark(text) : [];
        }

        if (wasAsked && previous is not null && !sentences.Exists(static sentence => sentence.EndsWith('?')) && ReadWhole(sentences).Concepts.Topics.Count == 0)
        {
            return [FollowUp(previous, string.Join(' ', sentences).AtMostWhole(MaxWholeLength))];
        }

        _joins = 0;
        var clauses = sentences.SelectMany(Clauses).ToList();
        var asksOutright = clauses.Any(static clause => clause.EndsWith('?'));
        var found = new List<Question>();
        for (var i = 0; i < clauses.Count && found.Count < maxQuestions; i++)
        {
            if (!IsQuestion(clauses[i], asksOutright, found))
            {
                continue;
            }

            var question = Complete(clauses, i, found.Count == 0 ? previous : null);
            if (question is not null && found.All(other => other.Text != question.Text))
            {
                found.Add(question);
            }
        }

        if (found.Count == 0)
        {
            return Whole(sentences, previous);
        }

        if (found.Count == 1 && clauses.Count > 1)
        {
            found[0] = found[0] with { Story = ReadWhole(sentences) };
        }

        return asksOutright || !IsComplaint(sentences) ? found : [.. found.Select(static question => question with { IsNarrative = true })];
    }

    // "It does not work. I need help with …" asks for no more than a complaint does.
    private bool IsComplaint(List<string> sentences) => ReadWhole(sentences).Concepts.Has("trouble");

    private Question ReadWhole(List<string> sentences)
    {
        var whole = string.Join(' ', sentences);
        return Read(whole.AtMostWhole(MaxWholeLength));
    }

    private static IEnumerable<string> Bounded(IReadOnlyList<string> sentences) =>
        sentences.Count <= MaxSentences ? sentences : sentences.Take(MaxSentences / 2).Concat(sentences.Skip(sentences.Count - (MaxSentences / 2)));

    // "Hello", "Who are you": nothing that offers answer, but a seller may have stored just that.
    private Question[] Remark(string text) =>
        Read(text.AtMostWhole(MaxWholeLength)) is { Words.Count: > 0 } question ? [question with { IsNarrative = true }] : [];

    private Question[] Whole(List<string> sentences, string? previous)
    {
        var question = ReadWhole(sentences);
        question = question with { IsNarrative = question.Words.Count > MaxPlainWords };
        if (IsEmpty(question) || LeansOnPrevious(question))
        {
            return previous is null ? [question] : [FollowUp(previous, question.Text)];
        }

        return [question];
    }

    // A sentence without a question mark counts beside one that has it only when it asks for something of its own.
    private bool IsQuestion(string clause, bool asksOutright, List<Question> found)
    {
        if (clause.EndsWith('?'))
        {
            return true;
        }

        var words = WordSplitter.Split(clause);
        if (words.Count < 2)
        {
            return false;
        }

        var asks = OpensQuestion(words, 0) || _packs.Any(pack => pack.Requests.Find(words).Any());
        if (!asks || !asksOutright)
        {
            return asks;
        }

        // A line that just ends is a question without its mark; one with a full stop rather tells something.
        var question = Read(clause);
        var topics = question.Concepts.Topics;
        return topics.Count > 0
            ? !found.Any(other => other.Concepts.Topics.IsSupersetOf(topics))
            : !clause.EndsWith('.') && !clause.EndsWith('!') && OpensQuestion(words, 0) && !IsEmpty(question);
    }

    // A word that asks, after words that join and one short word: "and", "and in which", "i po ile".
    private bool OpensQuestion(IReadOnlyList<Word> words, int at)
    {
        // "2. How long …": a list's number says nothing.
        at += at == 0 && words.Count > 1 && words[0].Text.Length <= 2 && words[0].Text.All(char.IsAsciiDigit) ? 1 : 0;
        while (at < words.Count - 1 && IsJoin(words[at].Text) && !IsQuestionWord(words[at].Text))
        {
            at++;
        }

        return IsQuestionWord(words[at].Text)
            || (at + 1 < words.Count && words[at].Text.Length <= MaxPreposition && IsPreposition(words[at].Text) && IsQuestionWord(words[at + 1].Text));
    }

    private bool IsPreposition(string word) => _packs.HasAny(word, static pack => pack.Prepositions);

    private bool IsJoin(string word) => _packs.HasAny(word, static pack => pack.Joins);

    // "Is that possible?" asks about the sentence before it.
    private Question? Complete(List<string> clauses, int at, string? previous)
    {
        var question = Read(clauses[at]);
        if (previous is not null && LeansOnPrevious(question))
        {
            return WithAsked(FollowUp(previous, clauses[at]), clauses[at]);
        }

        for (var from = at - 1; from >= 0 && from >= at - 2 && IsVague(question); from--)
        {
            var longer = Read(string.Join(' ', clauses[from..(at + 1)]));
            question = WithoutTopicsOf(clauses[from], longer);
        }

        // "Do you teach? My son wants lessons." What follows may say it.
        if (IsVague(question) && at + 1 < clauses.Count && !IsQuestion(clauses[at + 1], asksOutright: false, []))
        {
            question = Read($"{clauses[at]} {clauses[at + 1]}");
        }

        return IsEmpty(question) ? (previous is null ? null : FollowUp(previous, clauses[at])) : WithAsked(question, clauses[at]);
    }

    // A sentence that asks for something of a product by itself ("is it available?") only takes the product from its neighbours.
    private Question WithAsked(Question question, string clause)
    {
        var asked = question.Text == clause ? question : Read(clause);
        return !ReferenceEquals(asked, question) && IsOfProduct(asked)
            ? question with { Asked = asked } : question;
    }

    // What the sentence before asked by itself is not asked again: "How long is delivery and what does it cost?"
    private Question WithoutTopicsOf(string before, Question question)
    {
        if (!before.EndsWith('?') && !IsQuestion(before, asksOutright: false, []))
        {
            return question;
        }

        var topics = question.Concepts.Topics.Except(Read(before).Concepts.Topics).ToHashSet(StringComparer.Ordinal);
        return topics.Count == 0 ? question : question with { Concepts = question.Concepts with { Topics = topics } };
    }

    private Question FollowUp(string previous, string text) => Read($"{previous} {text}");

    private Question Read(string text)
    {
        if (!_read.TryGetValue(text, out var question))
        {
            _read[text] = question = Question.Read(text, language, _spelled);
        }

        return question;
    }

    private bool LeansOnPrevious(Question question) =>
        question.Words.Count <= 7 && question.Concepts.Topics.Count == 0
        && (question.Words.Count <= 3 || _packs.Any(pack => question.Words.Count > 0 && pack.FollowUps.At(question.Words, 0).Any()));

    private static bool IsVague(Question question) => question.Concepts.Topics.Count == 0 && question.Terms.Count(static term => !term.IsExplained) <= 1;

    // "What is it made of?" asks for something of a product in nothing but common words.
    private static bool IsEmpty(Question question) => question.Concepts.Topics.Count == 0 && question.Terms.Count == 0 && !IsOfProduct(question);

    private static bool IsOfProduct(Question question) => question.Concepts.Others.Any(static concept => Concepts.Group(concept) is "offer" or "attr");

    private IEnumerable<string> Clauses(string sentence)
    {
        var words = WordSplitter.Split(sentence);
        var start = 0;
        var joins = 0;
        for (var i = 2; i + 1 < words.Count; i++)
        {
            var isJoin = IsJoin(words[i].Text) && OpensQuestion(words, i + 1) && HasQuestionWord(words, start, i);
            var gap = sentence[(words[i].Start + words[i].Length)..words[i + 1].Start];
            var isComma = gap.Contains(',', StringComparison.Ordinal) && IsQuestionWord(words[i + 1].Text) && IsQuestionWord(words[start].Text);
            if (isJoin || isComma || (IsJoin(words[i].Text) && AsksTwice(sentence, words, start, i, ref joins)))
            {
                yield return $"{sentence[words[start].Start..(isJoin || !isComma ? words[i].Start : words[i].Start + words[i].Length)].TrimEnd(' ', ',')}?";
                start = i + 1;
                i++;
            }
        }

        yield return start == 0 ? sentence : sentence[words[start].Start..];
    }

    // "Do you gift-wrap and can be paid by instalments?": each side has a topic of its own, and of another kind.
    private bool AsksTwice(string sentence, IReadOnlyList<Word> words, int start, int join, ref int tried)
    {
        if (tried >= MaxJoins || _joins >= MaxJoinsInAll || !sentence.EndsWith('?') || !HasQuestionWord(words, start, join))
        {
            return false;
        }

        tried++;
        _joins++;
        var left = Families(sentence[words[start].Start..words[join].Start]);
        return left.Count > 0 && Families(sentence[words[join + 1].Start..]) is { Count: > 0 } right && !left.Overlaps(right);
    }

    private HashSet<string> Families(string text)
    {
        var concepts = Read(text).Concepts;
        return concepts.Has(Concepts.Guess) ? [] : concepts.Topics.Select(Concepts.Group).ToHashSet(StringComparer.Ordinal);
    }

    private bool HasQuestionWord(IReadOnlyList<Word> words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsQuestionWord(words[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsQuestionWord(string word) => _packs.HasAny(word, static pack => pack.QuestionWords);

    private string StripGreeting(string sentence)
    {
        for (var round = 0; round < 3; round++)
        {
            var words = WordSplitter.Split(sentence);
            if (words.Count == 0)
            {
                return "";
            }

            var end = Languages.All.SelectMany(pack => pack.Greetings.At(words, 0)).Select(static match => match.End).DefaultIfEmpty(0).Max();
            if (end == 0)
            {
                return sentence;
            }

            // A name behind the greeting, or nothing at all.
            if (end >= words.Count || (end == words.Count - 1 && !sentence.EndsWith('?')))
            {
                return "";
            }

            sentence = sentence[words[end].Start..];
        }

        return sentence;
    }
}
