using System.Globalization;

namespace AiAssistant.Offers;

/// <summary>An amount of money.</summary>
/// <param name="Amount">The amount in the currency's main unit, such as 129.99.</param>
/// <param name="Currency">The currency's three-letter code (ISO 4217), upper case.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>The amount with a decimal point, a space and the currency, such as <c>129.99 PLN</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");
}
