using AiAssistant.Answering.Verifying;

namespace AiAssistant.Tests.Answering.Verifying;

public sealed class FactReaderTests
{
    [Theory]
    [InlineData("129,99 zł", "129.99 PLN")]
    [InlineData("5 €", "EUR 5.00")]
    [InlineData("1 day", "one day")]
    [InlineData("3-5 dni roboczych", "between 3 and 5 working days")]
    [InlineData("24h", "24 hours")]
    [InlineData("zwei Tage", "2 days")]
    public void Read_TwoWritings_SameAmounts(string left, string right)
    {
        var known = FactReader.Read(right).ToHashSet();
        Assert.All(FactReader.Read(left).Where(static fact => fact.Kind != FactKind.Number), fact => Assert.Contains(fact, known));
        Assert.Contains(FactReader.Read(left), static fact => fact.Kind is FactKind.Money or FactKind.Duration);
    }

    [Theory]
    [InlineData("5 days", "5 weeks")]
    [InlineData("10 EUR", "10 PLN")]
    [InlineData("a@b.com", "c@b.com")]
    [InlineData("https://shop.example/a", "https://shop.example/b")]
    [InlineData("+48 600 700 800", "+48 600 700 801")]
    [InlineData("15%", "15 EUR")]
    public void Read_DifferentFacts_Differ(string left, string right) => Assert.NotEmpty(FactReader.Read(left).Except(FactReader.Read(right)));
}
