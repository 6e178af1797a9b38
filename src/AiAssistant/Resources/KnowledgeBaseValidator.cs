using System.Collections.Frozen;
using System.Globalization;
using AiAssistant.Texts;

namespace AiAssistant.Resources;

/// <summary>What a knowledge base may hold, and what it lacks. The number of custom questions is not limited: everything here is linear in it.</summary>
internal static class KnowledgeBaseValidator
{
    public const int MaxAnswerLength = 20_000;
    public const int MaxQuestionLength = 1_000;
    public const int MaxQuestionIdLength = 64;

    private static readonly PredefinedQuestion[] Predefined = Enum.GetValues<PredefinedQuestion>();

    private static readonly FrozenSet<string> PredefinedNames =
        Predefined.Select(question => question.ToString()).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A copy of its own, trimmed and without blank answers: what a caller does with its lists afterwards changes nothing. A custom question without an id gets
    /// one, since sellers know none.
    /// </summary>
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
            CustomQuestions = Normalize(content.CustomQuestions),
        };
    }

    /// <summary>The errors of a trimmed name and a normalized content.</summary>
    public static List<Finding> Check(string name, KnowledgeBaseContent content) =>
        ResourceName.Check(name) is { } fault ? [fault, .. Check(content)] : Check(content);

    /// <summary>The errors of a normalized content.</summary>
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
                CheckText(findings, ResourceCodes.AnswerTooLong, answer, MaxAnswerLength, FormPlaces.Answer(question));
            }
        }

        HashSet<string> ids = new(StringComparer.Ordinal);
        for (var i = 0; i < content.CustomQuestions.Count; i++)
        {
            CheckCustom(findings, ids, content.CustomQuestions[i], string.Create(CultureInfo.InvariantCulture, $"{FormPlaces.CustomQuestions}[{i}]"));
        }

        return findings;
    }

    /// <summary>The predefined questions without an answer, in the order of the form.</summary>
    public static IEnumerable<PredefinedQuestion> Unanswered(KnowledgeBaseContent content) =>
        Predefined.Where(question => !content.Answers.ContainsKey(question));

    /// <summary>The warning that predefined questions are unanswered; empty when all are answered.</summary>
    public static IReadOnlyList<Finding> CheckCompleteness(KnowledgeBaseContent content)
    {
        string[] unanswered = [.. Unanswered(content).Select(question => question.ToString())];
        return unanswered.Length == 0 ? [] : [new Finding(ResourceCodes.Unanswered, unanswered) { Severity = FindingSeverity.Warning }];
    }

    public static bool IsLanguage(string language) => language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower);

    private static CustomQuestion[] Normalize(IReadOnlyList<CustomQuestion> questions)
    {
        CustomQuestion[] own = [.. questions.Select(custom => new CustomQuestion(Trim(custom.Id), Trim(custom.Question), Trim(custom.Answer)))];
        var taken = own.Select(custom => custom.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i].Id.Length == 0)
            {
                own[i] = own[i] with { Id = NextFreeId(taken, ref number) };
            }
        }

        return own;
    }

    private static string NextFreeId(HashSet<string> taken, ref int number)
    {
        string id;
        do
        {
            id = string.Create(CultureInfo.InvariantCulture, $"custom-{++number}");
        }
        while (taken.Contains(id));
        return id;
    }

    // What was read from JSON may be null all the same.
    private static string Trim(string? text) => text?.Trim() ?? "";

    private static void CheckCustom(List<Finding> findings, HashSet<string> ids, CustomQuestion custom, string place)
    {
        if (custom.Id.Length > MaxQuestionIdLength || !custom.Id.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_'))
        {
            findings.Add(new Finding(ResourceCodes.QuestionIdInvalid) { Place = $"{place}.id" });
        }
        else if (!ids.Add(custom.Id) || PredefinedNames.Contains(custom.Id))
        {
            findings.Add(new Finding(ResourceCodes.QuestionIdTaken, custom.Id) { Place = $"{place}.id" });
        }

        if (custom.Question.Length == 0 && custom.Answer.Length > 0)
        {
            findings.Add(new Finding(ResourceCodes.QuestionMissing) { Place = $"{place}.{FormPlaces.Question}" });
        }

        CheckText(findings, ResourceCodes.QuestionTooLong, custom.Question, MaxQuestionLength, $"{place}.{FormPlaces.Question}");
        CheckText(findings, ResourceCodes.AnswerTooLong, custom.Answer, MaxAnswerLength, $"{place}.{FormPlaces.CustomAnswer}");
    }

    private static void CheckText(List<Finding> findings, string tooLong, string text, int limit, string place)
    {
        if (text.Length > limit)
        {
            findings.Add(new Finding(tooLong, FindingArgument.Of(text.Length), FindingArgument.Of(limit)) { Place = place });
        }

        if (SellerInput.HoldsInvalid(text, mayBreakLines: true))
        {
            findings.Add(new Finding(ResourceCodes.TextInvalid) { Place = place });
        }
    }
}
