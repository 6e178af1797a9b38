namespace AiAssistant.Answering.Teaching;

/// <summary>The codes of contradictions between the form and the offers. The argument is the number of offers.</summary>
internal static class TeachingCodes
{
    /// <summary>Only new products are sold, says the form; offers are of others.</summary>
    public const string NotNew = "teaching.contradiction.notNew";

    /// <summary>Only original products are sold, says the form; offers are of replacements or copies.</summary>
    public const string NotOriginal = "teaching.contradiction.notOriginal";

    /// <summary>Offers name another warranty than the form.</summary>
    public const string Warranty = "teaching.contradiction.warranty";

    /// <summary>Offers name another delivery time than the form.</summary>
    public const string DeliveryTime = "teaching.contradiction.deliveryTime";

    /// <summary>An invoice is issued, says the form; not for these offers, say they, or the other way round.</summary>
    public const string Invoice = "teaching.contradiction.invoice";
}
