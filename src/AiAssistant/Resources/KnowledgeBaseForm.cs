using System.Diagnostics.CodeAnalysis;

namespace AiAssistant.Resources;

/// <summary>
/// The form behind "Add a knowledge base" and "Edit": what it asks, what is wrong with the answers so far, and Finish. Only the name is mandatory. A host
/// builds its pages from <see cref="Steps"/> and keeps what the seller has entered; the form itself keeps nothing.
/// </summary>
/// <remarks>
/// <para>Thread-safety: all members may be called at once from any thread.</para>
/// <para>Tenants: the host passes on only the tenant that is signed in, and only ids of its resources.</para>
/// </remarks>
public sealed class KnowledgeBaseForm
{
    private readonly ResourceLibrary _library;

    internal KnowledgeBaseForm(ResourceLibrary library)
    {
        _library = library;
    }

    /// <summary>The steps in order: the name, the nine predefined questions, and the seller's own questions, of which there may be any number.</summary>
    public IReadOnlyList<FormStep> Steps { get; } =
    [
        FormSteps.Name("hint.knowledgeBaseName"),
        new FormStep("questions", "step.questions", [.. Enum.GetValues<PredefinedQuestion>().Select(Ask)]),
        new FormStep("customQuestions", "step.customQuestions", [AskCustom()]),
    ];

    /// <summary>Says what is wrong and what is missing, without saving anything: for the page, while the seller fills it in.</summary>
    /// <param name="name">The name so far.</param>
    /// <param name="content">The answers so far.</param>
    /// <returns>
    /// First the errors that Finish would give, but for a name that another resource bears, which is known only then; after them a warning for each predefined
    /// question without an answer, since that may harm the assistant's answers. The place of a finding is the <see cref="FormQuestion.Key"/> of its question.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An answer belongs to no <see cref="PredefinedQuestion"/>.</exception>
    [SuppressMessage("Performance", "CA1822", Justification = "Part of the form, which hosts get from the container.")]
    public IReadOnlyList<Finding> Check(string name, KnowledgeBaseContent content)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(content);
        var own = KnowledgeBaseValidator.Normalize(content);
        return [.. KnowledgeBaseValidator.Check(name.Trim(), own), .. KnowledgeBaseValidator.Unanswered(own).Select(Missing)];
    }

    /// <summary>Finishes the form: adds the knowledge base and queues it for learning.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="content">The answers. A custom question with a blank id gets one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What <see cref="ResourceLibrary.AddKnowledgeBaseAsync"/> returns: of two that finish at once with one name, one is refused.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An answer belongs to no <see cref="PredefinedQuestion"/>.</exception>
    public Task<ResourceResult> FinishAsync(TenantId tenant, string name, KnowledgeBaseContent content, CancellationToken cancellationToken = default) =>
        _library.AddKnowledgeBaseAsync(tenant, name, content, cancellationToken);

    /// <summary>Finishes an edit: changes name and answers in one step. It is learned again only when the answers differ.</summary>
    /// <param name="id">The knowledge base, in any status.</param>
    /// <param name="name">Its name, the old one or another.</param>
    /// <param name="content">All of its answers.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The resource as it is now, with a warning when predefined questions are unanswered; or why nothing was changed.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An answer belongs to no <see cref="PredefinedQuestion"/>.</exception>
    public Task<ResourceResult> FinishEditAsync(ResourceId id, string name, KnowledgeBaseContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _library.EditAsync(id, name, content, cancellationToken);
    }

    private static FormQuestion Ask(PredefinedQuestion question) => new(FormPlaces.Answer(question), FormQuestionKind.LongText, $"question.{question}")
    {
        HintCode = "hint.question",
        MaxLength = KnowledgeBaseValidator.MaxAnswerLength,
        PredefinedQuestion = question,
    };

    private static FormQuestion AskCustom() => new(FormPlaces.CustomQuestions, FormQuestionKind.List, "label.customQuestions")
    {
        HintCode = "hint.customQuestions",
        Parts =
        [
            new FormQuestion(FormPlaces.Question, FormQuestionKind.TextLine, "label.question")
            {
                IsMandatory = true,
                MaxLength = KnowledgeBaseValidator.MaxQuestionLength,
            },
            new FormQuestion(FormPlaces.CustomAnswer, FormQuestionKind.LongText, "label.answer") { MaxLength = KnowledgeBaseValidator.MaxAnswerLength },
        ],
    };

    private static Finding Missing(PredefinedQuestion question) =>
        new(ResourceCodes.AnswerMissing, question.ToString()) { Severity = FindingSeverity.Warning, Place = FormPlaces.Answer(question) };
}
