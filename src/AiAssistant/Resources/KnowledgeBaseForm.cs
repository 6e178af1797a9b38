using System.Collections.Frozen;
using System.Globalization;

namespace AiAssistant.Resources;

/// <summary>What the knowledge-base form accepts, and what it warns of. The number of custom questions is not limited.</summary>
internal static class KnowledgeBaseForm
{
    public const int MaxAnswerLength = 20_000;
    public const int MaxQuestionLength = 1_000;
    public const int MaxQuestionIdLength = 64;

    private static readonly PredefinedQuestion[] Predefined = Enum.GetValues<PredefinedQuestion>();

    private static readonly FrozenSet<string> PredefinedNames =
        Predefined.Select(question => question.ToString()).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A copy of its own, trimmed and without blank answers: what a caller does with its lists afterwards changes nothing.</summary>
    public static KnowledgeBaseContent Normalize(KnowledgeBaseContent content)
    {
        var undefined = content.Answers.Keys.FirstOrDefault(question => !Enum.IsDefined(question), Predefined[0]);
        if (!Enum.IsDefined(undefined))
        {
            throw new ArgumentException($"{undefined} is no predefined question. Use the members of {nameof(PredefinedQuestion)}.", nameof(content));
        }

        return content with
        {
            Language = content.Language?.Trim().ToLowerInvariant(),
            Answers = content.Answers
                .Where(answer => !string.IsNullOrWhiteSpace(answer.Value))
                .ToFrozenDictionary(answer => answer.Key, answer => answer.Value.Trim()),
            CustomQuestions = [.. content.CustomQuestions.Select(custom => new CustomQuestion(Trim(custom.Id), Trim(custom.Question), Trim(custom.Answer)))],
        };
    }

    public static List<Finding> Check(KnowledgeBaseContent content)
    {
        List<Finding> findings = [];
        if (content.Language is { } language && !IsLanguage(language))
        {
            findings.Add(new Finding(ResourceCodes.LanguageInvalid) { Place = "language" });
        }

        foreach (var question in Predefined)
        {
            if (content.Answers.TryGetValue(question, out var answer))
            {
                AddTooLong(findings, ResourceCodes.AnswerTooLong, answer, MaxAnswerLength, $"answers.{question}");
            }
        }

        HashSet<string> ids = new(StringComparer.Ordinal);
        for (var i = 0; i < content.CustomQuestions.Count; i++)
        {
            CheckCustom(findings, ids, content.CustomQuestions[i], string.Create(CultureInfo.InvariantCulture, $"customQuestions[{i}]"));
        }

        return findings;
    }

    /// <summary>The warning that predefined questions are unanswered; empty when all are answered.</summary>
    public static IReadOnlyList<Finding> CheckCompleteness(KnowledgeBaseContent content)
    {
        var unanswered = Predefined.Where(question => !content.Answers.ContainsKey(question)).Select(question => question.ToString()).ToArray();
        return unanswered.Length == 0 ? [] : [new Finding(ResourceCodes.Unanswered, unanswered) { Severity = FindingSeverity.Warning }];
    }

    public static bool IsLanguage(string language) => language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower);

    // What was read from JSON may be null all the same.
    private static string Trim(string? text) => text?.Trim() ?? "";

    private static void CheckCustom(List<Finding> findings, HashSet<string> ids, CustomQuestion custom, string place)
    {
        if (custom.Id.Length is 0 or > MaxQuestionIdLength || !custom.Id.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_'))
        {
            findings.Add(new Finding(ResourceCodes.QuestionIdInvalid) { Place = $"{place}.id" });
        }
        else if (!ids.Add(custom.Id) || PredefinedNames.Contains(custom.Id))
        {
            findings.Add(new Finding(ResourceCodes.QuestionIdTaken, custom.Id) { Place = $"{place}.id" });
        }

        if (custom.Question.Length == 0 && custom.Answer.Length > 0)
        {
            findings.Add(new Finding(ResourceCodes.QuestionMissing) { Place = $"{place}.question" });
        }

        AddTooLong(findings, ResourceCodes.QuestionTooLong, custom.Question, MaxQuestionLength, $"{place}.question");
        AddTooLong(findings, ResourceCodes.AnswerTooLong, custom.Answer, MaxAnswerLength, $"{place}.answer");
    }

    private static void AddTooLong(List<Finding> findings, string code, string text, int limit, string place)
    {
        if (text.Length > limit)
        {
            findings.Add(new Finding(code, text.Length.ToString(CultureInfo.InvariantCulture), limit.ToString(CultureInfo.InvariantCulture)) { Place = place });
        }
    }
}
