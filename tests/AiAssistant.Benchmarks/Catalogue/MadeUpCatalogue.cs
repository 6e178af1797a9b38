using System.Globalization;

namespace AiAssistant.Benchmarks.Catalogue;

/// <summary>
/// Offers of some 65 words: a brand, a class, prose, attributes, two rare model words and a number; all drawn by Zipf's law from words that stand here or are put
/// together from syllables.
/// </summary>
internal sealed class MadeUpCatalogue : ICatalogue
{
    private const int ProseWords = 30_000;

    private static readonly string[] Functional =
        ("the and of to a in is for you that it with on this are as be your or from can at will by have not all we an so if more but our they has one when which these up out no "
            + "their use was other what any time about new just also how than them into some very its only two most over make get been well where who there her do may like after").Split(' ');

    private static readonly string[] Things =
        ("table chair lamp sofa rug mirror cabinet desk bed shelf pillow curtain stool bench dresser vase clock frame basket rack blanket kettle mug bowl pan knife phone case charger "
            + "cable speaker camera monitor keyboard mouse tablet battery headphones printer router jacket shoes boots shirt dress belt bag backpack wallet watch ring bottle tent "
            + "helmet bike drill saw hammer ladder hose pump filter brush mop sponge toy puzzle ball doll game book pen").Split(' ');

    private static readonly string[] Kinds =
        ("outdoor wall coffee office dining garden travel kids kitchen bathroom smart wireless folding storage vintage sports gaming bedside corner floor ceiling pet baby winter "
            + "summer safety electric portable leather wooden").Split(' ');

    private static readonly string[] Attributes =
        "color material style finish assembly weight depth height width shape pattern theme season size care capacity warranty country power voltage certification compatible".Split(' ');

    private static readonly string[] Values =
        ("yes no wood metal steel iron aluminum plastic polyester cotton velvet linen wool jute glass marble bamboo rattan oak walnut pine black white gray blue red green brown pink gold "
            + "silver modern rustic classic large small medium round square oval matte glossy natural solid").Split(' ');

    private readonly Zipf _prose = new(ProseWords, shift: 2.7);
    private readonly Zipf _brands = new(4_000);
    private readonly Zipf _things = new(Things.Length, shift: 10);
    private readonly Zipf _kinds = new(Kinds.Length, shift: 10);
    private readonly Zipf _attributes = new(Attributes.Length, shift: 3);
    private readonly Zipf _values = new(Values.Length, shift: 3);
    private readonly Zipf _models = new(4_000_000, shift: 200);

    public string NextOffer(Random random)
    {
        var (kind, thing) = NextClass(random);
        List<string> words = [Brand(random), Value(random), kind, thing, kind, thing, "."];
        for (var i = random.Next(15, 45); i > 0; i--)
        {
            words.Add(random.Next(8) == 0 ? (random.Next(2) == 0 ? thing : kind) : Prose(_prose.Next(random)));
        }

        for (var i = random.Next(6, 13); i > 0; i--)
        {
            words.Add(Attributes[_attributes.Next(random)]);
            words.Add(Value(random));
        }

        words.Add(Model(random));
        words.Add(Model(random));
        words.Add(random.Next(1_000, 100_000).ToString(CultureInfo.InvariantCulture));
        return string.Join(' ', words);
    }

    public string NextQuestion(Random random)
    {
        var (kind, thing) = NextClass(random);
        List<string> words = [thing];
        for (var i = random.Next(4); i > 0; i--)
        {
            words.Insert(0, random.Next(6) switch
            {
                0 => Brand(random),
                1 => Prose(_prose.Next(random)),
                2 => Attributes[_attributes.Next(random)],
                3 => kind,
                _ => Value(random),
            });
        }

        return string.Join(' ', words);
    }

    private (string Kind, string Thing) NextClass(Random random) => (Kinds[_kinds.Next(random)], Things[_things.Next(random)]);

    private string Brand(Random random) => SyllableWords.Word(((ulong)_brands.Next(random) * 7_919) + 1_000_000, 2);

    private string Value(Random random) => Values[_values.Next(random)];

    private string Model(Random random) => SyllableWords.Word(((ulong)_models.Next(random) * 2_654_435_761UL) + 90_000_000_000UL, 4);

    private static string Prose(int rank) => rank < Functional.Length ? Functional[rank] : SyllableWords.Word((ulong)rank * 7, 2);
}
