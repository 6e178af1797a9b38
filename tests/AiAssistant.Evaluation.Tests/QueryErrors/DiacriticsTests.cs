using AiAssistant.Evaluation.QueryErrors;

namespace AiAssistant.Evaluation.Tests.QueryErrors;

public sealed class DiacriticsTests
{
    [Theory]
    [InlineData("Zażółć gęślą jaźń ŁÓDŹ", "Zazolc gesla jazn LODZ")]
    [InlineData("Größe, cœur à l'été, příliš žluťoučký", "Große, cœur a l'ete, prilis zlutoucky")]
    [InlineData("zazółc\u0301", "zazolc")]
    [InlineData("plain 10,5\" 😀", "plain 10,5\" 😀")]
    public void Remove_Text_IsBareOfMarks(string text, string expected) => Assert.Equal(expected, Diacritics.Remove(text));
}
