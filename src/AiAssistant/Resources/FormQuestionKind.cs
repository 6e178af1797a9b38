namespace AiAssistant.Resources;

/// <summary>How a question of a form is answered.</summary>
public enum FormQuestionKind
{
    /// <summary>By a text on one line.</summary>
    TextLine,

    /// <summary>By a text of several lines.</summary>
    LongText,

    /// <summary>By a choice from <see cref="OfferForm.ListAccountsAsync"/>.</summary>
    Account,

    /// <summary>By a list of any length whose entries have the question's <see cref="FormQuestion.Parts"/>.</summary>
    List,
}
