namespace AiAssistant.Answering.Verifying;

/// <summary>Something in a text that must not be invented, in a form that does not depend on how it is written.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its value, such as <c>129.99 PLN</c> or <c>5 day</c>.</param>
internal readonly record struct Fact(FactKind Kind, string Value)
{
    /// <summary>The amount of money that nothing costs, in every currency.</summary>
    public const string Free = "0";

    /// <summary>The day of the order.</summary>
    public static readonly Fact SameDay = new(FactKind.Date, "sameday");

    /// <summary>The day after.</summary>
    public static readonly Fact NextDay = new(FactKind.Date, "nextday");
}
