using System.Text;
using AiAssistant.Evaluation.Profiles;

namespace AiAssistant.Evaluation.Tests.Profiles;

public sealed class ProfileFileTests
{
    [Fact]
    public void Groups_OneWord_SharesByLengthWithItsEdges()
    {
        var groups = ProfileFile.Groups(new Dictionary<string, double> { ["ab"] = 1 });
        Assert.Equal(0.5, groups["a"]);
        Assert.Equal(1 / 3.0, groups["_a"], 9);
        Assert.Equal(0.5, groups["ab_"]);
        Assert.Equal(1, groups["_ab_"]);
        Assert.DoesNotContain("_", groups.Keys);
    }

    [Fact]
    public void Lines_SizeIsSmall_HoldsTheMostFrequentAndStaysBelow()
    {
        var samples = new LanguageSamples();
        samples.AddText("się się się zażółć");
        var lines = ProfileFile.Lines(samples, 100, "mine").Skip(2).ToList();
        Assert.Contains(lines, static line => line.Split(' ').Contains("się"));
        Assert.DoesNotContain(lines, static line => line.Split(' ').Contains("żółć"));
        Assert.InRange(lines.Where(static line => line[0] != '[').Sum(static line => Encoding.UTF8.GetByteCount(line) + 1), 1, 100);
    }

    [Fact]
    public void Shares_TextsAndList_HalfAndHalfWithoutDiacriticsToo()
    {
        var samples = new LanguageSamples();
        samples.AddText("dům");
        samples.AddWord("dum", 1);
        samples.AddWord("a", 2);
        var shares = samples.Shares();
        Assert.Equal(0.35, shares["dům"], 9);
        Assert.Equal(0.15 + (0.5 * 2 / 3), shares["dum"], 9);
        Assert.Equal(1, shares.Values.Sum(), 9);
    }
}
