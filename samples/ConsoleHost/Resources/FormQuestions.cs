using AiAssistant.Offers;
using AiAssistant.Resources;
using ConsoleHost.Setup;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;

namespace ConsoleHost.Resources;

/// <summary>Asks the questions of forms, each kind in its way.</summary>
internal sealed class FormQuestions(Screen screen, OfferForm offers)
{
    private const int Add = -1;
    private const int Continue = -2;

    private SellerWords Words => screen.Words;

    public string Label(FormQuestion question) => Words[question.LabelCode];

    /// <summary>The answer so far in a few words.</summary>
    public string Show(FormQuestion question, FormAnswers answers) => question.Kind switch
    {
        FormQuestionKind.List => Words.Number(answers.CustomQuestions.Count),
        FormQuestionKind.Account => answers.Account?.Name ?? Words["form.none"],
        _ => Text(question, answers) is { Length: > 0 } text ? text : Words["form.none"],
    };

    /// <summary>Asks one question. False: the seller wants to go back.</summary>
    public async Task<bool> AskAsync(FormQuestion question, string progress, FormAnswers answers, CancellationToken cancellationToken)
    {
        switch (question.Kind)
        {
            case FormQuestionKind.List:
                return await AskListAsync(question, progress, answers, cancellationToken);
            case FormQuestionKind.Account:
                return await AskAccountAsync(question, progress, answers, cancellationToken);
        }

        var entry = await new TextEntry(screen.Console, Words, $"{progress} {Label(question)}", Text(question, answers))
        {
            IsOneLine = question.Kind == FormQuestionKind.TextLine,
            Hint = question.HintCode is { } hint ? Words[hint] : null,
        }.ShowAsync(cancellationToken);
        Keep(question, entry.Text, answers);
        if (entry.End == EntryEnd.Done)
        {
            screen.Say($"{Label(question)} {Show(question, answers)}", "grey");
        }

        return entry.End == EntryEnd.Done;
    }

    private static string Text(FormQuestion question, FormAnswers answers) =>
        question.PredefinedQuestion is { } predefined ? answers.Predefined.GetValueOrDefault(predefined, "") : answers.Name;

    private static void Keep(FormQuestion question, string text, FormAnswers answers)
    {
        if (question.PredefinedQuestion is { } predefined)
        {
            answers.Predefined[predefined] = text;
        }
        else
        {
            answers.Name = text;
        }
    }

    private async Task<bool> AskAccountAsync(FormQuestion question, string progress, FormAnswers answers, CancellationToken cancellationToken)
    {
        var connected = await offers.ListAccountsAsync(Shop.Tenant, cancellationToken);
        screen.Show(connected.Findings);
        if (connected.Accounts.Count == 0)
        {
            screen.Say(Words["form.noAccount"], "yellow");
            return false;
        }

        var choices = connected.Accounts.Select(account => new Choice<ConnectedAccount>(Name(account), account)).ToList();
        var focus = Math.Max(choices.FindIndex(choice => choice.Value.Account == answers.Account?.Account), 0);
        if (await screen.ChooseAsync($"{progress} {Label(question)}", choices, focus, cancellationToken: cancellationToken) is not { } chosen)
        {
            return false;
        }

        answers.Account = chosen.Value;
        screen.Say($"{Label(question)} {chosen.Value.Name}", "grey");
        return true;
    }

    private string Name(ConnectedAccount account) =>
        account.State == AccountState.ConnectAgain ? $"{account.Name} ({Words[$"accountState.{account.State}"]})" : account.Name;

    private async Task<bool> AskListAsync(FormQuestion question, string progress, FormAnswers answers, CancellationToken cancellationToken)
    {
        while (true)
        {
            List<Choice<int>> lines =
            [
                new(Words["label.addQuestion"], Add),
                .. answers.CustomQuestions.Select(static (custom, index) => new Choice<int>(custom.Question, index)),
                new(Words["form.continue"], Continue),
            ];
            switch ((await screen.ChooseAsync($"{progress} {Label(question)}", lines, lines.Count - 1, cancellationToken: cancellationToken))?.Value)
            {
                case null:
                    return false;
                case Continue:
                    return true;
                case Add when await AskCustomAsync(question, new CustomQuestion("", "", ""), cancellationToken) is { } added:
                    answers.CustomQuestions.Add(added);
                    break;
                case >= 0 and var index:
                    Task<CustomQuestion?> AskAgainAsync(CustomQuestion custom, CancellationToken token) => AskCustomAsync(question, custom, token);
                    var title = answers.CustomQuestions[index].Question;
                    await screen.EditOrRemoveAsync(title, answers.CustomQuestions, index, AskAgainAsync, cancellationToken);
                    break;
            }
        }
    }

    /// <summary>The question, then its answer; Escape at the answer goes back to the question. Null: the seller gave it up.</summary>
    private async Task<CustomQuestion?> AskCustomAsync(FormQuestion list, CustomQuestion custom, CancellationToken cancellationToken)
    {
        while (await screen.WriteLineAsync(Label(list.Parts[0]), custom.Question, cancellationToken) is { } question && !string.IsNullOrWhiteSpace(question))
        {
            custom = custom with { Question = question };
            var answer = await new TextEntry(screen.Console, Words, $"{question} – {Label(list.Parts[1])}", custom.Answer).ShowAsync(cancellationToken);
            custom = custom with { Answer = answer.Text };
            if (answer.End == EntryEnd.Done)
            {
                screen.Say($"{custom.Question} {OneLine.Of(custom.Answer, 200)}", "grey");
                return custom;
            }
        }

        return null;
    }
}
