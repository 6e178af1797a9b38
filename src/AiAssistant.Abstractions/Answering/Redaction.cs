namespace AiAssistant.Answering;

/// <summary>What of a customer's text is hidden from chat and embedding models outside the process.</summary>
public enum Redaction
{
    /// <summary>E-mail addresses, telephone numbers, bank accounts, cards, and personal and tax numbers.</summary>
    PersonalData,

    /// <summary>The same, and order and parcel numbers.</summary>
    PersonalDataAndOrderNumbers,

    /// <summary>Nothing: the models get the text as it came.</summary>
    Off,
}
