using AiAssistant.Evaluation.Frequencies;

namespace AiAssistant.Evaluation.Tests.Frequencies;

public sealed class FrequencyListTests
{
    [Fact]
    public void BitsOf_RanksByZipf_FoldedOnce()
    {
        var bits = FrequencyList.BitsOf(["się 100", "sie 5", "Dom\t3", "42 2", "kot 1"], limit: 2);
        Assert.Equal(["dom", "sie"], bits.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(1, bits["dom"] - bits["sie"]);
    }

    [Fact]
    public void Lines_SectionABit_InOrder() => Assert.Equal(
        ["# How much the words of the language say, in bits. Made by aiassistant-eval frequencies.", "# mine", "", "[4]", "a b", "", "[5]", "c"],
        FrequencyList.Lines(new Dictionary<string, int> { ["c"] = 5, ["b"] = 4, ["a"] = 4 }, "mine"));
}
