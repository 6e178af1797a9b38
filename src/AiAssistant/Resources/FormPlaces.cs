namespace AiAssistant.Resources;

/// <summary>The keys of the forms' questions, which are the places of findings too.</summary>
internal static class FormPlaces
{
    public const string Name = "name";
    public const string Account = "account";
    public const string CustomQuestions = "customQuestions";
    public const string Question = "question";
    public const string CustomAnswer = "answer";

    public static string Answer(PredefinedQuestion question) => $"answers.{question}";
}
