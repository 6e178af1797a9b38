using AiAssistant.Answering.Language;

namespace AiAssistant.Answering.Understanding;

/// <summary>Finds the questions in a message: sentences that ask or request, else the whole message is one.</summary>
internal sealed class QuestionFinder(string? language, int maxQuestions)
{
    private const int MaxWholeLength = 2_000;
    private readonly IReadOnlyList<LanguagePack> _packs = Languages.For(language);

    /// <summary>The questions in order, at most as many as allowed; empty when the message asks nothing (a thank-you).</summary>
    /// <param name="text">The customer's new text.</param>
    /// <param name="previous">The customer's question before, for one that leans on it; null when there is none.</param>
    public IReadOnlyList<Question> Find(string text, string? previous)
    {
        var sentences = Sentences.Split(text).Select(StripGreeting).Where(static sentence => sentence.Length > 0).ToList();
        if (sentences.Count == 0)
        {
            return [];
        }

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

        return found.Count > 0 ? found : Whole(sentences, previous);
    }

    private Question[] Whole(List<string> sentences, string? previous)
    {
        var whole = string.Join(' ', sentences);
        var question = Question.Read(whole.Length > MaxWholeLength ? whole[..MaxWholeLength] : whole, language);
        if (IsEmpty(question) || LeansOnPrevious(question))
        {
            return previous is null ? (IsEmpty(question) ? [] : [question]) : [FollowUp(previous, question.Text)];
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

        var asks = _packs.Any(pack => pack.QuestionWords.Contains(words[0].Text) || pack.Requests.Find(words).Any());
        if (!asks || !asksOutright)
        {
            return asks;
        }

        var topics = Question.Read(clause, language).Concepts.Topics;
        return topics.Count > 0 && !found.Any(question => question.Concepts.Topics.IsSupersetOf(topics));
    }

    // "Is that possible?" asks about the sentence before it.
    private Question? Complete(List<string> clauses, int at, string? previous)
    {
        var question = Question.Read(clauses[at], language);
        if (previous is not null && LeansOnPrevious(question))
        {
            return FollowUp(previous, clauses[at]);
        }

        for (var from = at - 1; from >= 0 && from >= at - 2 && IsVague(question); from--)
        {
            var longer = Question.Read(string.Join(' ', clauses[from..(at + 1)]), language);
            question = WithoutTopicsOf(clauses[from], longer);
        }

        // "Do you teach? My son wants lessons." What follows may say it.
        if (IsVague(question) && at + 1 < clauses.Count && !IsQuestion(clauses[at + 1], asksOutright: false, []))
        {
            question = Question.Read($"{clauses[at]} {clauses[at + 1]}", language);
        }

        return IsEmpty(question) ? (previous is null ? null : FollowUp(previous, clauses[at])) : question;
    }

    // What the sentence before asked by itself is not asked again: "How long is delivery and what does it cost?"
    private Question WithoutTopicsOf(string before, Question question)
    {
        if (!before.EndsWith('?') && !IsQuestion(before, asksOutright: false, []))
        {
            return question;
        }

        var topics = question.Concepts.Topics.Except(Question.Read(before, language).Concepts.Topics).ToHashSet(StringComparer.Ordinal);
        return topics.Count == 0 ? question : question with { Concepts = question.Concepts with { Topics = topics } };
    }

    private Question FollowUp(string previous, string text) => Question.Read($"{previous} {text}", language);

    private bool LeansOnPrevious(Question question) =>
        question.Words.Count <= 7 && question.Concepts.Topics.Count == 0
        && (question.Words.Count <= 3 || _packs.Any(pack => question.Words.Count > 0 && pack.FollowUps.At(question.Words, 0).Any()));

    private static bool IsVague(Question question) => question.Concepts.Topics.Count == 0 && question.Terms.Count(static term => !term.IsExplained) <= 1;

    private static bool IsEmpty(Question question) => question.Concepts.Topics.Count == 0 && question.Terms.Count == 0;

    private IEnumerable<string> Clauses(string sentence)
    {
        var words = WordSplitter.Split(sentence);
        var start = 0;
        for (var i = 2; i + 1 < words.Count; i++)
        {
            var isJoin = _packs.Any(pack => pack.Joins.Contains(words[i].Text)) && _packs.Any(pack => pack.QuestionWords.Contains(words[i + 1].Text));
            var gap = sentence[(words[i].Start + words[i].Length)..words[i + 1].Start];
            var isComma = gap.Contains(',', StringComparison.Ordinal) && IsQuestionWord(words[i + 1].Text) && IsQuestionAt(words, start);
            if ((isJoin && IsQuestionAt(words, start)) || isComma)
            {
                yield return $"{sentence[words[start].Start..(words[i].Start + (isJoin ? 0 : words[i].Length))].TrimEnd(' ', ',')}?";
                start = i + 1;
                i++;
            }
        }

        yield return start == 0 ? sentence : sentence[words[start].Start..];
    }

    private bool IsQuestionAt(IReadOnlyList<Word> words, int at) => IsQuestionWord(words[at].Text);

    private bool IsQuestionWord(string word) => _packs.Any(pack => pack.QuestionWords.Contains(word));

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

            if (end >= words.Count - 1 && !sentence.EndsWith('?'))
            {
                return "";
            }

            if (end >= words.Count)
            {
                return "";
            }

            sentence = sentence[words[end].Start..];
        }

        return sentence;
    }
}
