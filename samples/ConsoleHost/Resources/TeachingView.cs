using AiAssistant.Answering.Teaching;
using AiAssistant.Resources;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;

namespace ConsoleHost.Resources;

/// <summary>What a resource should be taught next: what customers asked in vain, and where the form and the offers contradict each other.</summary>
internal sealed class TeachingView(Screen screen, TeachingReports reports)
{
    private const int MaxGroups = 10;

    private SellerWords Words => screen.Words;

    public async Task ShowAsync(Resource resource, CancellationToken cancellationToken)
    {
        if (await reports.CreateAsync(resource.Id, cancellationToken) is not { } report)
        {
            return;
        }

        screen.Heading(resource.Name, Words["label.teachNext"]);
        screen.Say(Words.Pair(Words["label.unansweredQuestions"], Words.Number(report.Questions)));
        foreach (var group in report.Groups.Take(MaxGroups))
        {
            Show(group);
        }

        screen.Say(Words.Pair(Words["label.contradictions"], Words.Number(report.Contradictions.Count)));
        foreach (var contradiction in report.Contradictions)
        {
            Show(contradiction);
        }
    }

    private void Show(QuestionGroup group)
    {
        var belongs = group.Predefined is { } question ? $" {Words.Pair(Words["label.belongsTo"], Words.Quote(Words[$"question.{question}"]))}" : "";
        screen.Say($"{Words.Pair(Words["label.customers"], Words.Number(group.Tickets))} {Words.Quote(group.Question)}{belongs}", indent: 2);
        foreach (var example in group.Examples)
        {
            screen.Say(Words.Quote(example), "grey", indent: 4);
        }
    }

    private void Show(Contradiction contradiction)
    {
        screen.Say(Words.Sentence(contradiction.Finding), "yellow", indent: 2);
        screen.Say($"{contradiction.Form.ResourceName}: {Words.Quote(contradiction.Form.Quote)}", "grey", indent: 4);
        foreach (var example in contradiction.Examples)
        {
            screen.Say($"{example.ResourceName}, {example.Source}: {Words.Quote(example.Quote)}", "grey", indent: 4);
        }
    }
}
