using System.Globalization;
using AiAssistant.Offers.Feeds.Mapping;

namespace AiAssistant.Offers.Tests.Feeds.Mapping;

public sealed class PriceTextTests
{
    [Theory]
    [InlineData("149.99 USD", "149.99", "USD")]
    [InlineData("149,99 PLN", "149.99", "PLN")]
    [InlineData("1 299.00 EUR", "1299.00", "EUR")]
    [InlineData("1\u00A0299,00 EUR", "1299.00", "EUR")]
    [InlineData("1\u202F299 EUR", "1299", "EUR")]
    [InlineData("1,299.00 USD", "1299.00", "USD")]
    [InlineData("1.299,00 EUR", "1299.00", "EUR")]
    [InlineData("1'299.50 CHF", "1299.50", "CHF")]
    [InlineData("1.234.567 EUR", "1234567", "EUR")]
    [InlineData("USD 10", "10", "USD")]
    [InlineData("10usd", "10", "USD")]
    [InlineData("12500.000 PLN", "12500.000", "PLN")]
    [InlineData("12.500000 EUR", "12.500000", "EUR")]
    [InlineData("1.250 KWD", "1.250", "KWD")]
    [InlineData("0 EUR", "0", "EUR")]
    public void Parse_Readable_GivesAmountAndCurrency(string text, string amount, string currency) =>
        Assert.Equal(new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency), PriceText.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("149.99")]
    [InlineData("149.99 $")]
    [InlineData("free USD")]
    [InlineData("-5 USD")]
    [InlineData("1.299 EUR")]
    [InlineData("1,299 USD")]
    [InlineData("1 29 EUR")]
    [InlineData("12 34.00 EUR")]
    [InlineData("1,299.00,5 EUR")]
    [InlineData("1.2.3 EUR")]
    [InlineData("10 - 20 EUR")]
    [InlineData("99999999999999999999999999999999999 EUR")]
    public void Parse_UnreadableOrAmbiguous_GivesNone(string? text) => Assert.Null(PriceText.Parse(text));
}
