using AiAssistant.Resources;
using AiAssistant.Retrieval.Analysis;
using AiAssistant.Texts;

namespace AiAssistant.Learning;

/// <summary>Reads a knowledge base: one source per answered question, predefined ones first.</summary>
internal static class KnowledgeBaseSources
{
    public static IEnumerable<LearningSource> Read(KnowledgeBaseContent content)
    {
        var whole = content.Language ?? LanguageDetector.Detect(AllTexts(content)) ?? SourceLanguages.Unknown;
        foreach (var (question, answer) in content.Answers.OrderBy(pair => pair.Key))
        {
            var language = Language(content, answer, whole);
            yield return new LearningSource(question.ToString(), Title(question, language), answer, language, []);
        }

        foreach (var custom in content.CustomQuestions.Where(custom => custom.Answer.Length > 0))
        {
            yield return new LearningSource(custom.Id, custom.Question, custom.Answer, Language(content, $"{custom.Question}\n{custom.Answer}", whole), []);
        }
    }

    public static IReadOnlyList<Finding> Warnings(KnowledgeBaseContent content)
    {
        var isEmpty = content.Answers.Count == 0 && content.CustomQuestions.All(custom => custom.Answer.Length == 0);
        IReadOnlyList<Finding> unanswered = KnowledgeBaseValidator.CheckCompleteness(content);
        return isEmpty ? [new Finding(LearningCodes.Empty) { Severity = FindingSeverity.Warning }, .. unanswered] : unanswered;
    }

    // In the language of the answer, and English where sellers are not asked in it.
    private static string Title(PredefinedQuestion question, string language) =>
        SellerTexts.Format($"question.{question}", LanguageCulture.Find(language));

    // Short answers say little about their language ("DHL, 2 dni"): they take that of the whole.
    private static string Language(KnowledgeBaseContent content, string text, string whole) => content.Language ?? SourceLanguages.Detect(text) ?? whole;

    private static string AllTexts(KnowledgeBaseContent content) => string.Join(
        '\n',
        content.Answers.OrderBy(pair => pair.Key).Select(pair => pair.Value).Concat(content.CustomQuestions.Select(custom => $"{custom.Question}\n{custom.Answer}")));
}
