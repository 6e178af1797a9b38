using AiAssistant.Evaluation.QueryErrors;

namespace AiAssistant.Evaluation.Tests.QueryErrors;

public sealed class TypingErrorsTests
{
    private const string Text = "Czy wysyłacie paczki za granicę? TypeScript i5-8250U aaaaa dwa";

    [Fact]
    public void Make_SameSeed_GivesTheSameErrorsInEveryProcess()
    {
        Assert.Equal(TypingErrors.Make(Text, 1, 1), TypingErrors.Make(Text, 1, 1));
        Assert.NotEqual(TypingErrors.Make(Text, 1, 1), TypingErrors.Make(Text, 1, 2));
        Assert.Equal("delidery to nother countrry", TypingErrors.Make("delivery to another country", 1, 1));
    }

    [Fact]
    public void Make_OneError_ChangesEachLongWordByOneEditAndLeavesTheRest()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var made = TypingErrors.Make(Text, 1, seed).Split(' ');
            foreach (var (right, wrong) in Text.Split(' ').Zip(made))
            {
                if (right.Count(char.IsLetter) >= TypingErrors.LeastLetters)
                {
                    Assert.Equal(1, Edits(right, wrong));
                }
                else
                {
                    Assert.Equal(right, wrong);
                }
            }
        }
    }

    [Fact]
    public void Make_ManySeeds_MakesEveryKindOfError()
    {
        var made = Enumerable.Range(0, 200).Select(seed => TypingErrors.Make("headphones", 1, seed)).ToList();
        foreach (var length in new[] { 9, 10, 11 })
        {
            Assert.Contains(made, word => word.Length == length);
        }

        Assert.Contains(made, word => word.Length == 10 && word.Order().SequenceEqual("headphones".Order())); // swapped
    }

    [Theory]
    [InlineData("")]
    [InlineData("to be or not")]
    [InlineData("a54 128gb 😀")]
    public void Make_ShortWordsAlone_ChangesNothing(string text) => Assert.Equal(text, TypingErrors.Make(text, 3, 1));

    // The restricted edit distance of Damerau and Levenshtein.
    private static int Edits(string left, string right)
    {
        var distances = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    distances[i, j] = i + j;
                    continue;
                }

                var kept = distances[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                distances[i, j] = Math.Min(kept, Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    distances[i, j] = Math.Min(distances[i, j], distances[i - 2, j - 2] + 1);
                }
            }
        }

        return distances[left.Length, right.Length];
    }
}
