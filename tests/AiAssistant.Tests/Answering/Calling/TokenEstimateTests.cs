using AiAssistant.Answering.Calling;

namespace AiAssistant.Tests.Answering.Calling;

public sealed class TokenEstimateTests
{
    // The tokens by the vocabulary o200k_base.
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("Parcels arrive within 3 working days. Follow yours on our site.", 13, 18)]
    [InlineData("Wysyłamy zamówienia w ciągu 24 godzin od zaksięgowania wpłaty, a przesyłka dociera zwykle następnego dnia.", 29, 40)]
    [InlineData("Nous expédions les commandes sous deux jours ouvrés, et la livraison prend ensuite trois jours.", 19, 28)]
    [InlineData("Die Lieferung dauert drei Werktage, in die Schweiz und nach Österreich eine Woche.", 18, 26)]
    [InlineData("Доставка замовлення зазвичай триває два-три робочі дні.", 13, 24)]
    public void Count_OrdinaryText_IsNear(string text, int least, int most) => Assert.InRange(new TokenEstimate().Count(text), least, most);

    [Fact]
    public void Count_LongerText_IsMore()
    {
        var estimate = new TokenEstimate();

        Assert.True(estimate.Count(new string('x', 100_000)) > estimate.Count(new string('x', 50_000)));
        Assert.True(estimate.Count(new string('漢', 1_000)) >= 900);
        Assert.True(estimate.Count(new string(' ', 10_000)) > 100);
    }
}
