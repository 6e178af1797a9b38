using System.Collections.Frozen;
using AiAssistant.Resources;

namespace AiAssistant.Learning;

/// <summary>The predefined questions as sentences: titles of their passages. English where the language is not among them.</summary>
internal static class PredefinedQuestionTexts
{
    private const string Fallback = "en";

    // In the order of PredefinedQuestion.
    private static readonly FrozenDictionary<string, string[]> Texts = new Dictionary<string, string[]>
    {
        ["en"] =
        [
            "What are the delivery times?",
            "Can I pick up my order in the store?",
            "Which delivery methods are available?",
            "Do you give discounts?",
            "Where is your shop located?",
            "Do you sell new products only?",
            "Do you sell original products only?",
            "Do the products have a warranty?",
            "Do you issue an invoice?",
        ],
        ["pl"] =
        [
            "Jaki jest czas dostawy?",
            "Czy możliwy jest odbiór osobisty w sklepie?",
            "Jakie są sposoby dostawy?",
            "Czy udzielacie rabatów?",
            "Gdzie znajduje się sklep?",
            "Czy sprzedajecie tylko nowe produkty?",
            "Czy sprzedajecie tylko oryginalne produkty?",
            "Czy produkty mają gwarancję?",
            "Czy wystawiacie fakturę?",
        ],
        ["fr"] =
        [
            "Quels sont les délais de livraison ?",
            "Le retrait en magasin est-il possible ?",
            "Quels sont les modes de livraison ?",
            "Accordez-vous des remises ?",
            "Où se trouve votre boutique ?",
            "Vendez-vous uniquement des produits neufs ?",
            "Vendez-vous uniquement des produits originaux ?",
            "Les produits ont-ils une garantie ?",
            "Délivrez-vous une facture ?",
        ],
        ["de"] =
        [
            "Wie lange sind die Lieferzeiten?",
            "Ist eine Abholung im Laden möglich?",
            "Welche Versandarten gibt es?",
            "Gewähren Sie Rabatte?",
            "Wo befindet sich Ihr Geschäft?",
            "Verkaufen Sie nur neue Produkte?",
            "Verkaufen Sie nur Originalprodukte?",
            "Haben die Produkte eine Garantie?",
            "Stellen Sie eine Rechnung aus?",
        ],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Get(PredefinedQuestion question, string language) => Texts.GetValueOrDefault(language, Texts[Fallback])[(int)question];
}
