using AiAssistant;
using AiAssistant.Offers;
using AiAssistant.Resources;

namespace ConsoleHost.Resources;

/// <summary>What the seller has entered into a form so far. Nothing is lost on the way back and forth.</summary>
internal sealed class FormAnswers
{
    private readonly string? _language;

    public FormAnswers()
    {
    }

    /// <summary>What is stored, to be edited.</summary>
    public FormAnswers(string name, KnowledgeBaseContent content)
    {
        Name = name;
        _language = content.Language;
        Predefined = new Dictionary<PredefinedQuestion, string>(content.Answers);
        CustomQuestions = [.. content.CustomQuestions];
    }

    public string Name { get; set; } = "";

    public Dictionary<PredefinedQuestion, string> Predefined { get; } = [];

    public List<CustomQuestion> CustomQuestions { get; } = [];

    public ConnectedAccount? Account { get; set; }

    public bool IsEmpty => Name.Length == 0 && Account is null && CustomQuestions.Count == 0 && Predefined.Values.All(string.IsNullOrWhiteSpace);

    public KnowledgeBaseContent ToContent() => new() { Language = _language, Answers = Predefined, CustomQuestions = CustomQuestions };
}
