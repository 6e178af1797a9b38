using AiAssistant.Answering.Teaching;
using AiAssistant.Resources;
using AiAssistant.Retrieval;

namespace AiAssistant.Tests.Answering.Teaching;

public sealed class FormClaimTests
{
    [Theory]
    [InlineData("Yes, only new products.", "Phone A54", "@condition=used")]
    [InlineData("Tak, wyłącznie nowe.", "Telefon A54", "@condition=Używany")]
    [InlineData("Tak. Nie sprzedajemy używanych rzeczy.", "Telefon A54", "@condition=refurbished")]
    [InlineData("Nie sprzedajemy rzeczy używanych.", "Telefon A54", "@condition=used")]
    [InlineData("Ja, nur Neuware.", "Handy A54", "@condition=Generalüberholt")]
    [InlineData("Oui, uniquement du neuf.", "Téléphone A54 reconditionné", "")]
    public void NewProductsOnly_OfferIsUsed_Contradicts(string form, string title, string fields) =>
        Assert.NotNull(Contradiction(PredefinedQuestion.NewProductsOnly, form, title, fields));

    [Theory]
    [InlineData("Yes, only new products.", "Phone A54", "@condition=new")]
    [InlineData("Yes, only new products.", "Refurbished look lamp", "@condition=New")]
    [InlineData("Yes, only new products.", "Knife used for bread", "")]
    [InlineData("Yes, only new products.", "Phone A54", "@condition=not used")]
    [InlineData("No, we sell used phones as well.", "Phone A54", "@condition=used")]
    [InlineData("Nie, mamy też używane.", "Telefon A54", "@condition=używany")]
    [InlineData("Yes. Used ones are marked as such.", "Phone A54", "@condition=used")]
    public void NewProductsOnly_OfferIsNewOrUsedIsSoldToo_DoesNot(string form, string title, string fields) =>
        Assert.Null(Contradiction(PredefinedQuestion.NewProductsOnly, form, title, fields));

    [Theory]
    [InlineData("We only sell original products.", "Filter", "Typ=zamiennik", "")]
    [InlineData("Tak, tylko oryginalne.", "Zegarek replika", "", "")]
    [InlineData("Tak, tylko oryginalne.", "Filtr", "", "Dobrej jakości zamiennik. Pasuje do wielu modeli.")]
    [InlineData("Ja, nur Originalware.", "Akku", "", "Hochwertiger Nachbau.")]
    public void OriginalProductsOnly_OfferIsACopy_Contradicts(string form, string title, string fields, string text) =>
        Assert.NotNull(Contradiction(PredefinedQuestion.OriginalProductsOnly, form, title, fields, text));

    [Theory]
    [InlineData("We only sell original products.", "Filter", "", "This is not a replica.")]
    [InlineData("No, we have replacements too.", "Filter", "Typ=zamiennik", "")]
    [InlineData("Oryginalne części i zamienniki.", "Filtr", "Typ=zamiennik", "")]
    public void OriginalProductsOnly_OfferIsOriginalOrCopiesAreSoldToo_DoesNot(string form, string title, string fields, string text) =>
        Assert.Null(Contradiction(PredefinedQuestion.OriginalProductsOnly, form, title, fields, text));

    [Theory]
    [InlineData("All products have a 24-month warranty.", "Warranty=12 months", "")]
    [InlineData("Wszystkie produkty mają 2 lata gwarancji.", "Gwarancja=12 miesięcy", "")]
    [InlineData("24 Monate Garantie.", "", "Mit 12 Monaten Garantie.")]
    [InlineData("All products have a 24-month warranty.", "Gwarancja=brak gwarancji", "")]
    [InlineData("No.", "Warranty=12 months", "")]
    public void Warranty_OfferNamesAnother_Contradicts(string form, string fields, string text) =>
        Assert.NotNull(Contradiction(PredefinedQuestion.Warranty, form, "Drill", fields, text));

