using System.Numerics.Tensors;

namespace AiAssistant.Retrieval.Tests.Embeddings;

/// <summary>What the sub-word vectors are for: inflected, misspelled and compound words are nearer to their like than any unrelated word is.</summary>
public sealed class RelatedWordsTests
{
    private const double LeastArea = 0.99;

    private static readonly string[] Inflected =
    [
        // pl
        "wysyłka wysyłki", "przesyłka przesyłkami", "gwarancja gwarancji", "zamówienie zamówieniach", "reklamacja reklamację", "czerwony czerwonego",
        "słuchawki słuchawek", "faktura fakturę", "dostawa dostawie", "zwracać zwracamy", "ładowarka ładowarką", "drewniany drewnianych",
        // en
        "delivery deliveries", "shipping shipped", "returning returned", "warranty warranties", "headphone headphones", "charging charger",
        // de
        "lieferung lieferungen", "rückgabe rückgaben", "bestellen bestellung", "garantie garantien", "kopfhörer kopfhörern", "schwarze schwarzes",
        // fr
        "livraison livraisons", "remboursement rembourser", "commander commandée", "garantie garanties", "chaussure chaussures", "expédition expéditions",
        // cs
        "objednávka objednávky", "doručení doručením", "reklamace reklamaci", "sluchátka sluchátek", "zásilka zásilkou", "dřevěný dřevěného",
    ];

    private static readonly string[] Misspelled =
    [
        "wysyłka wsyyłka", "gwarancja gwarncja", "zamówienie zamowieinie", "reklamacja reklamacjja", "słuchawki sluhawki",
        "delivery delievery", "warranty waranty", "headphones headfones", "guarantee garantee", "refrigerator refridgerator", "bluetooth blutooth",
        "lieferung liferung", "rückgabe rückgbae", "bestellung bestelung", "garantie garanite", "kopfhörer kofhörer",
        "livraison livrason", "remboursement rembousement", "commande comande", "chaussure chausure", "expédition expediton",
        "objednávka objednvka", "doručení dorušení", "reklamace reklamcae", "sluchátka sluchatkaa", "zásilka zásylka",
    ];

    private static readonly string[] Compound =
    [
        "kopfhörer bluetoothkopfhörer", "lieferzeit lieferzeiten", "schutzhülle handyschutzhülle", "garantie garantiezeit", "rückgabe rückgaberecht",
        "kabel ladekabel", "lampe tischlampe", "waschmaschine waschmaschinenschlauch", "telefon telefonhalter", "schrank kleiderschrank",
        "water waterproof", "phone smartphone", "board skateboard", "wodoodporny wodoodporność", "samochód samochodowy", "vodotěsný vodotěsnost",
    ];

    [Theory]
    [InlineData(nameof(Inflected))]
    [InlineData(nameof(Misspelled))]
    [InlineData(nameof(Compound))]
    public void Embed_RelatedWords_AreNearerThanUnrelatedOnes(string kind)
    {
        using var generator = new SubwordEmbeddingGenerator();
        var pairs = (kind switch { nameof(Inflected) => Inflected, nameof(Misspelled) => Misspelled, _ => Compound })
            .Select(pair => pair.Split(' ').Select(generator.Embed).ToArray()).ToArray();
        var related = pairs.Select(pair => TensorPrimitives.Dot<float>(pair[0], pair[1])).ToArray();
        var unrelated = pairs.SelectMany((pair, i) => pairs.Where((_, j) => Unlike(kind, i, j)).Select(other => TensorPrimitives.Dot<float>(pair[0], other[1])))
            .ToArray();

        // The area under the ROC curve: how often a related pair is nearer than an unrelated one.
        var area = related.Average(near => unrelated.Average(far => near > far ? 1.0 : near == far ? 0.5 : 0));
        Assert.True(area >= LeastArea, $"{kind}: {area:0.0000}, {related.Average():0.00} against {unrelated.Average():0.00}");
    }

    // The same word in two languages is no unrelated word.
    private static bool Unlike(string kind, int i, int j)
    {
        var words = kind switch { nameof(Inflected) => Inflected, nameof(Misspelled) => Misspelled, _ => Compound };
        return i != j && words[i][..3] != words[j][..3];
    }
}
