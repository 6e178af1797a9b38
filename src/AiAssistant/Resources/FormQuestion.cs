namespace AiAssistant.Resources;

/// <summary>One question of a form, for a host that builds its page from it.</summary>
/// <param name="Key">
/// Names the question in its form, and is the <see cref="Finding.Place"/> of findings about it: <c>name</c>, <c>answers.DeliveryTimes</c>, <c>account</c>,
/// <c>customQuestions</c>. Findings about an entry of a list have the place <c>customQuestions[3].answer</c>: the list's key, the entry's index from 0, and the
/// key of the part.
/// </param>
/// <param name="Kind">How it is answered.</param>
/// <param name="LabelCode">The code of the question as the seller reads it, for <see cref="Texts.SellerTexts"/>.</param>
public sealed record FormQuestion(string Key, FormQuestionKind Kind, string LabelCode)
{
    /// <summary>The code of a sentence that helps to answer, for <see cref="Texts.SellerTexts"/>; null (the default) when there is none.</summary>
    public string? HintCode { get; init; }

    /// <summary>Whether it has to be answered; default false.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>The most characters of an answer, after trimming; null (the default) where it is not a text.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The key of the answer in <see cref="KnowledgeBaseContent.Answers"/>; null (the default) for what is no predefined question.</summary>
    public PredefinedQuestion? PredefinedQuestion { get; init; }

    /// <summary>What an entry of a <see cref="FormQuestionKind.List"/> consists of; default empty.</summary>
    public IReadOnlyList<FormQuestion> Parts { get; init; } = [];
}
