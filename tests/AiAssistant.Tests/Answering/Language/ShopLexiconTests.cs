using AiAssistant.Answering.Language;

namespace AiAssistant.Tests.Answering.Language;

/// <summary>A customer's words and a seller's, of one language or of two, share the concept that both are about.</summary>
public sealed class ShopLexiconTests
{
    [Theory]
    [InlineData("cs", "ahoj, kdy mi dojde ten balik", "cs", "Zboží doručujeme do 2 pracovních dnů.", "delivery.time")]
    [InlineData("cs", "muzu zaplatit az pri prevzeti?", "sk", "Platiť môžete kartou alebo na dobierku.", "thing.cod")]
    [InlineData("cs", "potřebuju fakturu na IČO", "pl", "Wystawiamy faktury VAT na NIP.", "thing.tax_number")]
    [InlineData("cs", "kde mate kamennou prodejnu", "en", "Our showroom is open, visit our shop at the address below.", "shop.location")]
    [InlineData("cs", "přišlo to pomačkané", "de", "Melden Sie ein beschädigtes Paket innerhalb von 3 Tagen.", "thing.damaged")]
    [InlineData("sk", "dokedy mate v sobotu otvorene", "sk", "Otváracie hodiny predajne: v sobotu od 9 do 12.", "thing.opening_hours")]
    [InlineData("sk", "da sa to kupit na splatky?", "cs", "Nákup na splátky nabízíme přes Essox.", "payment.installments")]
    [InlineData("sk", "posielate cez Packetu?", "cs", "Balíky posíláme přes Zásilkovnu.", "carrier.packeta")]
    [InlineData("sk", "keď mi to nebude sedieť, môžem to vrátiť?", "en", "You can return the goods within 14 days.", "return.general")]
    [InlineData("uk", "коли прийде посилка", "uk", "Доставка триває 2 дні.", "delivery.time")]
    [InlineData("uk", "чи є оплата при отриманні?", "pl", "Płatność za pobraniem jest możliwa.", "payment.cod")]
    [InlineData("uk", "відправляєте в поштомат?", "en", "We deliver to parcel lockers.", "thing.locker")]
    public void Read_CustomersAndSellersWords_ShareTheConcept(string asked, string question, string answered, string answer, string concept)
    {
        Assert.True(Read(question, asked, isAnswer: false).Has(concept), $"the question says nothing of {concept}");
        Assert.True(Read(answer, answered, isAnswer: true).Has(concept), $"the answer says nothing of {concept}");
    }

    [Theory]
    [InlineData("cs", "Pořád nevím, kde zadám adresu firmy", "thing.advice")]
    [InlineData("cs", "posilovací lavice", "delivery.method")]
    [InlineData("sk", "máte paletu očných tieňov?", "thing.pallet")]
    public void Read_WordThatOnlyLooksAlike_IsNoConcept(string language, string text, string concept) =>
        Assert.False(Read(text, language, isAnswer: false).Has(concept));

    private static Concepts Read(string text, string language, bool isAnswer) =>
        ConceptReader.Read(text, WordSplitter.Split(text), language, isAnswer);
}
