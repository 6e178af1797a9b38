namespace AiAssistant.Retrieval.Tests.Analysis;

/// <summary>What light stemming brings together and keeps apart, as customers and sellers write it: with diacritics and without.</summary>
public sealed class StemmerTests
{
    [Theory]
    [InlineData("en", "battery", "batteries")]
    [InlineData("en", "deliver", "delivering", "delivered", "delivers")]
    [InlineData("en", "configure", "configured", "configuring", "configures")]
    [InlineData("en", "stop", "stopped", "stopping")]
    [InlineData("en", "agreed", "agree")]
    [InlineData("en", "relate", "related", "relation", "relational")]
    [InlineData("en", "useful", "usefulness", "usefully")]
    [InlineData("en", "organize", "organization", "organizer", "organizing")]
    [InlineData("en", "electric", "electrical")]
    [InlineData("de", "Lieferung", "Lieferungen")]
    [InlineData("de", "Größe", "Groesse", "Größen")]
    [InlineData("de", "Gerät", "Geräte", "Geräten", "Geraete")]
    [InlineData("fr", "cheval", "chevaux")]
    [InlineData("fr", "livrer", "livrez")]
    [InlineData("fr", "vendeur", "vendeuse", "vendeurs")]
    [InlineData("fr", "actif", "active", "actives", "activement")]
    [InlineData("fr", "gratuit", "gratuite", "gratuits", "gratuites")]
    [InlineData("pl", "dostawa", "dostawy", "dostawie", "dostawę", "dostawą", "dostaw")]
    [InlineData("pl", "wysyłka", "wysyłki", "wysyłek", "wysyłkę", "wysylke")]
    [InlineData("pl", "zamówienie", "zamówienia", "zamówieniu", "zamówić")]
    [InlineData("pl", "materiał", "materiału", "materiały", "materiałem")]
    [InlineData("pl", "Polska", "Polsce", "Polski", "polskiego")]
    [InlineData("cs", "objednávka", "objednávky", "objednávku", "objednávce", "objednávkou", "objednávek", "objednavkach")]
    [InlineData("cs", "zásilka", "zásilky", "zásilek", "zásilce")]
    [InlineData("cs", "doručení", "doručit", "doručil", "doručila")]
    [InlineData("cs", "velký", "velká", "velkého", "velkému", "velcí", "velkou", "velkých")]
    [InlineData("cs", "záruka", "záruky", "záruku", "záruce")]
    [InlineData("cs", "česká", "čeští", "českých")]
    [InlineData("sk", "objednávka", "objednávky", "objednávku", "objednávke", "objednávkou", "objednávok")]
    [InlineData("sk", "doručenie", "doručenia", "doručiť", "doručil")]
    [InlineData("sk", "záruka", "záruky", "záruku", "záruke")]
    [InlineData("sk", "veľký", "veľká", "veľkého", "veľkému", "velkych")]
    [InlineData("hu", "termék", "termékek", "terméket", "termékben", "termékről", "termékkel")]
    [InlineData("hu", "szállítás", "szállítást", "szállítási", "szállításról", "szallitasnak")]
    [InlineData("hu", "csomag", "csomagok", "csomagot", "csomagom", "csomaggal", "csomagban")]
    [InlineData("uk", "доставка", "доставки", "доставку", "доставкою", "доставок")]
    [InlineData("uk", "замовлення", "замовленням", "замовити", "замовив")]
    [InlineData("uk", "новий", "нова", "нового", "новому", "нових", "нові")]
    [InlineData("uk", "гарантія", "гарантії", "гарантію", "гарантією")]
    public void Stem_InflectedForms_GiveOneTerm(string language, params string[] forms)
    {
        var stems = forms.Select(form => TermList.Of(language, form).Single()).ToArray();
        Assert.True(stems.Distinct().Count() == 1, string.Join(' ', stems));
    }

    [Theory]
    [InlineData("pl", "dostawa", "dostęp")]
    [InlineData("pl", "praca", "pranie")]
    [InlineData("en", "universal", "university")]
    [InlineData("en", "general", "generate")]
    [InlineData("de", "Preis", "Prise")]
    [InlineData("cs", "česká", "cesta")]
    [InlineData("cs", "doprava", "oprava")]
    [InlineData("sk", "tovar", "tvar")]
    [InlineData("hu", "bolt", "bor")]
    [InlineData("uk", "ціна", "цінність")]
    public void Stem_OtherWords_StayApart(string language, string one, string another) =>
        Assert.NotEqual(TermList.Of(language, one), TermList.Of(language, another));

    [Theory]
    [InlineData("en", "what is the and of")]
    [InlineData("pl", "czy to jest w na się że")]
    [InlineData("fr", "est-ce que vous avez")]
    [InlineData("de", "können Sie mir bitte für")]
    [InlineData("cs", "Dobrý den, prosím, jak se můžu")]
    [InlineData("sk", "Dobrý deň, prosím vás, kde je")]
    [InlineData("hu", "Jó napot, hogyan lehet ez vagy az")]
    [InlineData("uk", "Добрий день, чи можна це, будь ласка")]
    public void Analyze_StopWords_AreLeftOut(string language, string text) => Assert.Empty(TermList.Of(language, text));
}