    [Theory]
    [InlineData("All products have a 24-month warranty.", "Warranty=2 years", "")]
    [InlineData("2 lata gwarancji.", "Gwarancja=24 miesiące", "")]
    [InlineData("24 months, batteries 12 months.", "Warranty=12 months", "")]
    [InlineData("Yes.", "Warranty=12 months", "")]
    [InlineData("24 months.", "", "Trusted by customers for 12 months.")]
    [InlineData("24 months.", "Battery life=12 months", "")]
    public void Warranty_OfferNamesTheSameOrNone_DoesNot(string form, string fields, string text) =>
        Assert.Null(Contradiction(PredefinedQuestion.Warranty, form, "Drill", fields, text));

    [Theory]
    [InlineData("Delivery takes 1-2 working days.", "Czas wysyłki=14 dni", "")]
    [InlineData("Dostawa trwa 2 dni.", "Delivery time=5 days", "")]
    [InlineData("Lieferzeit: 5 Werktage.", "", "Lieferzeit 3 Wochen.")]
    [InlineData("Delivery takes 5 to 7 days.", "Delivery time=24 hours", "")]
    public void DeliveryTimes_OfferNamesAnother_Contradicts(string form, string fields, string text) =>
        Assert.NotNull(Contradiction(PredefinedQuestion.DeliveryTimes, form, "Drill", fields, text));

    [Theory]
    [InlineData("Delivery takes 3 working days.", "Delivery time=4 days", "")]
    [InlineData("Delivery takes 3 days.", "Czas wysyłki=24 h", "")]
    [InlineData("Delivery takes 3 days.", "", "You can return it within 14 days of delivery.")]
    [InlineData("Delivery is quick.", "Delivery time=5 days", "")]
    [InlineData("Delivery takes 48 h. Returns are possible for 30 days.", "Delivery time=2 days", "")]
    public void DeliveryTimes_OfferFits_DoesNot(string form, string fields, string text) =>
        Assert.Null(Contradiction(PredefinedQuestion.DeliveryTimes, form, "Drill", fields, text));

    [Theory]
    [InlineData("Yes, with every order.", "Faktura=Nie wystawiam faktury", "")]
    [InlineData("Tak.", "", "Nie wystawiamy faktur na ten produkt.")]
    [InlineData("No.", "Invoice=VAT invoice", "")]
    public void Invoice_OfferSaysOtherwise_Contradicts(string form, string fields, string text) =>
        Assert.NotNull(Contradiction(PredefinedQuestion.Invoice, form, "Drill", fields, text));

    [Theory]
    [InlineData("Yes, with every order.", "Faktura=Wystawiam fakturę VAT", "")]
    [InlineData("Nie.", "Faktura=Nie wystawiam faktury", "")]
    [InlineData("Yes.", "", "Not a toy. Comes with an invoice.")]
    public void Invoice_OfferSaysTheSame_DoesNot(string form, string fields, string text) =>
        Assert.Null(Contradiction(PredefinedQuestion.Invoice, form, "Drill", fields, text));

    [Fact]
    public void Of_QuestionThatOffersDoNotAnswer_NoClaim() => Assert.Null(FormClaim.Of(Answer(PredefinedQuestion.ShopLocation, "1 High Street.")));

    private static string? Contradiction(PredefinedQuestion question, string form, string title, string fields, string text = "") =>
        FormClaim.Of(Answer(question, form))?.Contradiction(new OfferReading(Passage("offer", title, text) with
        {
            Kind = ResourceKind.Offers,
            Fields = [.. fields.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static field => new PassageField(field.Split('=')[0], [field.Split('=')[1]]))],
        }));

    private static FormAnswer Answer(PredefinedQuestion question, string text) => new(question, Passage($"{question}", "?", text), text, "Shop");

    private static Passage Passage(string source, string title, string text) => new()
    {
        Id = new PassageId(new ResourceVersion(new ResourceId(default, "r"), 1), 0),
        Kind = ResourceKind.KnowledgeBase,
        Source = source,
        Title = title,
        Text = text,
        Language = "und",
    };
}
