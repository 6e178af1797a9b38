using System.Globalization;
using AiAssistant;
using AiAssistant.Resources;
using ConsoleHost.Terminal;
using ConsoleHost.Texts;
using Spectre.Console;

namespace ConsoleHost.Resources;

/// <summary>
/// Walks a seller through a form: a question at a time, Enter on, Escape back, and at the end an overview from which each answer can be changed and the
/// form finished. What a finding is about is asked again, with the answer as it was.
/// </summary>
internal sealed class FormWalk(Screen screen, FormQuestions questions)
{
    private const int Finish = int.MaxValue;

    private SellerWords Words => screen.Words;

    /// <summary>Walks until the form is finished or given up.</summary>
    /// <param name="steps">The form's steps.</param>
    /// <param name="answers">What is entered so far.</param>
    /// <param name="fromOverview">Whether to begin at the end: something that exists is edited.</param>
    /// <param name="check">What the form says about the answers.</param>
    /// <param name="finishAsync">Finishes the form.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>What Finish gave; null when the form was given up.</returns>
    public async Task<ResourceResult?> WalkAsync(
        IReadOnlyList<FormStep> steps,
        FormAnswers answers,
        bool fromOverview,
        Func<IReadOnlyList<Finding>> check,
        Func<CancellationToken, Task<ResourceResult>> finishAsync,
        CancellationToken cancellationToken)
    {
        List<FormQuestion> all = [.. steps.SelectMany(static step => step.Questions)];
        var index = fromOverview ? all.Count : 0;
        var hasSeenAll = fromOverview;
        while (true)
        {
            if (index == all.Count)
            {
                hasSeenAll = true;
                index = await OverviewAsync(all, answers, check(), cancellationToken);
            }

            if (index == Finish)
            {
                var result = await finishAsync(cancellationToken);
                if (result.Succeeded)
                {
                    return result;
                }

                Show(result.Findings);
                index = IndexOf(all, result.Findings);
                continue;
            }

            if (index < 0)
            {
                if (!answers.HasChanged || await screen.ConfirmAsync(Words["form.drop"], cancellationToken))
                {
                    return null;
                }

                index = hasSeenAll ? all.Count : 0;
                continue;
            }

            if (index < all.Count)
            {
                var isAnswered = await questions.AskAsync(all[index], Progress(index, all.Count), answers, cancellationToken);
                var faults = isAnswered ? check().Where(finding => IsErrorOf(finding, all[index])).ToList() : [];
                Show(faults);
                index = faults.Count > 0 ? index : hasSeenAll ? all.Count : isAnswered ? index + 1 : index - 1;
            }
        }
    }

    private static string Progress(int index, int count) => string.Create(CultureInfo.InvariantCulture, $"[{index + 1}/{count}]");

    /// <summary>Without the places: the question that is asked again says where.</summary>
    private void Show(IEnumerable<Finding> findings) => screen.Show(findings.Select(static finding => finding with { Place = null }));

    private async Task<int> OverviewAsync(List<FormQuestion> all, FormAnswers answers, IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        Show(findings.Where(static finding => finding.Severity == FindingSeverity.Error));
        List<Choice<int>> lines =
        [
            .. all.Select((question, index) => new Choice<int>($"{questions.Label(question)} {questions.Show(question, answers)}", index)),
            new(Words["label.finish"], Finish),
        ];
        var missing = findings.Count(static finding => finding.Severity == FindingSeverity.Warning);
        ChoiceView<int> view = new(Words["form.overview"], lines)
        {
            Footer = missing == 0 ? null : new Text(Words.Format("form.incomplete", missing), Color.Yellow),
        };
        return (await screen.ChooseAsync(view, lines.Count - 1, changes: null, cancellationToken))?.Value ?? -1;
    }

    /// <summary>The first question that an error is about; the first of all when the errors are about none.</summary>
    private static int IndexOf(List<FormQuestion> all, IReadOnlyList<Finding> findings) =>
        Math.Max(all.FindIndex(question => findings.Any(finding => IsErrorOf(finding, question))), 0);

    private static bool IsErrorOf(Finding finding, FormQuestion question) =>
        finding.Severity == FindingSeverity.Error
        && (finding.Place == question.Key || finding.Place?.StartsWith($"{question.Key}[", StringComparison.Ordinal) == true);
}
