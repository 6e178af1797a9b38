namespace AiAssistant.Resources;

/// <summary>One step of a form: a page.</summary>
/// <param name="Key">Names the step in its form, such as <c>name</c> or <c>account</c>.</param>
/// <param name="LabelCode">The code of the page's heading, for <see cref="Texts.SellerTexts"/>.</param>
/// <param name="Questions">The questions in the order in which they are asked; at least one.</param>
public sealed record FormStep(string Key, string LabelCode, IReadOnlyList<FormQuestion> Questions);
