using AiAssistant.Answering.Language;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Answering.Teaching;

/// <summary>
/// Groups unanswered questions by likeness: each joins the group whose first question it is most like, or begins one. The same questions in the same order give
/// the same groups.
/// </summary>
internal static class QuestionGroups
{
    private static readonly Dictionary<string, PredefinedQuestion> ByTopic = ConceptRules.Shared.Predefined
        .ToDictionary(static pair => pair.Value, static pair => Enum.Parse<PredefinedQuestion>(pair.Key), StringComparer.Ordinal);

    /// <summary>The groups, those of most tickets first.</summary>
    /// <param name="questions">The questions, the newest first.</param>
    /// <param name="maxExamples">How many other wordings a group shows.</param>
    /// <param name="cancellationToken">Cancels the grouping.</param>
    public static IReadOnlyList<QuestionGroup> Of(IReadOnlyList<UnansweredQuestion> questions, int maxExamples, CancellationToken cancellationToken)
    {
        using var embeddings = new SubwordEmbeddingGenerator();
        var groups = new List<List<ReadQuestion>>();
        var byText = new Dictionary<string, List<ReadQuestion>>(StringComparer.Ordinal);
        foreach (var asked in questions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var question = ReadQuestion.Of(asked, embeddings);
            if (!byText.TryGetValue(asked.Text, out var group))
            {
                group = Nearest(groups, question);
                if (group is null)
                {
                    groups.Add(group = []);
                }

                byText.Add(asked.Text, group);
            }

            group.Add(question);
        }

        return
        [
            .. groups.Select(group => Show(group, maxExamples))
                .OrderByDescending(static group => group.Tickets).ThenByDescending(static group => group.LastAskedAt)
                .ThenBy(static group => group.Question, StringComparer.Ordinal),
        ];
    }

    private static List<ReadQuestion>? Nearest(List<List<ReadQuestion>> groups, ReadQuestion question)
    {
        List<ReadQuestion>? nearest = null;
        var most = Likeness.Same;
        foreach (var group in groups)
        {
            var likeness = Likeness.Of(group[0], question);
            if (likeness > most || (nearest is null && likeness >= most))
            {
                (nearest, most) = (group, likeness);
            }
        }

        return nearest;
    }

    private static QuestionGroup Show(List<ReadQuestion> group, int maxExamples)
    {
        var question = Middle(group);
        return new QuestionGroup(question)
        {
            Tickets = group.Select(static one => one.Asked.Ticket).Distinct().Count(),
            Asked = group.Count,
            LastAskedAt = group.Max(static one => one.Asked.AskedAt),
            Examples = [.. group.Select(static one => one.Asked.Text).Where(text => text != question).Distinct(StringComparer.Ordinal).Take(maxExamples)],
            Languages = MostFrequent(group.Select(static one => one.Asked.Language).OfType<string>(), StringComparer.Ordinal),
            Reasons = [.. MostFrequent(group.Select(static one => one.Asked.Reason.Code), StringComparer.Ordinal).Select(static code => new UnansweredReason(code))],
            Predefined = Belonging(group),
        };
    }

    /// <summary>The wording that is most like all others; of equals the newest.</summary>
    private static string Middle(List<ReadQuestion> group)
    {
        var sum = new float[group[0].Vector.Length];
        foreach (var question in group)
        {
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += question.Vector[i];
            }
        }

        return group.MaxBy(question => DotProduct.Of(sum, question.Vector))!.Asked.Text;
    }

    /// <summary>The predefined question that most of the group asks for, if at least half of it does.</summary>
    private static PredefinedQuestion? Belonging(List<ReadQuestion> group)
    {
        var most = group.SelectMany(static one => one.Topics.Where(ByTopic.ContainsKey).Select(static topic => ByTopic[topic]))
            .GroupBy(static question => question).OrderByDescending(static questions => questions.Count()).ThenBy(static questions => questions.Key)
            .FirstOrDefault();
        return most is not null && 2 * most.Count() >= group.Count ? most.Key : null;
    }

    private static IReadOnlyList<string> MostFrequent(IEnumerable<string> values, StringComparer comparer) =>
    [
        .. values.GroupBy(static value => value, comparer).OrderByDescending(static same => same.Count()).ThenBy(static same => same.Key, comparer)
            .Select(static same => same.Key),
    ];
}
