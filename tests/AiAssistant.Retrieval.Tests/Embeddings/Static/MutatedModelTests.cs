using System.Text;

namespace AiAssistant.Retrieval.Tests.Embeddings.Static;

/// <summary>Files that were damaged, or made to do harm: each either loads and embeds, or is refused with the one exception for it.</summary>
public sealed class MutatedModelTests
{
    private const int Rounds = 2_000;

    private static readonly string[] Texts = ["", "hugs This is the token 😀!", " \u0301\uFFFE\uD800 [MASK]  \t unhug", new string('u', 3_000)];

    // What takes the place of a part of JSON: the ends of ranges, other kinds, other components.
    private static readonly string[] Pieces =
    [
        "-1", "0", "1e999", "9223372036854775808", "4000000", "null", "true", "\"\"", "[]", "{}", "\"\\ud800\"", "\"\\u0000\"", "\"\\uFFFE\"", "1.5",
        "{\"type\":\"Sequence\"}",
        "{\"type\":\"NFKD\"}", "{\"type\":\"Metaspace\",\"replacement\":\"u\"}", "{\"type\":\"Prepend\",\"prepend\":\"hug hug \"}", "{\"type\":\"ByteLevel\"}",
        "{\"type\":\"Split\",\"pattern\":{\"Regex\":\"(.|\\\\s)*\"},\"behavior\":\"MergedWithNext\",\"invert\":true}",
        "{\"type\":\"Replace\",\"pattern\":{\"String\":\"u\"},\"content\":\"uuuuuuuuuuuuuuuuuuuuuuuuuuuuuu\"}",
    ];

    [Theory]
    [InlineData("wordpiece")]
    [InlineData("unigram")]
    [InlineData("bpe")]
    public async Task LoadAsync_MutatedTokenizer_LoadsOrIsRefused(string kind)
    {
        var model = StaticEmbeddingGeneratorTests.Model(kind);
        var random = new Random(23);
        var refused = 0;
        for (var round = 0; round < Rounds; round++)
        {
            refused += await IsRefusedAsync(model with { Tokenizer = Mutate(model.Tokenizer, random) }) ? 1 : 0;
        }

        // Both outcomes happen: the mutations are neither harmless nor hopeless.
        Assert.InRange(refused, Rounds / 20, Rounds - (Rounds / 20));
    }

    [Fact]
    public async Task LoadAsync_MutatedWeights_LoadsOrIsRefused()
    {
        var values = SmallModel.Values(60);
        var model = SmallModel.WordPiece();
        var file = new SafetensorsWriter()
            .Add("embeddings", "F16", [60, SmallModel.Dimensions], values)
            .Add("weights", "F64", [28], values.AsSpan(0, 28))
            .Add("mapping", "I64", [.. Enumerable.Range(0, 28)]).ToArray();
        var random = new Random(29);
        var refused = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var mutated = file.ToArray();
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                // The header is the beginning, and more often hit.
                mutated[random.Next(random.Next(3) == 0 ? file.Length : 300)] ^= (byte)(1 << random.Next(8));
            }

            mutated = random.Next(4) == 0 ? mutated[..random.Next(mutated.Length)] : mutated;
            refused += await IsRefusedAsync(model with { Weights = mutated }) ? 1 : 0;
        }

        Assert.InRange(refused, Rounds / 20, Rounds - (Rounds / 20));
    }

    private static async Task<bool> IsRefusedAsync(SmallModel model)
    {
        try
        {
            using var generator = await model.LoadAsync();
            foreach (var text in Texts)
            {
                Assert.All(generator.Embed(text), value => Assert.True(float.IsFinite(value)));
            }

            return false;
        }
        catch (EmbeddingModelException exception)
        {
            Assert.Matches(@"^(model\.safetensors|tokenizer\.json|config\.json)", exception.Message);
            return true;
        }
    }

    private static string Mutate(string json, Random random)
    {
        var text = new StringBuilder(json);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var place = random.Next(text.Length);
            switch (random.Next(5))
            {
                case 0:
                    text[place] = (char)random.Next(32, 127);
                    break;
                case 1:
                    text.Remove(place, Math.Min(text.Length - place, random.Next(1, 4)));
                    break;
                case 2:
                    text.Length = random.Next(6) == 0 ? place + 1 : text.Length;
                    break;
                default:
                    ReplaceValue(text, place, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Puts a piece in the place of the next simple value after a place.</summary>
    private static void ReplaceValue(StringBuilder text, int place, string piece)
    {
        var source = text.ToString();
        var colon = source.IndexOf(':', place);
        var end = colon < 0 ? -1 : source.AsSpan(colon + 1).IndexOfAny(',', '}', ']');
        if (end > 0)
        {
            text.Remove(colon + 1, end).Insert(colon + 1, piece);
        }
    }
}
