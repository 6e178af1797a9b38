using AiAssistant.Evaluation.ShopOffers;

namespace AiAssistant.Evaluation.Tests.ShopOffers;

public sealed class PlainReplyTests
{
    [Theory]
    [InlineData("Cena: 1 299,00 zł.", "1299 PLN")]
    [InlineData("The price is 1299.00 PLN.", "1 299,00 zł")]
    [InlineData("Es kostet 1.299,00 €.", "1,299.00")]
    [InlineData("It costs £19.90 now.", "19,9 GBP")]
    [InlineData("Capacity: 5000 mAh", "5000mAh")]
    [InlineData("Pojemność – 20,000 mAh", "20000 mAh")]
    [InlineData("Prąd 5\u202f000 mAh", "5000 mAh")]
    [InlineData("PS 5 825 GB", "825 GB")]
    [InlineData("Stal NIERDZEWNA", "stal nierdzewna")]
    [InlineData("Couleur : Bleu nuit.", "bleu NUIT")]
    [InlineData("Größe 28 x 31 x 33 cm", "31 x 33 cm")]
    [InlineData("100% cotton", "100 %")]
    public void Contains_SameInAnotherForm_True(string text, string part) => Assert.True(PlainReply.Contains(text, part));

    [Theory]
    [InlineData("The price is 129.90 PLN.", "1299 PLN")]
    [InlineData("12 months", "2 months")]
    [InlineData("5000 mAh", "5000 mA")]
    [InlineData("129 PLN", "129 EUR")]
    [InlineData("waterproof", "proof")]
    [InlineData("anything", "")]
    public void Contains_SomethingElse_False(string text, string part) => Assert.False(PlainReply.Contains(text, part));
}
