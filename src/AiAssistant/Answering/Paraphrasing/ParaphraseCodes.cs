namespace AiAssistant.Answering.Paraphrasing;

/// <summary>Codes of why paraphrases are missing, all warnings. Arguments: how many questions or offers have none.</summary>
internal static class ParaphraseCodes
{
    /// <summary>The budget for the chat model is spent as far as learning may spend it.</summary>
    public const string BudgetSpent = "paraphrases.budgetSpent";

    /// <summary>The chat model is down.</summary>
    public const string ModelFailed = "paraphrases.modelFailed";

    /// <summary>The chat model was not asked: what the tenant allows could not be read, or the redactor failed.</summary>
    public const string NotAsked = "paraphrases.notAsked";

    /// <summary>More would have had to be asked than one learning may ask.</summary>
    public const string Limited = "paraphrases.limited";
}
