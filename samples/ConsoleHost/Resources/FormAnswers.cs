using AiAssistant;
using AiAssistant.Offers;
using AiAssistant.Resources;

namespace ConsoleHost.Resources;

/// <summary>What the seller has entered into a form so far. Nothing is lost on the way back and forth.</summary>
internal sealed class FormAnswers
{
    private readonly string _originalName = "";
    private readonly KnowledgeBaseContent _original = new();

    public FormAnswers()
    {
    }

    /// <summary>What is stored, to be edited.</summary>
    public FormAnswers(string name, KnowledgeBaseContent content)
    {
        Name = _originalName = name;
        _original = content;
        Predefined = new Dictionary<PredefinedQuestion, string>(content.Answers);
        CustomQuestions = [.. content.CustomQuestions];
    }

    public string Name { get; set; } = "";

    public Dictionary<PredefinedQuestion, string> Predefined { get; } = [];

    public List<CustomQuestion> CustomQuestions { get; } = [];

    public ConnectedAccount? Account { get; set; }

    /// <summary>Whether something would be lost if the form were given up.</summary>
    public bool HasChanged => Name != _originalName || Account is not null || !ToContent().Equals(_original);

    /// <summary>The answers; a question that was skipped has none. What the form does not ask, such as the language, stays as it was.</summary>
    public KnowledgeBaseContent ToContent() => _original with
    {
        Answers = Predefined.Where(static answer => !string.IsNullOrWhiteSpace(answer.Value)).ToDictionary(),
        CustomQuestions = [.. CustomQuestions],
    };
}
