using System.Globalization;
using System.Resources;

namespace AiAssistant.Texts;

/// <summary>
/// The sentences and labels that sellers read, made from codes: English, French, Polish and German; English for every other culture. Hosts show a
/// <see cref="Finding"/> with it, and whatever else a seller's page needs.
/// </summary>
/// <remarks>
/// <para>
/// A label's code is made of what it names. Members of enumerations: <c>status.Failed</c> (<see cref="Resources.ResourceStatus"/>), <c>stage.Reading</c>
/// (<see cref="Resources.LearningStage"/>), <c>kind.Offers</c> (<see cref="Resources.ResourceKind"/>), <c>question.Warranty</c>
/// (<see cref="Resources.PredefinedQuestion"/>), <c>accountState.ConnectAgain</c>, <c>textField.Subject</c>, <c>textOperator.IsSet</c>,
/// <c>occurrence.First</c>, <c>outcome.Answered</c> (<see cref="Answering.OutcomeKind"/>), <c>runEnd.Replied</c>, <c>traceResult.Fired</c>
/// (<see cref="Workflows.WorkflowResult"/>) and <c>author.Customer</c>. The parts of workflows by their type in JSON: <c>trigger.newTicket</c>,
/// <c>condition.source</c>, <c>action.useAssistant</c>. Values of the library's own: <c>reason.NoEvidence</c>, <c>degradation.BudgetSpent</c>, <c>ticketStatus.Closed</c>. The forms name the
/// codes of their <c>step.…</c>, <c>label.…</c> and <c>hint.…</c> themselves; <c>label.retry</c> and the like are for buttons, columns and tabs. Days of the
/// week come from the culture.
/// </para>
/// <para>Thread-safe. Nothing that a customer wrote gets into a sentence unless the host passes it as an argument.</para>
/// </remarks>
public static class SellerTexts
{
    internal const string WithPlace = "finding.place";

    internal static ResourceManager Resources { get; } = new(typeof(SellerTexts));

    /// <summary>The sentence for a finding: what is wrong, where (if the finding has a place) and how to mend it.</summary>
    /// <param name="finding">The finding. Beside the field that it is about, <c>finding with { Place = null }</c> leaves the place out.</param>
    /// <param name="culture">The reader's culture; default <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <returns>The sentence; for an unknown code the code and its arguments.</returns>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    public static string Format(Finding finding, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(finding);
        culture ??= CultureInfo.CurrentUICulture;
        var sentence = Format(finding.Code, culture, finding.Arguments);
        return string.IsNullOrEmpty(finding.Place) ? sentence : Format(WithPlace, culture, sentence, PlaceText.Show(finding.Place, culture));
    }

    /// <summary>The sentence or label for a code.</summary>
    /// <param name="code">A finding's code, or a label's.</param>
    /// <param name="culture">The reader's culture; default <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <param name="arguments">What the sentence names, in the order that the code defines; a dash stands for a missing one.</param>
    /// <returns>The sentence; for an unknown code the code and its arguments.</returns>
    /// <exception cref="ArgumentNullException">The code or the list of arguments is null.</exception>
    public static string Format(string code, CultureInfo? culture = null, params IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(arguments);
        culture ??= CultureInfo.CurrentUICulture;
        if (Resources.GetString(code, culture) is { } template)
        {
            return SentenceTemplate.Fill(template, culture, arguments);
        }

        return arguments.Count == 0 ? code : $"{code} ({string.Join(", ", arguments)})";
    }
}
