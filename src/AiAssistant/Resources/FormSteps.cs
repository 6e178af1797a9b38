namespace AiAssistant.Resources;

/// <summary>The step that both forms begin with.</summary>
internal static class FormSteps
{
    public static FormStep Name(string hintCode) => new("name", "step.name",
    [
        new FormQuestion(FormPlaces.Name, FormQuestionKind.TextLine, "label.resourceName")
        {
            HintCode = hintCode,
            IsMandatory = true,
            MaxLength = ResourceName.MaxLength,
        },
    ]);
}
